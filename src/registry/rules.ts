import { type Problem, problem, type Rule } from '../problem.ts';
import type { YamlPath } from '../yaml/path.ts';
import type { Entry, EntryData } from './entries.ts';
import { nameKey } from './names.ts';
import { checkReferences } from './references.ts';
import type { Alias } from './schema.ts';
import { checkTerms } from './terms.ts';

/** What is wrong between the entries of the registry, or between the parts of one. */
export function checkEntries(entries: readonly Entry[]): Problem[] {
  const whole = entries.filter(isWhole);
  return [
    ...repeated(entries, ({ id }) => [{ key: id, path: ['id'] }], 'duplicate-id'),
    ...repeated(whole, ({ data }) => ('slug' in data ? [{ key: data.slug, path: ['slug'] }] : []), 'duplicate-id'),
    ...repeated(whole, ({ data }) =>
      ('domains' in data ? data.domains : []).map((key, index) => ({ key, path: ['domains', index] })),
    ),
    ...repeated(whole, ({ data }) => claimedNames(data, (as) => as !== 'metonym')),
    ...repeated(whole, ({ data }) => claimedNames(data, (as) => as === 'metonym')),
    ...whole.flatMap(shortNames),
    ...whole.flatMap(repeatedWithin),
    ...checkReferences(entries),
    ...whole.flatMap((entry) => checkTerms(entry.data, entry)),
  ];
}

type Whole = Entry & { data: EntryData };
type Claim = { key: string; path: YamlPath; text?: string };

const isWhole = (entry: Entry): entry is Whole => entry.data !== undefined;
const quote = (text: string) => JSON.stringify(text);
const at = ({ file, place }: Entry, path: YamlPath, rule: Rule = 'registry') => ({ file, ...place(path), rule });

/** Ids, slugs, domains and names have one owner: every later one is told of the first. */
function repeated<T extends Entry>(entries: readonly T[], claimsOf: (entry: T) => Claim[], rule?: Rule): Problem[] {
  const owners = new Map<string, T>();
  return entries.flatMap((entry) =>
    claimsOf(entry).flatMap(({ key, path, text = key }) => {
      const owner = owners.get(key) ?? entry;
      owners.set(key, owner);
      if (owner === entry) return [];
      const message = `${quote(text)} already belongs to the ${owner.kind} ${quote(owner.id)} in ${owner.file}.`;
      return [problem({ ...at(entry, path, rule), message, hint: HINTS[String(path[0])] ?? AMBIGUOUS })];
    }),
  );
}

const AMBIGUOUS = 'Mark it "ambiguous: true" in the aliases of both, or drop one.';
const HINTS: Partial<Record<string, string>> = {
  id: 'Ids are unique over the whole registry: choose another.',
  slug: 'Slugs are unique: choose another.',
  domains: 'A domain leads to one publisher.',
};

/** The names that mean this thing and nothing else. A city may bear the name that stands for a government. */
function claimedNames(data: EntryData, counts: (as: Alias['as']) => boolean): Claim[] {
  const short = 'short' in data && data.short !== undefined ? [claim(data.short, ['short'])] : [];
  const aliases = data.aliases.flatMap(({ text, as, ambiguous }, index) =>
    !ambiguous && counts(as) ? [claim(text, ['aliases', index, 'text'])] : [],
  );
  return [...(counts('name') ? [claim(data.name, ['name']), ...short] : []), ...aliases];
}

const claim = (text: string, path: YamlPath): Claim => ({ key: nameKey(text), path, text });

/** Short names turn up where they mean nothing. Signs that are words by themselves are not short. */
function shortNames(entry: Whole): Problem[] {
  return entry.data.aliases.flatMap(({ text, as }, index) => {
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const least = as === 'acronym' ? 2 : 3;
    if (letters >= least || /\p{Script=Han}/u.test(text)) return [];
    const message = `The name ${quote(text)} is too short: ${least} letters at least.`;
    return [
      problem({
        ...at(entry, ['aliases', index, 'text']),
        message,
        hint: 'Leave it out; an acronym has 2 letters and "as: acronym".',
      }),
    ];
  });
}

/** Sources and designations have ids of their own within their entry. */
function repeatedWithin(entry: Whole): Problem[] {
  return Object.entries(entry.data).flatMap(([key, list]) => {
    const ids = Array.isArray(list) ? list.map((item: { id?: unknown }) => item.id) : [];
    return ids.flatMap((id, index) => {
      if (typeof id !== 'string' || ids.indexOf(id) === index) return [];
      const message = `${quote(id)} stands twice under "${key}".`;
      return [problem({ ...at(entry, [key, index, 'id'], 'duplicate-id'), message, hint: 'Give each its own id.' })];
    });
  });
}
