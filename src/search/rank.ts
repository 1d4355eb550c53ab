import { type Atom, spellingsOf } from './atoms.ts';
import type { FoundPage, Match, PageData, SubResult } from './engine.ts';
import { partsWithHits } from './hits.ts';
import type { LookUp, Matches } from './looked-up.ts';
import { withoutBlockMarks } from './normalize.ts';
import type { PageSet } from './pages.ts';
import type { Sort } from './find.ts';

/** A page that was found. */
export interface Result {
  /** Pagefind's name for it. */
  id: string;
  load(): Promise<PageData>;
}

export interface RankOptions {
  /** Words and phrases that pages may be found by. */
  atoms: readonly Atom[];
  /** The pages that have them. */
  matches: ReadonlyMap<Atom, Matches>;
  lookUp: LookUp;
  sort: Sort;
}

/**
 * Pages in order, each with the way to its text. Scores come from a search for all words as they are; for pages that do
 * not have them all, which OR and NOT let in, from one for each word, added up. Pages of one score stay newest first.
 */
export async function rank(pages: PageSet, options: RankOptions): Promise<Result[]> {
  if (pages.size === 0) return [];
  const sources = await sourcesOf(pages, options);
  const inOrder = [...pages].sort((a, b) => a - b);
  if (options.sort === 'relevance' && options.atoms.length > 0)
    inOrder.sort((a, b) => sources.scoreOf(b) - sources.scoreOf(a));
  return inOrder.map((page) => {
    const [excerptOf, partsOf] = [sources.excerptOf(page), sources.partsOf(page)];
    return { id: partsOf.id, load: () => load(excerptOf, partsOf, options.atoms) };
  });
}

async function sourcesOf(pages: PageSet, { atoms, matches, lookUp }: RankOptions): Promise<Sources> {
  const whole = atoms.length === 0 ? await lookUp.everything() : await lookUp.roughly(atoms.map(plain).join(' '));
  const isWhole = [...pages].every((page) => whole.has(page));
  const single = isWhole ? [] : await Promise.all(atoms.map((atom) => lookUp.roughly(plain(atom))));
  const rest = isWhole ? whole : await lookUp.everything();
  /** The page as each word finds it that it really has. */
  const singles = (page: number): Match[] =>
    atoms.flatMap((atom, at) => (matches.get(atom)?.has(page) ? (single[at]?.get(page) ?? []) : []));
  const exact = (page: number, kind: Atom['kind']): Match | undefined =>
    atoms.filter((atom) => atom.kind === kind).flatMap((atom) => matches.get(atom)?.get(page) ?? [])[0];
  const partsOf = (page: number): Match =>
    whole.get(page) ?? best(singles(page)) ?? exact(page, 'word') ?? rest.get(page)!;
  return {
    scoreOf: (page) => whole.get(page)?.score ?? singles(page).reduce((sum, { score }) => sum + score, 0),
    partsOf,
    excerptOf: (page) => exact(page, 'phrase') ?? partsOf(page),
  };
}

// One after the other: without a worker, Pagefind hands out one object for a page and writes the places of each call to it.
async function load(excerptOf: Match, partsOf: Match, atoms: readonly Atom[]): Promise<PageData> {
  const parts = partsWithHits((await partsOf.data()).sub_results, atoms);
  return { ...shown(pageData(await excerptOf.data())), sub_results: parts.map(shown) };
}

const shown = <Part extends SubResult>(part: Part): Part => ({
  ...part,
  excerpt: withoutBlockMarks(part.excerpt).trim(),
});

function pageData({ url, excerpt, meta, filters }: FoundPage): Omit<PageData, 'sub_results'> {
  const said = { type: filters['type']?.[0], date: filters['shown']?.[0], country: filters['primary']?.[0] };
  const known = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { url, excerpt, meta: { ...meta, ...Object.fromEntries(known) } };
}

const best = (matches: readonly Match[]): Match | undefined => matches.toSorted((a, b) => b.score - a.score)[0];

/** The words of an atom, bare. */
const plain = (atom: Atom): string => (spellingsOf(atom)[0] ?? []).join(' ');

interface Sources {
  scoreOf(page: number): number;
  /** Where the places of the page come from that have what was asked for. */
  partsOf(page: number): Match;
  excerptOf(page: number): Match;
}
