import { geoPath, type GeoProjection } from 'd3-geo';
import type { Feature } from 'geojson';
import { textWidth } from '../svg.ts';
import { mapSize } from './view.ts';

/** A rectangle that something else must not cover. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Spot {
  x: number;
  y: number;
  box: Box;
}

/** The drawn outline of a shape: its edges, each as x, y of both ends, and the box around them. */
export interface Outline {
  edges: readonly Edge[];
  box: Box;
}

type Ring = [number, number][];
type Edge = readonly [number, number, number, number];

const edge = 6;
const step = 8;
/** Height of a line of words to their size: that of the fonts' own ascent and descent together. */
const lineHeight = 1.3;
/** Points of a ring that are looked at: enough for a label, and quick. */
const ringPoints = 160;

/** A shape as drawn: projected, and cut at the edges of the picture. Undefined where none of it is in the picture. */
export function outlineOf(shape: Feature, projection: GeoProjection): Outline | undefined {
  const rings: Ring[] = [];
  const nothing = () => undefined;
  geoPath(projection, {
    moveTo: (x: number, y: number) => rings.push([[x, y]]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push([x, y]),
    ...{ beginPath: nothing, closePath: nothing, arc: nothing },
  })(shape);
  const edges = rings.map(thinned).flatMap(edgesOf);
  if (edges.length === 0) return undefined;
  const [xs, ys] = [edges.map(([x]) => x), edges.map(([, y]) => y)];
  return {
    edges,
    box: { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) },
  };
}

/** The roomiest place for these words inside an outline and clear of what is taken; undefined where there is none. */
export function findSpot(outline: Outline, words: string, size: number, taken: readonly Box[]): Spot | undefined {
  const [width, height] = [textWidth(words, size), size * lineHeight];
  const squeeze = height / width;
  const { left, right, top, bottom } = outline.box;
  let best: (Spot & { room: number }) | undefined;
  for (let y = Math.ceil(top / step) * step; y < bottom; y += step) {
    for (let x = Math.ceil(left / step) * step; x < right; x += step) {
      const box = boxAround(x, y, width, height);
      if (!isInPicture(box) || taken.some((other) => meet(box, other)) || !isInside(outline.edges, x, y)) continue;
      const room = roomAt(outline.edges, [x, y], squeeze, best?.room ?? 3);
      if (room > (best?.room ?? 3)) best = { x, y, box, room };
    }
  }
  return best;
}

/** A place for words beside a mark: right, left, below or above; undefined where all are taken. */
export function spotBeside(mark: Box, words: string, size: number, taken: readonly Box[]): Spot | undefined {
  const width = textWidth(words, size);
  const gap = size * 0.4;
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const centres = [
    [mark.right + gap + width / 2, y],
    [mark.left - gap - width / 2, y],
    [x, mark.bottom + (size * lineHeight) / 2],
    [x, mark.top - (size * lineHeight) / 2],
  ] as const;
  return centres
    .map(([cx, cy]): Spot => ({ x: cx, y: cy, box: boxAround(cx, cy, width, size * lineHeight) }))
    .find(({ box }) => isInPicture(box) && !taken.some((other) => meet(box, other)));
}

export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

/** The box moved so far that all of it is in the picture. */
export function moveInside({ left, right, top, bottom }: Box): Box {
  const x = Math.max(edge - left, Math.min(0, mapSize.width - edge - right));
  const y = Math.max(edge - top, Math.min(0, mapSize.height - edge - bottom));
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

export const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const isInPicture = ({ left, right, top, bottom }: Box): boolean =>
  left >= edge && right <= mapSize.width - edge && top >= edge && bottom <= mapSize.height - edge;

function thinned(ring: Ring): Ring {
  const every = Math.ceil(ring.length / ringPoints);
  return ring.filter((_, at) => at % every === 0 || at === ring.length - 1);
}

const edgesOf = (ring: Ring): Edge[] =>
  ring.length < 4 ? [] : ring.map((point, at) => [...(ring.at(at - 1) ?? point), ...point] as const);

/** Whether a point lies inside, by the number of edges to its right (even-odd rule). */
function isInside(edges: readonly Edge[], x: number, y: number): boolean {
  let inside = false;
  for (const [ax, ay, bx, by] of edges)
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  return inside;
}

/** Distance to the nearest edge, with x pressed together by the shape of the words; stops where it is less than `least`. */
function roomAt(edges: readonly Edge[], point: readonly [number, number], squeeze: number, least: number): number {
  let room = Number.POSITIVE_INFINITY;
  for (const each of edges) {
    room = Math.min(room, distance(point, each, squeeze));
    if (room <= least) return room;
  }
  return room;
}

function distance([x, y]: readonly [number, number], [ax, ay, bx, by]: Edge, squeeze: number): number {
  const [abx, aby] = [(bx - ax) * squeeze, by - ay];
  const [apx, apy] = [(x - ax) * squeeze, y - ay];
  const along = Math.max(0, Math.min(1, (abx * apx + aby * apy) / (abx * abx + aby * aby || 1)));
  return Math.hypot(apx - along * abx, apy - along * aby);
}
