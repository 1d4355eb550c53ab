import { z } from 'zod';
import { findIntervalAdvice, pointAdvice, quoted } from './edtf-mistakes.ts';
import { repairs } from './edtf-repairs.ts';
import { edtfParts, type TimePart } from './edtf-text.ts';

/** A day as YYYY-MM-DD; days compare as text. */
export type Day = string;

/** A single date. `first` and `last` are the days its digits allow; "about" and "uncertain" do not widen them. */
export interface EdtfPoint {
  text: string;
  precision: 'decade' | 'year' | 'month' | 'day';
  approximate: boolean;
  uncertain: boolean;
  first: Day;
  last: Day;
}

/** A date of the EDTF subset. Days that nothing bounds are undefined. */
export type Edtf =
  | { kind: 'point'; text: string; point: EdtfPoint; first: Day; last: Day }
  | {
      kind: 'interval';
      text: string;
      start: EdtfPoint | 'unknown' | 'open';
      end: EdtfPoint | 'open';
      first: Day | undefined;
      last: Day | undefined;
    };

/** `reason` is a sentence that quotes the wrong value and says what to write instead. */
export type EdtfResult = Result<Edtf>;
export type { TimePart };

const pointPattern = /^(\d{3}X(?=$)|\d{4}(?:-\d\d(?:-\d\d)?)?)([~?%]?)$/;

/** The date that `text` says, or why it says none. */
export function readEdtf(text: string): EdtfResult {
  if (text.includes('/')) return readInterval(text);
  const read = readPoint(text);
  if (!read.ok) return read;
  const { first, last } = read.value;
  return { ok: true, value: { kind: 'point', text, point: read.value, first, last } };
}

/** The date that `text` says, for text already validated. @throws {RangeError} with the reason. */
export function parseEdtf(text: string): Edtf {
  const read = readEdtf(text);
  if (!read.ok) throw new RangeError(read.reason);
  return read.value;
}

/** A date of the EDTF subset, as text. Issues about its form carry `params: { rule: 'date', repair? }`. */
// In a call marked as pure, so that a script of the pages, which reads dates only, leaves zod out.
export const edtfText = /* @__PURE__ */ (() =>
  z
    .string({ error: ({ input }) => notText(input) })
    .superRefine((text, context) => {
      const read = readEdtf(text);
      if (read.ok) return;
      const params = { rule: 'date', repair: repairEdtf(text) };
      context.addIssue({ code: 'custom', message: read.reason, input: text, params });
    })
    .describe(
      'EDTF: "2021-07-07", "2021-07", "2021", with "~" about, "?" uncertain, "%" both; "A/B", "A/..", "../B", "/B"; "199X".',
    )
    .meta({ form: 'date' }))();

/** The date that a text says in another way of writing; undefined where it says none, or more than it could keep. */
export const repairEdtf = (text: string): string | undefined =>
  repairs(text).find((repaired) => repaired !== text && readEdtf(repaired).ok);

/** The days from which and to which a date reaches; undefined where nothing bounds it. */
export function span(text: string): { first: Day | undefined; last: Day | undefined } {
  const { first, last } = parseEdtf(text);
  return { first, last };
}

/** The day it sorts by: the earliest, or the latest where the start is unknown or open. */
export const sortDay = (text: string): Day => sortDayOf(parseEdtf(text));

/** The four-digit year of the day it sorts by: the timeline page on which the thing stands. */
export const yearOf = (text: string): string => sortDay(text).slice(0, 4);

/** Order of dates: by `sortDay`, then the narrower first, then by text. */
export function compareEdtf(a: string, b: string): number {
  const [one, other] = [parseEdtf(a), parseEdtf(b)];
  return compareText(sortDayOf(one), sortDayOf(other)) || compareText(endOf(one), endOf(other)) || compareText(a, b);
}

/** Whether two spans share a day. A missing end is unbounded. */
export function overlaps(a: Span, b: Span): boolean {
  return startsBy(a.first, b.last) && startsBy(b.first, a.last);
}

/** The first day the date allows, cut to its precision: "2021-07-07", "2021-07", "2021"; of `/B` and `../B` that of B. */
export function fileDate(text: string): string {
  const { first, precision } = leadingPoint(parseEdtf(text));
  return first.slice(0, { decade: 4, year: 4, month: 7, day: 10 }[precision]);
}

/** The date in English words, no more exact than it is: "about 7 May – 7 July 2021", "since July 2021", "1990s". */
export const displayEdtf = (text: string): string =>
  timeParts(text)
    .map((part) => part.text)
    .join('');

/** The words of `displayEdtf` in pieces; those with `datetime` may stand in a `<time>`. */
export const timeParts = (text: string): TimePart[] => edtfParts(parseEdtf(text));

function readPoint(text: string): Result<EdtfPoint> {
  const [, digits, mark] = pointPattern.exec(text) ?? [];
  if (digits === undefined) return refuse(text, pointAdvice(text));
  const impossible = findImpossible(digits);
  if (impossible !== undefined) return refuse(text, impossible);
  return {
    ok: true,
    value: {
      text,
      precision: precisionOf(digits),
      approximate: mark === '~' || mark === '%',
      uncertain: mark === '?' || mark === '%',
      ...daysOf(digits),
    },
  };
}

