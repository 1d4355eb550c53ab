import { isDeepStrictEqual } from 'node:util';
import { sortDay } from '../../src/briefing/edtf.ts';
import type { Facets } from '../../src/search/facets.ts';
import { createFinder } from '../../src/search/find.ts';
import { parseQuery } from '../../src/search/query.ts';
import { filters, type State } from '../../src/search/state.ts';
import type { CorpusBriefing } from './corpus.ts';
import { openNodeEngine } from './node-engine.ts';
import { textOf } from './random-query.ts';
import { type ListField, listFields, means, type Scanned, scanned, type Tree } from './scan.ts';

/** A question to which search and a look through all briefings give other pages, or the same in another order. */
export interface Difference {
  text: string;
  /** Pages that only search gives, and that only the scan gives. */
  extra: string[];
  lacking: string[];
}

/** Asks the index of a corpus each question and looks through the corpus for the same. Other pages do not count. */
export async function compareSearch(
  dist: string,
  briefings: readonly CorpusBriefing[],
  trees: readonly Tree[],
): Promise<Difference[]> {
  const { find, pageOf } = await openFinder(dist);
  const pages = briefings.map(scanned);
  const known = new Set(briefings.map(({ page }) => page));
  const differences: Difference[] = [];
  for (const tree of trees) {
    const found = (await find(tree)).results.map(({ id }) => pageOf(id)).filter((page) => known.has(page));
    const meant = newestFirst(pages.filter((page) => means(page, tree)));
    if (found.join() === meant.join()) continue;
    const extra = found.filter((page) => !meant.includes(page));
    const lacking = meant.filter((page) => !found.includes(page));
    differences.push({ text: textOf(tree), extra, lacking });
  }
  return differences;
}

/** Texts of the questions for which search counts the values of filters in another way than a look through the corpus. */
export async function compareFacets(
  dist: string,
  briefings: readonly CorpusBriefing[],
  trees: readonly Tree[],
): Promise<string[]> {
  const { find } = await openFinder(dist);
  const pages = briefings.map(scanned);
  const different: string[] = [];
  for (const [at, tree] of trees.entries()) {
    // In turn: nothing chosen, a country, a country and a kind of event.
    const { countries, kinds } = briefings[at % briefings.length]!;
    const chosen = { country: at % 3 > 0 ? countries.slice(0, 2) : [], kind: at % 3 > 1 ? kinds.slice(0, 1) : [] };
    const { facets } = await find(tree, chosen);
    const found = pages.filter((page) => means(page, tree)).map(({ briefing }) => briefing);
    const counted = { country: countOf(found, 'country', chosen), kind: countOf(found, 'kind', chosen) };
    const publisher = countOf(found, 'publisher', chosen);
    if (!isDeepStrictEqual({ ...counted, publisher }, pick(facets))) different.push(textOf(tree));
  }
  return different;
}

/** Counts of each value over the briefings that what is chosen of the other filters lets through. */
function countOf(found: readonly CorpusBriefing[], field: ListField, chosen: Chosen): Record<string, number> {
  const others = (Object.keys(chosen) as (keyof Chosen)[]).filter((name) => name !== field && chosen[name].length > 0);
  const counts = new Map<string, number>();
  for (const briefing of found) {
    const isIn = others.every((name) => chosen[name].some((value) => briefing[listFields[name]].includes(value)));
    for (const value of isIn ? briefing[listFields[field]] : []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const pick = ({ country, kind, publisher }: Facets) => ({ country, kind, publisher });

function newestFirst(pages: readonly Scanned[]): string[] {
  const dated = pages.map(({ briefing: { page, date } }) => ({ page, day: date === undefined ? '' : sortDay(date) }));
  dated.sort((a, b) => (a.day < b.day || (a.day === b.day && a.page > b.page) ? 1 : -1));
  return dated.map(({ page }) => page);
}

async function openFinder(dist: string) {
  const engine = await openNodeEngine(dist);
  const finder = createFinder(engine, (_, name) => [name]);
  const { results } = await engine.search(null);
  const pages = new Map<string, string>();
  for (const match of results) pages.set(match.id, (await match.data()).url.slice(1));
  return {
    pageOf: (id: string) => pages.get(id) ?? id,
    find: (tree: Tree, chosen: Partial<Chosen> = {}) =>
      finder.find(parseQuery(textOf(tree)), { filters: { ...noFilters, ...chosen }, sort: 'newest' }),
  };
}

const noFilters = Object.fromEntries(filters.map((filter) => [filter, []])) as unknown as State['filters'];

type Chosen = Record<'country' | 'kind', string[]>;
