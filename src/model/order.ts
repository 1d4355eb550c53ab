import { compareEdtf, sortDay } from '../briefing/edtf.ts';

/** Something with an id and perhaps a date, as EDTF. */
export interface Dated {
  id: string;
  date?: string | undefined;
}

/** Newest first, undated last, then by id. */
export const newestFirst = <T extends Dated>(items: readonly T[]): T[] => newestFirstBy(items, (item) => item);

/** Earliest first, undated last, then by id. */
export const earliestFirst = <T extends Dated>(items: readonly T[]): T[] => sorted(items, (item) => item, 1);

/** Newest first by what `of` says of an item. */
export const newestFirstBy = <T>(items: readonly T[], of: (item: T) => Dated): T[] => sorted(items, of, -1);

/** The latest of some dates, or undefined when there is none. */
export const latestOf = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.reduce(
    (last, date) => (last === undefined || (date !== undefined && compareEdtf(date, last) > 0) ? date : last),
    undefined,
  );

/** The earliest of some dates, or undefined when there is none. */
export const earliestOf = (dates: readonly (string | undefined)[]): string | undefined =>
  dates.reduce(
    (first, date) => (first === undefined || (date !== undefined && compareEdtf(date, first) < 0) ? date : first),
    undefined,
  );

const collator = new Intl.Collator('en');

export const byName = (a: { name: string; id: string }, b: { name: string; id: string }): number =>
  collator.compare(a.name, b.name) || compareText(a.id, b.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each date is read once: comparing them pair by pair would read it again for every neighbour. */
function sorted<T>(items: readonly T[], of: (item: T) => Dated, direction: 1 | -1): T[] {
  const keyed = items.map((item) => {
    const { id, date } = of(item);
    return { item, id, date, day: date === undefined ? undefined : sortDay(date) };
  });
  return keyed.sort((a, b) => compareKeyed(a, b, direction)).map(({ item }) => item);
}

interface Keyed extends Dated {
  day: string | undefined;
}

function compareKeyed(a: Keyed, b: Keyed, direction: 1 | -1): number {
  const missing = Number(a.date === undefined) - Number(b.date === undefined);
  if (missing !== 0) return missing;
  const byDay = compareText(a.day ?? '', b.day ?? '') || compareDates(a.date, b.date);
  return byDay * direction || compareText(a.id, b.id);
}

const compareDates = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined ? 0 : compareEdtf(a, b);
