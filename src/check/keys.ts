import type { Reference } from '../briefing/references.ts';

/** Text under a key that takes an id, and what the key wants. */
export interface Wanted {
  text: string;
  path: (string | number)[];
  kind: Reference['kind'];
}

type See = (wanted: Wanted) => void;

const ID = /^(?:[A-Z]{2}|[a-z0-9]+(?:[-/][a-z0-9]+)*)$/;

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

/**
 * Shows every text in front matter that stands where an id belongs, even where the rest of it breaks the schema. The path
 * is the walk's own: it is copied where it is kept.
 */
export function eachTextForId(value: unknown, see: See): void {
  const path: Wanted['path'] = [];
  const walk = (part: unknown, kind: Wanted['kind'] | undefined): void => {
    if (typeof part === 'string') {
      if (kind !== undefined) see({ text: part, path, kind });
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    const isList = Array.isArray(part);
    for (const [key, item] of isList ? part.entries() : Object.entries(part)) {
      path.push(key);
      walk(item, isList ? kind : KEYS[key]);
      path.pop();
    }
  };
  walk(value, undefined);
}

/** What a front matter names that its schema refuses. Text that is no id at all is the schema's business. */
export function rawReferences(value: unknown): Reference[] {
  const references: Reference[] = [];
  eachTextForId(value, ({ text, path, kind }) => {
    if (!ID.test(text) || text === 'unattributed') return;
    references.push({ id: text, path: [...path], kind });
  });
  return references;
}
