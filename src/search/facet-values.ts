import type { Names } from './names.ts';
import type { Filter } from './state.ts';

/** A value of a filter as it is offered. */
export interface FacetValue {
  value: string;
  /** What readers call it. */
  name: string;
  /** How many pages it would leave. */
  count: number;
  chosen: boolean;
}

export interface FacetOptions {
  counts: Readonly<Record<string, number>>;
  chosen: readonly string[];
  nameOf: Names['nameOf'];
}

/** The values of a filter: those chosen first, though no page has them, then by their counts; years newest first. */
export function facetValues(filter: Filter, { counts, chosen, nameOf }: FacetOptions): FacetValue[] {
  const all = [...new Set([...chosen, ...Object.keys(counts)])].map((value) => ({
    value,
    name: nameOf(filter, value),
    // The value may be anything that stood in the address.
    count: Object.hasOwn(counts, value) ? counts[value]! : 0,
    chosen: chosen.includes(value),
  }));
  const byName = (a: FacetValue, b: FacetValue) => a.name.localeCompare(b.name, 'en');
  const others = (a: FacetValue, b: FacetValue) =>
    filter === 'year' ? byName(b, a) : b.count - a.count || byName(a, b);
  return all.sort((a, b) => Number(b.chosen) - Number(a.chosen) || others(a, b));
}
