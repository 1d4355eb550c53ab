import type { GeoProjection } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { link, round, text, textWidth } from '../svg.ts';
import { type Box, boxAround, meet } from './labels.ts';
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

/** Events whose marks would cover each other share one, at the place of the first. */
export function joinEvents(events: readonly MapEvents[], projection: GeoProjection, factor: number): EventMark[] {
  const joined: EventMark[] = [];
  for (const { numbers, point, title, href } of events) {
    const at = positionOf(point, projection);
    if (at === undefined) continue;
    const mark = markOf({ numbers: [...numbers], titles: [title], href, at }, factor);
    const near = joined.findIndex(({ box }) => meet(box, mark.box));
    const other = joined[near];
    if (other === undefined) joined.push(mark);
    else
      joined[near] = markOf(
        { ...other, numbers: [...other.numbers, ...numbers].sort((a, b) => a - b), titles: [...other.titles, title] },
        factor,
      );
  }
  return joined;
}

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
  return { ...events, words, box: boxAround(...events.at, width, height) };
}

export function drawEvents({ titles, href, words, at: [x, y], box }: EventMark, factor: number): Element {
  const height = box.bottom - box.top;
  const place = { x: round(box.left), y: round(box.top), width: round(box.right - box.left), height: round(height) };
  return link(href, titles.join('; '), [
    s('rect', { className: ['event'], ...place, rx: round(height / 2) }),
    text(x, y + numberSize * factor * 0.36, words, { className: 'event-number', textAnchor: 'middle' }),
  ]);
}

/** Numbers in words, with three and more in a row as a range: "1, 4–6". */
function ranges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}
