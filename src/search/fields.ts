import { didYouMean } from '../did-you-mean.ts';
import type { FieldTerm } from './atoms.ts';
import { readDays } from './dates.ts';
import type { PageSet, PageTable } from './pages.ts';
import { type Filter, filterNames } from './state.ts';

/**
 * The values of a filter that a reader may mean: `country:TJ` means `tajikistan`. A value that no page has is said to be
 * unknown.
 */
export type Resolve = (filter: Filter, name: string) => readonly string[];

/** What a field term comes to. `problem` is a sentence on why it means nothing; no page has it then. */
export interface FieldPages {
  pages: PageSet;
  problem?: string;
}

/** The pages of `country:tajikistan`, `date:2021-07` and their like. */
export function findByField({ field, value }: FieldTerm, table: PageTable, resolve: Resolve): FieldPages {
  if (field === 'date') return findByDate(value, table);
  if (value === '') return nothing(`After "${field}:" a value is missing${example(field, table)}.`);
  const values = valuesMeant(field, value, { table, resolve });
  return values.length > 0 ? { pages: table.having(field, values) } : unknownValue(field, value, table);
}

/** What is wrong with values chosen of a filter, a sentence for each that no page has. */
export const unknownChoices = (filter: Filter, chosen: readonly string[], table: PageTable): string[] =>
  chosen
    .filter((value) => !table.valuesOf(filter).includes(value))
    .flatMap((value) => unknownValue(filter, value, table).problem ?? []);

function findByDate(value: string, table: PageTable): FieldPages {
  const read = readDays(value);
  return read.ok ? { pages: table.during(read.days) } : nothing(read.reason);
}

/** Values of pages that are what the reader wrote, or what `resolve` makes of it; case and spaces do not count. */
function valuesMeant(filter: Filter, name: string, { table, resolve }: Known): string[] {
  const meant = new Set([name, ...resolve(filter, name)].map(plain));
  return table.valuesOf(filter).filter((value) => meant.has(plain(value)));
}

function unknownValue(filter: Filter, value: string, table: PageTable): FieldPages {
  const near = didYouMean(plain(value), table.valuesOf(filter));
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return nothing(`No page has the ${filterNames[filter].toLowerCase()} "${value}".${hint}`);
}

function example(filter: Filter, table: PageTable): string {
  const [first] = table.valuesOf(filter);
  return first === undefined ? '' : `, as in ${filter}:${first}`;
}

const nothing = (problem: string): FieldPages => ({ pages: new Set(), problem });
const plain = (value: string): string => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');

interface Known {
  table: PageTable;
  resolve: Resolve;
}
