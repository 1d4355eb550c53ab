import type { Days } from './dates.ts';
import type { Filter } from './state.ts';

/**
 * What the index says of its pages, as it lies in `pages.data`: by page, newest first, then by address, indices into
 * lists of values.
 */
export interface PageFile {
  /** Pagefind's name for each page. */
  ids: string[];
  fields: Record<Filter, Field<string>>;
  /** Positions of pages that are no briefings. */
  others: number[];
  /** The days of the briefing and of each of its events. */
  spans: Field<Span>;
  /** The first word, folded, of each file of the vocabulary: `words-0.data`, `words-1.data` … */
  vocabulary: string[];
}

/** Values, and for each page which of them it has. */
export interface Field<Value> {
  values: Value[];
  pages: number[][];
}

/** First and last day, each as the number YYYYMMDD. */
export type Span = [first: number, last: number];

/** Pages by their position, 0 for the newest. */
export type PageSet = ReadonlySet<number>;

/** The same, ready to be asked. */
export interface PageTable {
  all: PageSet;
  vocabulary: readonly string[];
  /** Pages that are no briefings. */
  others: PageSet;
  /** Where a page stands; undefined for a page that is not of this index. */
  positionOf(id: string): number | undefined;
  valuesOf(filter: Filter): readonly string[];
  /** Pages with one of the values. */
  having(filter: Filter, values: readonly string[]): PageSet;
  /** Pages with a span that shares a day with these. */
  during(days: Days): PageSet;
  /** How many of the pages have each value; values that none of them has are left out. */
  countValues(filter: Filter, pages: PageSet): Record<string, number>;
}

export function createPageTable({ ids, fields, others, spans, vocabulary }: PageFile): PageTable {
  const positions = new Map(ids.map((id, position) => [id, position]));
  return {
    all: new Set(ids.keys()),
    others: new Set(others),
    vocabulary,
    positionOf: (id) => positions.get(id),
    valuesOf: (filter) => fields[filter].values,
    having: (filter, values) => pagesWith(fields[filter], (value) => values.includes(value)),
    during(days) {
      const [first, last] = spanOf(days);
      return pagesWith(spans, ([from, to]) => from <= last && first <= to);
    },
    countValues: (filter, pages) => countValues(fields[filter], pages),
  };
}

/** The days as numbers; where nothing bounds them, before and after every day. */
export const spanOf = ({ first, last }: Days): Span => [
  first === undefined ? 0 : dayNumber(first),
  last === undefined ? 99_999_999 : dayNumber(last),
];

function pagesWith<Value>({ values, pages }: Field<Value>, isWanted: (value: Value) => boolean): PageSet {
  const wanted = new Set([...values.keys()].filter((index) => isWanted(values[index]!)));
  return new Set([...pages.keys()].filter((position) => pages[position]!.some((index) => wanted.has(index))));
}

function countValues({ values, pages }: Field<string>, counted: PageSet): Record<string, number> {
  const counts = values.map(() => 0);
  for (const position of counted) for (const index of pages[position] ?? []) counts[index]! += 1;
  const found = values.map((value, index) => [value, counts[index]!] as const).filter(([, count]) => count > 0);
  return Object.fromEntries(found);
}

const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