function readInterval(text: string): EdtfResult {
  const advice = findIntervalAdvice(text);
  if (advice !== undefined) return refuse(text, advice);
  const [from = '', to = '', ...more] = text.split('/');
  if (more.length > 0) return refuse(text, 'a span has one slash, as in "2021-07-05/2021-07-07".');
  if (to === '') return refuse(text, 'an end is not left out: write "2021-07-07/.." for "since".');
  const start = from === '' ? known('unknown' as const) : from === '..' ? known('open' as const) : readPoint(from);
  const end = to === '..' ? known('open' as const) : readPoint(to);
  if (!start.ok) return { ok: false, reason: `In ${quoted(text)}: ${start.reason}` };
  if (!end.ok) return { ok: false, reason: `In ${quoted(text)}: ${end.reason}` };
  return makeInterval(text, start.value, end.value);
}

function makeInterval(text: string, start: EdtfPoint | 'unknown' | 'open', end: EdtfPoint | 'open'): EdtfResult {
  if (typeof start === 'string') {
    if (end === 'open') return refuse(text, 'one end must be a date, as in "2021-07-07/.." or "../2021-07-07".');
    return { ok: true, value: { kind: 'interval', text, start, end, first: undefined, last: end.last } };
  }
  const wrong = end === 'open' ? undefined : findDisorder(start, end);
  if (wrong !== undefined) return refuse(text, wrong);
  const last = end === 'open' ? undefined : end.last;
  return { ok: true, value: { kind: 'interval', text, start, end, first: start.first, last } };
}

/** An end must begin after its start begins: two equal ends are one date, and a wider end says nothing about the order. */
function findDisorder(start: EdtfPoint, end: EdtfPoint): string | undefined {
  if (end.first > start.first) return undefined;
  if (end.last < start.first) return `it runs backwards: write "${end.text}/${start.text}".`;
  if (end.first === start.first && end.last === start.last) return `both ends are one date: write "${start.text}".`;
  return 'its end does not begin after its start: write a closer end, or one of the two dates alone.';
}

function findImpossible(digits: string): string | undefined {
  if (/^000[0X]/.test(digits)) return 'years are 0001 to 9999.';
  const [year = '', month, day] = digits.split('-');
  if (month === undefined) return undefined;
  if (/^(?:2[1-9]|3\d|4[01])$/.test(month) && day === undefined)
    return 'a month is 01 to 12; write a season as its months, "2021-06/2021-08", and years as "2020/2022".';
  if (month < '01' || month > '12') return `there is no month "${month}": a month is 01 to 12.`;
  const days = daysInMonth(year, month);
  if (day !== undefined && (day < '01' || Number(day) > days)) return `${year}-${month} has days 01 to ${days}.`;
  return undefined;
}

function precisionOf(digits: string): EdtfPoint['precision'] {
  if (digits.endsWith('X')) return 'decade';
  return digits.length === 4 ? 'year' : digits.length === 7 ? 'month' : 'day';
}

function daysOf(digits: string): { first: Day; last: Day } {
  const [year = '', month, day] = digits.split('-');
  const [from, to] = [year.replace('X', '0'), year.replace('X', '9')];
  if (month === undefined) return { first: `${from}-01-01`, last: `${to}-12-31` };
  if (day === undefined) return { first: `${digits}-01`, last: `${digits}-${daysInMonth(year, month)}` };
  return { first: digits, last: digits };
}

// Date.UTC takes the years 1 to 99 for 1901 to 1999: those have the same leap years.
const daysInMonth = (year: string, month: string): number =>
  new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();

/** An interval has a date at one end at least. */
function leadingPoint(value: Edtf): EdtfPoint {
  const points = value.kind === 'point' ? [value.point] : [value.start, value.end];
  const point = points.find((end) => typeof end !== 'string');
  if (point === undefined) throw new RangeError(`${quoted(value.text)} has no date at either end.`);
  return point;
}

const sortDayOf = (value: Edtf): Day => value.first ?? leadingPoint(value).last;
/** Of two dates that sort by the same day the one that ends earlier is narrower; unbounded ones come last. */
const endOf = ({ first, last }: Edtf): string => (first === undefined || last === undefined ? '~' : last);
const startsBy = (first: Day | undefined, last: Day | undefined) =>
  first === undefined || last === undefined || first <= last;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function notText(input: unknown): string {
  if (input === undefined) return 'A date is missing: write one such as "2021-07-07", in quotes.';
  if (typeof input === 'number') return `${input} is a number: put the date in quotes, "${input}".`;
  return 'A date is text in quotes, such as "2021-07-07".';
}

const known = <T>(value: T): Result<T> => ({ ok: true, value });
const refuse = (text: string, advice: string) =>
  ({ ok: false, reason: `${quoted(text)} is not a date: ${advice}` }) as const;

interface Span {
  first?: Day | undefined;
  last?: Day | undefined;
}
type Result<T> = { ok: true; value: T } | { ok: false; reason: string };
