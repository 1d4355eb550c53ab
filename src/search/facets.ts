import { inAll } from './evaluate.ts';
import type { PageSet, PageTable } from './pages.ts';
import { type Filter, filters, type State } from './state.ts';

/** How many of the pages found have each value of each filter, as if nothing were chosen of that filter itself. */
export type Facets = Record<Filter, Record<string, number>>;

/** The pages that a choice of filters lets through: they have one of the values of every filter with any chosen. */
export const chosenPages = (table: PageTable, chosen: State['filters']): PageSet =>
  inAll([table.all, ...setsOf(table, chosen).map(({ pages }) => pages)]);

/** `found` are the pages of the query alone. */
export function countFacets(table: PageTable, found: PageSet, chosen: State['filters']): Facets {
  const sets = setsOf(table, chosen);
  const counts = filters.map((filter) => {
    const others = sets.filter((set) => set.filter !== filter).map(({ pages }) => pages);
    return [filter, table.countValues(filter, inAll([found, ...others]))] as const;
  });
  return Object.fromEntries(counts) as Facets;
}

const setsOf = (table: PageTable, chosen: State['filters']) =>
  filters
    .filter((filter) => chosen[filter].length > 0)
    .map((filter) => ({ filter, pages: table.having(filter, chosen[filter]) }));
