import { didYouMean } from '../did-you-mean.ts';
import { breach, type Problem, quote, type WordedRule } from '../problem.ts';
import type { YamlPath } from '../yaml/path.ts';
import type { Entry } from './entries.ts';

/** An id in an entry that must lead somewhere. */
interface Reference {
  to: Target;
  id: string;
  path: YamlPath;
}

/** A thing of one kind or of any, a source of the same entry, or whoever a source repeats: a publisher or a source. */
type Target = 'country' | 'publisher' | 'any' | 'source' | 'origin';

/** What the ids under a key lead to. The keys mean the same in every kind of entry. */
const TARGETS: Partial<Record<string, Target>> = {
  borders: 'country',
  countries: 'country',
  country: 'country',
  publisher: 'publisher',
  origin: 'origin',
  by: 'any',
  of: 'any',
  with: 'any',
  sources: 'source',
};

const RULES: Record<Target, WordedRule> = {
  country: 'unknown-country',
  publisher: 'unknown-publisher',
  any: 'unknown-id',
  source: 'unknown-id',
  origin: 'unknown-id',
};

/** Ids that lead nowhere. An entry that its schema refuses is still there to be led to. */
export function checkReferences(entries: readonly Entry[]): Problem[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind);
  const ids = (list: readonly Entry[] = []) => list.map(({ id }) => id);
  const known = { country: ids(byKind.get('country')), publisher: ids(byKind.get('publisher')), any: ids(entries) };
  return entries.flatMap(({ data, file, place }) => {
    const source = data !== undefined && 'sources' in data ? data.sources.map(({ id }) => id) : [];
    const candidates = { ...known, source, origin: [...source, ...known.publisher] };
    return referencesIn(data).flatMap(({ to, id, path }) => {
      if (candidates[to].includes(id)) return [];
      const values = { kind: NAMES[to], id: quote(id) };
      const hint = hintFor(to, id, candidates[to]);
      return [breach(RULES[to], { file, ...place(path) }, { values, hint, about: { kind: NAMES[to], id } })];
    });
  });
}

const NAMES: Record<Target, string> = {
  country: 'country',
  publisher: 'publisher',
  any: 'id',
  source: 'source',
  origin: 'origin',
};

function hintFor(to: Target, id: string, candidates: readonly string[]): string {
  const close = didYouMean(id, candidates);
  if (close !== undefined) return `Did you mean ${JSON.stringify(close)}?`;
  return to === 'source' ? 'Sources are listed under "sources" of the same entry.' : 'Add it to src/registry/ first.';
}

function referencesIn(data: unknown): Reference[] {
  const found: Reference[] = [];
  const walk = (value: unknown, path: YamlPath) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      // Most of an entry is texts under keys that lead nowhere.
      if (typeof part !== 'object' && TARGETS[key] === undefined) continue;
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      found.push(...idsUnder(key, part, here));
      walk(part, here);
    }
  };
  walk(data, []);
  return found;
}

function idsUnder(key: string, value: unknown, path: YamlPath): Reference[] {
  const to = TARGETS[key];
  if (to === undefined) return [];
  if (typeof value === 'string') return value === 'unattributed' ? [] : [{ to, id: value, path }];
  if (!Array.isArray(value)) return [];
  return value.flatMap((id, index) => (typeof id === 'string' ? [{ to, id, path: [...path, index] }] : []));
}
