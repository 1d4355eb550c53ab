import type { Reference } from '../briefing/references.ts';

/** Text under a key that takes an id, and what the key wants. */
export interface Wanted {
  text: string;
  path: (string | number)[];
  kind: Reference['kind'];
}

/** What stands under a key of a briefing, whatever record the key belongs to. */
const KEYS: Partial<Record<string, Reference['kind']>> = {
  countries: 'country',
  organizations: 'organization',
  people: 'person',
  places: 'place',
  publisher: 'publisher',
  mentions: 'party',
  by: 'party',
  via: 'party',
  of: 'party',
  about: 'party',
  sources: 'source',
  event: 'event',
  statement: 'statement',
};

/** Every text in front matter that stands where an id belongs, even where the rest of it breaks the schema. */
export function textsForIds(value: unknown, path: Wanted['path'] = [], kind?: Wanted['kind']): Wanted[] {
  if (typeof value === 'string') return kind === undefined ? [] : [{ text: value, path, kind }];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsForIds(item, [...path, index], kind));
  return Object.entries(value).flatMap(([key, item]) => textsForIds(item, [...path, key], KEYS[key]));
}

/** What a front matter names that its schema refuses. Text that is no id at all is the schema's business. */
export const rawReferences = (value: unknown): Reference[] =>
  textsForIds(value)
    .filter(({ text }) => /^(?:[A-Z]{2}|[a-z0-9]+(?:[-/][a-z0-9]+)*)$/.test(text) && text !== 'unattributed')
    .map(({ text, path, kind }) => ({ id: text, path, kind }));
