import { scaleUtc } from 'd3-scale';
import { type Day, displayEdtf, type Edtf, type EdtfPoint, parseEdtf, sortDay, yearOf } from '../briefing/edtf.ts';

/** Years from the first to the last, both shown in full. */
export interface Years {
  first: number;
  last: number;
}

/** How a date is drawn. */
export type Shape = 'tick' | 'bar' | 'hollow' | 'fading';

/** The years that the days by which these dates sort fall in; undefined for none. */
export function yearsOf(dates: readonly string[]): Years | undefined {
  if (dates.length === 0) return undefined;
  const years = dates.map((date) => Number(yearOf(date)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

export const eachYear = ({ first, last }: Years): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** The months of a year, with their names where `room`, the width of one, lets them stand: else of every third. January's is the year. */
export const eachMonth = (year: number, room: number): { month: string; name: string | undefined }[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = `${pad(year)}-${String(at + 1).padStart(2, '0')}`;
    const hasRoom = room >= 32 || at % 3 === 0;
    return { month, name: hasRoom ? (at === 0 ? String(year) : displayEdtf(month).slice(0, 3)) : undefined };
  });

/** Position of a day between two edges. Days outside the years are drawn at the edge. */
export function timeScale(years: Years, [left, right]: readonly [number, number]): (day: Day) => number {
  const scale = scaleUtc([dateOf(`${pad(years.first)}-01-01`), dateOf(`${pad(years.last + 1)}-01-01`)], [left, right]);
  scale.clamp(true);
  return (day) => scale(dateOf(day));
}

/** The day after, so that a bar covers its last day. */
export const dayAfter = (day: Day): Day => new Date(dateOf(day).getTime() + 86_400_000).toISOString().slice(0, 10);

/** Tick: a known day. Bar: from a day, or month, to another. Fading: its start is not known. Hollow: anything vague. */
export function shapeOf(date: string): Shape {
  const value = parseEdtf(date);
  if (value.kind === 'point') return isExact(value) ? 'tick' : 'hollow';
  if (typeof value.start === 'string') return 'fading';
  return isVague(value.start) || (value.end !== 'open' && isVague(value.end)) ? 'hollow' : 'bar';
}

/** The days between which a date is drawn; one without a start ends on its last day. */
export function extentOf(date: string): { from: Day; to: Day | undefined } {
  const { first, last } = parseEdtf(date);
  return first === undefined ? { from: sortDay(date), to: sortDay(date) } : { from: first, to: last };
}

/** The month of the day by which a date sorts, as YYYY-MM; undefined where only its year or decade is known. */
export function monthOf(date: string): string | undefined {
  const value = parseEdtf(date);
  if (value.kind === 'point' && (value.point.precision === 'year' || value.point.precision === 'decade'))
    return undefined;
  return sortDay(date).slice(0, 7);
}

const isExact = ({ point }: Edtf & { kind: 'point' }) => point.precision === 'day' && !isVague(point);
const isVague = ({ approximate, uncertain }: EdtfPoint) => approximate || uncertain;
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const pad = (year: number): string => String(year).padStart(4, '0');
