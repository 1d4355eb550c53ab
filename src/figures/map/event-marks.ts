import type { GeoProjection } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { link, round, text, textWidth } from '../svg.ts';
import { type Box, boxAround, meet, moveInside } from './labels.ts';
import { positionOf } from './view.ts';

/** Events at one place. */
export interface MapEvents {
  /** Numbers of the events in the list below the map. */
  numbers: readonly number[];
  point: readonly [number, number];
  title: string;
  href: string;
}

const numberSize = 12.5;
/** Numbers and ranges on one mark. */
const mostParts = 3;

/** Events whose marks would cover each other share one, at the place of the first. A shared mark is wider: it may take in more. */
export function joinEvents(events: readonly MapEvents[], projection: GeoProjection, factor: number): EventMark[] {
  const marks = events.flatMap(({ numbers, point, title, href }) => {
    const at = positionOf(point, projection);
    return at === undefined ? [] : [markOf({ numbers: [...numbers], titles: [title], href, at }, factor)];
  });
  for (;;) {
    const pair = findPair(marks);
    if (pair === undefined) return marks;
    const [one, other] = pair;
    marks.splice(marks.indexOf(other), 1);
    marks.splice(marks.indexOf(one), 1, joined(one, other, factor));
  }
}

/** The first two marks that cover each other. */
function findPair(marks: readonly EventMark[]): [EventMark, EventMark] | undefined {
  for (const [at, one] of marks.entries()) {
    const other = marks.slice(at + 1).find(({ box }) => meet(box, one.box));
    if (other !== undefined) return [one, other];
  }
  return undefined;
}

const joined = (one: EventMark, other: EventMark, factor: number): EventMark =>
  markOf(
    {
      ...{ href: one.href, at: one.at, titles: [...one.titles, ...other.titles] },
      numbers: [...one.numbers, ...other.numbers].sort((a, b) => a - b),
    },
    factor,
  );

interface MarkedEvents {
  numbers: number[];
  titles: string[];
  href: string;
  at: [number, number];
}
/** A mark of one or more events: its words, and the box it fills. */
export interface EventMark extends MarkedEvents {
  words: string;
  box: Box;
}

function markOf(events: MarkedEvents, factor: number): EventMark {
  const words = ranges(events.numbers);
  const height = 20 * factor;
  const width = Math.max(height, textWidth(words, numberSize * factor) + 11 * factor);
  return { ...events, words, box: moveInside(boxAround(...events.at, width, height)) };
}

export function drawEvents({ titles, href, words, box }: EventMark, factor: number): Element {
  const height = box.bottom - box.top;
  const place = { x: round(box.left), y: round(box.top), width: round(box.right - box.left), height: round(height) };
  const size = numberSize * factor;
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // What can be read of a link begins its name: who speaks to a browser says what is on the screen.
  return link(href, `${words}: ${titles.join('; ')}`, [
    s('rect', { className: ['event'], ...place, rx: round(height / 2) }),
    text(x, y + size * 0.36, words, { className: 'event-number', textAnchor: 'middle', fontSize: String(round(size)) }),
  ]);
}

/** Numbers in words, with three and more in a row as a range: "1, 4–6". Of many, the first ones and how many follow. */
function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  const parts = runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
  if (parts.length <= mostParts) return parts.join(', ');
  const left = runs.flat().length - numbersIn(parts.slice(0, 2));
  return `${parts.slice(0, 2).join(', ')} +${left}`;
}

/** How many numbers these parts of a list stand for. */
const numbersIn = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => {
    const [from = 0, to = from] = part.split('–').map(Number);
    return sum + to - from + 1;
  }, 0);
