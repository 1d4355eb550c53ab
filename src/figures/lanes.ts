import type { Element } from 'hast';
import { s } from 'hastscript';
import { displayEdtf } from '../briefing/edtf.ts';
import { type EventKind, familyOf } from './kinds.ts';
import { type Figure, type FigureText, figure, line, link, round, text, textWidth } from './svg.ts';
import {
  dayAfter,
  eachMonth,
  eachYear,
  extentOf,
  type Shape,
  shapeOf,
  timeScale,
  type Years,
  yearsOf,
} from './time.ts';

export interface LaneEvent {
  id: string;
  date: string;
  kind: EventKind;
  title: string;
  href: string;
}

export interface Lane {
  name: string;
  events: LaneEvent[];
}

interface Options extends FigureText {
  width: number;
  /** Names stand above their lanes where there is no room beside them. */
  names: 'beside' | 'above';
}

/** Where a mark is drawn; marks of one lane do not touch. */
export interface Mark {
  event: LaneEvent;
  shape: Shape;
  from: number;
  to: number;
  /** Sub-row of the lane, from 0. */
  row: number;
}

const rowHeight = 13;
const padding = 12;
const nameHeight = 17;
const top = 20;
const nameSize = 13;
const lineHeight = 18;
const widestName = 190;

/** One lane for each name, its events as ticks, bars, hollow and fading marks. Undefined where no lane has an event. */
export function lanesFigure(lanes: readonly Lane[], options: Options): Figure | undefined {
  const shown = lanes.filter(({ events }) => events.length > 0);
  const years = yearsOf(shown.flatMap(({ events }) => events.map(({ date }) => date)));
  if (years === undefined) return undefined;
  const { width, id } = options;
  const widest = Math.max(
    ...shown.flatMap(({ name }) => linesOf(name, options.names)).map((it) => textWidth(it, nameSize)),
  );
  const left = options.names === 'beside' ? widest + 14 : 4;
  const x = timeScale(years, [left, width - 8]);
  let y = top;
  const drawn = shown.flatMap((lane) => {
    const marks = packMarks(lane.events, x);
    const rows = Math.max(linesOf(lane.name, options.names).length, ...marks.map(({ row }) => row + 1));
    const start = y + (options.names === 'above' ? nameHeight : 0);
    y = start + rows * rowHeight + padding;
    return [
      line('grid', `M0 ${round(y)}H${width}`),
      ...nameOf(lane, options.names, { left, start, end: y }),
      ...marks.map((mark) => drawMark(mark, start + padding / 2 + (mark.row + 0.5) * rowHeight, id)),
    ];
  });
  return figure(options, { width, height: y + 4, name: 'lanes', role: 'group' }, [
    fade(id),
    ...(years.first === years.last ? monthLines(years.first, x, y) : yearLines(years, x, y)),
    ...drawn,
  ]);
}

/** Marks in the order of their start, each in the first sub-row that has room. */
export function packMarks(events: readonly LaneEvent[], x: (day: string) => number): Mark[] {
  const ends: number[] = [];
  return events
    .map((event) => ({ event, ...placeOf(event.date, x) }))
    .sort((a, b) => a.from - b.from || a.to - b.to || (a.event.id < b.event.id ? -1 : 1))
    .map((mark) => {
      const free = ends.findIndex((end) => end <= mark.from - 1);
      const row = free === -1 ? ends.length : free;
      ends[row] = mark.to;
      return { ...mark, row };
    });
}

function placeOf(date: string, x: (day: string) => number): Omit<Mark, 'event' | 'row'> {
  const shape = shapeOf(date);
  const { from, to } = extentOf(date);
  const end = to === undefined ? x('9999-12-31') : x(dayAfter(to));
  if (shape === 'fading') return { shape, from: end - 24, to: end };
  const least = { tick: 3, bar: 6, hollow: 9 }[shape];
  return { shape, from: x(from), to: shape === 'tick' ? x(from) + least : Math.max(end, x(from) + least) };
}

function drawMark({ event, shape, from, to }: Mark, middle: number, id: string): Element {
  const className = [`k-${familyOf(event.kind)}`, shape];
  const half = shape === 'tick' ? 5 : 4;
  const box = { x: round(from), y: round(middle - half), width: round(to - from), height: half * 2 };
  const extra = { hollow: { rx: 4 }, fading: { mask: `url(#${id}-m)` }, tick: {}, bar: {} }[shape];
  return link(event.href, `${displayEdtf(event.date)}: ${event.title}`, [s('rect', { className, ...box, ...extra })]);
}

function nameOf(lane: Lane, where: Options['names'], { left, start, end }: Record<'left' | 'start' | 'end', number>) {
  if (where === 'above') return [text(2, start - 3, lane.name, { className: 'lane-name' })];
  const lines = linesOf(lane.name, where);
  const first = (start + end) / 2 + 4 - ((lines.length - 1) * lineHeight) / 2;
  return lines.map((line, at) =>
    text(left - 9, first + at * lineHeight, line, { className: 'lane-name', textAnchor: 'end' }),
  );
}

/** A long name beside its lane goes over two lines. */
function linesOf(name: string, where: Options['names']): string[] {
  if (where === 'above' || textWidth(name, nameSize) <= widestName) return [name];
  const words = name.split(' ');
  const half = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length >= name.length / 2) + 1;
  return [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean);
}

/** A mark whose start is not known grows from nothing to its end. */
const fade = (id: string): Element =>
  s('defs', [
    s('linearGradient', { id: `${id}-g` }, [
      s('stop', { offset: '0', stopColor: '#000' }),
      s('stop', { offset: '1', stopColor: '#fff' }),
    ]),
    s('mask', { id: `${id}-m`, maskContentUnits: 'objectBoundingBox' }, [
      s('rect', { width: 1, height: 1, fill: `url(#${id}-g)` }),
    ]),
  ]);

/** Of a single year: its months. */
function monthLines(year: number, x: (day: string) => number, bottom: number): Element[] {
  const room = x(`${year}-02-01`) - x(`${year}-01-01`);
  return eachMonth(year, room).flatMap(({ month, name }) => {
    const from = x(`${month}-01`);
    const grid = line('grid', `M${round(from)} ${top - 4}V${round(bottom)}`);
    return name === undefined ? [grid] : [grid, text(from + 3, 13, name, { className: 'axis-text' })];
  });
}

function yearLines(years: Years, x: (day: string) => number, bottom: number): Element[] {
  const all = eachYear(years);
  const room = x(`${years.first + 1}-01-01`) - x(`${years.first}-01-01`);
  const step = [1, 2, 5, 10, 20, 50].find((every) => room * every >= 44) ?? 100;
  return all.flatMap((year) => {
    const at = x(`${year}-01-01`);
    const grid = line('grid', `M${round(at)} ${top - 4}V${round(bottom)}`);
    if (year % step !== 0) return [grid];
    return [grid, text(at + 4, 13, String(year), { className: 'axis-text' })];
  });
}
