import { createNameIndex } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';
import { didYouMean } from '../did-you-mean.ts';

/** What `npm run new` was called with. */
export interface Given {
  root: string;
  /** The title of a briefing or the name of an entry; empty where none was given. */
  name: string;
  date?: string | undefined;
  /** Codes, with commas between them. */
  country?: string | undefined;
  kind?: string | undefined;
  id?: string | undefined;
  /** A file with a paragraph, or "-" for what is piped in. */
  from?: string | undefined;
}

/** What came of it: wrong usage, a failure with nothing written, or the file and what to do next. */
export type Outcome = { wrong: string } | { failed: string } | { wrote: string; next: string };

export const quoted = (text: string): string => JSON.stringify(text);

/** Ids with commas or spaces between them. */
export const listOf = (text: string): string[] => text.split(/[\s,]+/).filter((id) => id !== '');

/** What is wrong with the first of these countries that is none. */
export function countriesFault(ids: readonly string[], registry: Registry): string | undefined {
  const id = ids.find((it) => !registry.countries.has(it));
  if (id === undefined) return undefined;
  const close = closeCountry(id, registry);
  const advice = close === undefined ? 'give an id from src/registry/countries/.' : `did you mean "${close}"?`;
  return `--country: ${quoted(id)} is no country of the registry, ${advice}`;
}

const closeCountry = (given: string, registry: Registry): string | undefined =>
  createNameIndex(registry)
    .find(given)
    .find(({ entity }) => entity === 'country')?.id ?? didYouMean(given, registry.countries.keys());
