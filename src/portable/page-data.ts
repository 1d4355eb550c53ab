import { span } from '../briefing/edtf.ts';
import { type Field, type PageFile, type Span, spanOf } from '../search/pages.ts';
import { type Filter, filters } from '../search/state.ts';
import type { Fragment } from './indexed-pages.ts';

/**
 * The table of pages that search reads: what their filters say, newest first. The filter `day` holds the day that a page
 * sorts by, `date` the EDTF dates of the briefing and of each of its events. `fragments` come in order of addresses.
 */
export function pageData(fragments: readonly Fragment[], vocabulary: string[]): PageFile {
  const newestFirst = fragments.toSorted((a, b) => compare(dayOf(b), dayOf(a)));
  const fields = filters.map((filter) => [filter, fieldOf(newestFirst.map((page) => page.filters[filter] ?? []))]);
  const spans = fieldOf(newestFirst.map((page) => (page.filters['date'] ?? []).map(spanText)));
  return {
    ids: newestFirst.map(({ id }) => id),
    fields: Object.fromEntries(fields) as Record<Filter, Field<string>>,
    others: [...newestFirst.keys()].filter((page) => newestFirst[page]!.filters['type']?.[0] !== 'briefing'),
    spans: { ...spans, values: spans.values.map((text) => JSON.parse(text) as Span) },
    vocabulary,
  };
}

/** The values, sorted, and for each page their indices, in order. */
function fieldOf(pages: readonly (readonly string[])[]): Field<string> {
  const values = [...new Set(pages.flat())].sort();
  const indices = new Map(values.map((value, index) => [value, index]));
  const indicesOf = (page: readonly string[]) => [...new Set(page.map((value) => indices.get(value)!))];
  return { values, pages: pages.map((page) => indicesOf(page).sort((a, b) => a - b)) };
}

const spanText = (edtf: string): string => JSON.stringify(spanOf(span(edtf)));

/** Pages without a day come last. */
const dayOf = ({ filters: values }: Fragment): string => values['day']?.[0] ?? '';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
