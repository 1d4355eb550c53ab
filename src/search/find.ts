import type { Engine, EngineOptions, Match } from './engine.ts';
import type { Query } from './query.ts';
import { remember } from './remember.ts';

export type Sort = 'newest' | 'relevance';

interface Found {
  /** Pages in the order asked for. */
  matches: Match[];
  /** Words and phrases of the query that no page has, as far as the filters let through. */
  missing: string[];
}

interface FindOptions {
  /** Values chosen for each filter; a filter without any asks for nothing. */
  filters: Readonly<Record<string, readonly string[]>>;
  sort: Sort;
}

export type Finder = (query: Query, options: FindOptions) => Promise<Found>;

/** Pages by their ids; the position of a page by its id, newest first. */
type Pages = Map<string, Match>;
type Order = ReadonlyMap<string, number>;

/**
 * A search over an engine. Every word is asked for in quotation marks, and the sets are combined here: a bare word that
 * the index lacks would be replaced by one that it has. Order by relevance, and the excerpts, come from a plain search.
 */
export function createFinder(engine: Engine): Finder {
  const order = remember(() => newestFirst(engine));
  return async (query, { filters, sort }) => {
    const options = engineOptions(filters);
    const wanted = [...query.words, ...query.phrases];
    const [sets, unwanted, shown] = await Promise.all([
      Promise.all(wanted.map((atom) => lookUp(engine, quoted(atom), options))),
      Promise.all(query.without.map((atom) => lookUp(engine, quoted(atom), options))),
      wanted.length === 0 ? undefined : lookUp(engine, wanted.join(' '), options),
    ]);
    const pages = shared(sets.length > 0 ? sets : [await lookUp(engine, null, options)], unwanted);
    const scored = [...pages.values()].map((match) => described(match, shown, query.phrases.length > 0));
    const missing = wanted.filter((_, index) => sets[index]?.size === 0);
    scored.sort((a, b) => b.score - a.score);
    if (sort === 'relevance' && wanted.length > 0) return { matches: scored, missing };
    return { matches: inOrder(scored, await order()), missing };
  };
}

const quoted = (atom: string) => `"${atom}"`;

function engineOptions(filters: FindOptions['filters']): EngineOptions {
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  return { filters: Object.fromEntries(chosen.map(([name, values]) => [name, { any: [...values] }])) };
}

async function lookUp(engine: Engine, term: string | null, options: EngineOptions): Promise<Pages> {
  const { results } = await engine.search(term, options);
  return new Map(results.map((match) => [match.id, match]));
}

/** Pages of every set that are in none of `unwanted`, with the match of the last set: phrases come last. */
function shared(sets: readonly Pages[], unwanted: readonly Pages[]): Pages {
  const last = sets.at(-1) ?? new Map<string, Match>();
  return new Map([...last].filter(([id]) => sets.every((set) => set.has(id)) && !unwanted.some((set) => set.has(id))));
}

/** The match with the score of the plain search, and with its excerpt unless a phrase is to be shown. */
function described(match: Match, shown: Pages | undefined, hasPhrase: boolean): Match {
  const plain = shown?.get(match.id);
  if (plain === undefined) return match;
  return hasPhrase ? { ...match, score: plain.score } : plain;
}

/** The engine leaves pages without a date out of a list by date; they follow behind the others. */
async function newestFirst(engine: Engine): Promise<Order> {
  const { results } = await engine.search(null, { sort: { date: 'desc' } });
  return new Map(results.map(({ id }, position) => [id, position]));
}

const inOrder = (matches: Match[], order: Order): Match[] =>
  matches.toSorted((a, b) => (order.get(a.id) ?? order.size) - (order.get(b.id) ?? order.size));
