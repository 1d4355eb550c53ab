import type { Sort } from './find.ts';

/** Filters of the search page, in the order in which it shows them, with their names for readers. */
export const filterNames = {
  country: 'Country',
  organization: 'Organization',
  person: 'Person',
  kind: 'Kind of event',
  year: 'Year',
  publisher: 'Publisher',
} as const;
export type Filter = keyof typeof filterNames;
export const filters = Object.keys(filterNames) as Filter[];

/** The name for readers of each value of each filter; a value without one stands for itself. */
export type ValueNames = Partial<Record<string, Record<string, string>>>;

/** All that a search is made of; it stands in the address, so that a search can be kept and sent. */
export interface State {
  /** As typed. */
  text: string;
  filters: Record<Filter, string[]>;
  sort: Sort;
}

/** Reads the query part of an address. What is unknown in it is passed over. */
export function parseState(address: string): State {
  const parameters = new URLSearchParams(address);
  const chosen = filters.map((name) => [name, [...new Set(parameters.getAll(name).filter(Boolean))]] as const);
  return {
    text: parameters.get('q') ?? '',
    filters: Object.fromEntries(chosen) as State['filters'],
    sort: parameters.get('sort') === 'relevance' ? 'relevance' : 'newest',
  };
}

/** The query part of the address of a search, with its "?"; empty where nothing is asked. */
export function formatState({ text, filters: chosen, sort }: State): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.trim());
  for (const name of filters) for (const value of chosen[name]) parameters.append(name, value);
  if (sort !== 'newest') parameters.set('sort', sort);
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Whether a filter is chosen. */
export const isFiltered = ({ filters: chosen }: State): boolean => filters.some((name) => chosen[name].length > 0);
