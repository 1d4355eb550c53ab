import type { GeoProjection } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Figure, type FigureText, figure, round, text } from '../svg.ts';
import { drawEvents, joinEvents, type MapEvents } from './event-marks.ts';
import { type Box, boxAround, findSpot, meet, type Outline, outlineOf, spotBeside } from './labels.ts';
import { codeOf, drawLand, featureOf, type Land, landFor } from './land.ts';
import type { Atlas } from './load.ts';
import { kilometresPerDegree, mapSize, positionOf, projectionFor, type View, viewAround } from './view.ts';

export interface MapPlace {
  name: string;
  /** Degrees: longitude, latitude. */
  point: readonly [number, number];
  capital: boolean;
}

export interface MapData {
  /** ISO 3166-1 alpha-3 code of the country that the map is about. */
  focus: string;
  /** Names of countries by alpha-3 code; one without is drawn without a name. */
  names: Readonly<Record<string, string>>;
  view?: View | undefined;
  places: readonly MapPlace[];
  events: readonly MapEvents[];
}

/** How large words and marks are: a map on a phone of 320 pixels is shown at 0.4 of its size, and has room for fewer names. */
interface Layer {
  name: 'wide' | 'narrow';
  factor: number;
  distant: boolean;
}
const layers: readonly Layer[] = [
  { name: 'wide', factor: 1, distant: true },
  { name: 'narrow', factor: 2.3, distant: false },
];

const placeSize = 12.5;
const placeSide = 5.2;

/** A country, its neighbours, places and numbered events. Undefined where the atlas does not draw the country. */
export function locatorMap(atlas: Atlas, data: MapData, words: FigureText): Figure | undefined {
  const whole = atlas.objects.countries.geometries.find((shape) => codeOf(shape) === data.focus);
  const view = data.view ?? (whole && viewAround(featureOf(atlas, whole)));
  const land = view && landFor(atlas, data.focus, view);
  if (land === undefined || view === undefined) return undefined;
  const projection = projectionFor(view);
  const scene = { land, outlines: outlinesOf(land, projection), projection, view, data };
  const { width, height } = mapSize;
  return figure(words, { ...mapSize, name: 'map', role: 'group' }, [
    s('rect', { className: ['sea'], width, height }),
    ...drawLand(land, projection),
    ...layers.map((layer) => drawLayer(layer, scene)),
    s('rect', { className: ['frame'], x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
  ]);
}

interface Scene {
  land: Land;
  /** By code, of the countries in the picture. */
  outlines: ReadonlyMap<string, Outline>;
  projection: GeoProjection;
  view: View;
  data: MapData;
}

/** Events first, since they matter most; names go where room is left. */
function drawLayer({ name, factor, distant }: Layer, scene: Scene): Element {
  const taken: Box[] = [];
  const bar = scaleBar(scene, factor, taken);
  const events = joinEvents(scene.data.events, scene.projection, factor);
  const covered = events.map(({ box }) => box);
  taken.push(...covered, ...placeBoxes(scene, factor));
  const focus = countryNames(scene, factor, taken, (code) => code === scene.data.focus);
  const places = scene.data.places.flatMap((place) => drawPlace(place, scene, { factor, taken, covered }));
  const near = countryNames(scene, factor, taken, (code) => scene.land.near.has(code));
  const far = distant
    ? countryNames(scene, factor, taken, (code) => code !== scene.data.focus && !scene.land.near.has(code))
    : [];
  return s('g', { className: [name] }, [
    ...far,
    ...near,
    ...places,
    ...focus,
    ...bar,
    ...events.map((event) => drawEvents(event, factor)),
  ]);
}

function drawPlace(
  { name, point, capital }: MapPlace,
  { projection }: Scene,
  { factor, taken, covered }: { factor: number; taken: Box[]; covered: readonly Box[] },
): Element[] {
  const at = positionOf(point, projection);
  if (at === undefined) return [];
  const [x, y] = at;
  const side = round(placeSide * factor);
  const own = boxAround(x, y, side, side);
  const cover = covered.find((box) => meet(box, own));
  const spot = spotBeside(cover ?? own, name, placeSize * factor, taken);
  if (spot !== undefined) taken.push(spot.box);
  const mark = capital
    ? s('rect', { className: ['place'], x: round(own.left), y: round(own.top), width: side, height: side })
    : s('circle', { className: ['place'], cx: round(x), cy: round(y), r: side / 2 });
  return [
    ...(cover === undefined ? [mark] : []),
    ...(spot === undefined ? [] : [named(spot, name, placeSize * factor, 'place-name')]),
  ];
}

/** Room for the marks of places, which names of countries must not cover. */
const placeBoxes = ({ data, projection }: Scene, factor: number): Box[] =>
  data.places.flatMap(({ point }) => {
    const at = positionOf(point, projection);
    return at === undefined ? [] : [boxAround(...at, placeSide * factor, placeSide * factor)];
  });

function countryNames(scene: Scene, factor: number, taken: Box[], isMeant: (code: string) => boolean): Element[] {
  const { land, outlines, data } = scene;
  return land.countries.flatMap((shape) => {
    const code = codeOf(shape);
    const name = data.names[code];
    if (name === undefined || !isMeant(code)) return [];
    const isFocus = code === data.focus;
    const size = (isFocus ? 17 : land.near.has(code) ? 13 : 12.5) * factor;
    const words = isFocus ? name : name.toUpperCase();
    const outline = outlines.get(code);
    const spot = outline && findSpot(outline, words, size, taken);
    if (spot === undefined) return [];
    taken.push(spot.box);
    return [named(spot, words, size, isFocus ? 'focus-name' : land.near.has(code) ? 'near-name' : 'far-name')];
  });
}

const outlinesOf = (land: Land, projection: GeoProjection): Map<string, Outline> =>
  new Map(
    land.countries.flatMap((shape) => {
      const outline = outlineOf(featureOf(land.atlas, shape), projection);
      return outline === undefined ? [] : [[codeOf(shape), outline] as const];
    }),
  );

const named = ({ x, y }: { x: number; y: number }, words: string, size: number, className: string): Element =>
  text(x, y + size * 0.35, words, { className, textAnchor: 'middle', fontSize: String(round(size)) });

/** A bar of a round number of kilometres, measured on the ground in the middle of the view. */
function scaleBar({ view, projection }: Scene, factor: number, taken: Box[]): Element[] {
  const [west, south, east, north] = view;
  const [longitude, latitude] = [(west + east) / 2, (south + north) / 2];
  const ends = [longitude, longitude + 1].map((x) => projection([x, latitude]) ?? [0, 0]);
  const perKilometre =
    Math.hypot((ends[1]?.[0] ?? 0) - (ends[0]?.[0] ?? 0), (ends[1]?.[1] ?? 0) - (ends[0]?.[1] ?? 0)) /
    kilometresPerDegree(latitude);
  const kilometres = [2000, 1000, 500, 200, 100, 50, 20].find((length) => length * perKilometre < 170) ?? 10;
  const length = kilometres * perKilometre;
  const [right, bottom] = [mapSize.width - 14, mapSize.height - 12];
  taken.push({
    left: right - Math.max(length, 60 * factor) - 12,
    right: mapSize.width,
    top: bottom - 28 * factor,
    bottom: mapSize.height,
  });
  return [
    s('path', { className: ['scale'], d: `M${round(right - length)} ${bottom - 5}v5h${round(length)}v-5` }),
    text(right, bottom - 9, `${kilometres.toLocaleString('en')} km`, {
      ...{ className: 'scale-text', textAnchor: 'end', fontSize: String(round(placeSize * factor)) },
    }),
  ];
}
