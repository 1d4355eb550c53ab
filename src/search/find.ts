import { type Atom, atomsOf, type FieldTerm, fieldTerms, wantedAtoms } from './atoms.ts';
import type { Engine } from './engine.ts';
import { evaluate, inAll } from './evaluate.ts';
import { chosenPages, countFacets, type Facets } from './facets.ts';
import { type FieldPages, findByField, type Resolve, unknownChoices } from './fields.ts';
import { createLookUp, type LookUp, type Matches, positionsIn } from './looked-up.ts';
import { createPageTable, type PageFile, type PageSet, type PageTable } from './pages.ts';
import type { Query } from './query.ts';
import { rank, type Result } from './rank.ts';
import { remember } from './remember.ts';
import { filters, type State } from './state.ts';
import { type Absent, findAbsent } from './unknown.ts';

export type Sort = 'newest' | 'relevance';

export interface Found {
  /** In the order asked for. */
  results: Result[];
  /** How many of the results are briefings. */
  briefings: number;
  problems: string[];
  absent: Absent;
  facets: Facets;
}

export interface Finder {
  /** Pages of the query, or all where there is none, that the filters let through. */
  find(query: Query | undefined, options: Pick<State, 'filters' | 'sort'>): Promise<Found>;
  /** Facets of all pages. */
  facets(): Promise<Facets>;
}

/**
 * Search over an engine. Every word is asked for in quotation marks, and sets of pages are combined here: a bare word that
 * the index lacks would be replaced by one that it has. Dates and filters come from the table of pages.
 */
export function createFinder(engine: Engine, resolve: Resolve): Finder {
  const open = remember(async () => createPageTable((await engine.data('pages')) as PageFile));
  return {
    async find(query, { filters: chosen, sort }) {
      const table = await open();
      const lookUp = createLookUp(engine, table);
      const { pages: asked, problems, matches } = await findAsked(query, { table, lookUp, resolve });
      const shown = inAll([asked, chosenPages(table, chosen)]);
      const atoms = query === undefined ? [] : wantedAtoms(query);
      const [results, absent] = await Promise.all([
        rank(shown, { atoms, matches, lookUp, sort }),
        findAbsent(without(atoms, matches), { engine, lookUp, firstWords: table.vocabulary }),
      ]);
      const unknown = filters.flatMap((filter) => unknownChoices(filter, chosen[filter], table));
      const briefings = [...shown].filter((page) => !table.others.has(page)).length;
      const facets = countFacets(table, asked, chosen);
      return { results, briefings, problems: [...problems, ...unknown], absent, facets };
    },
    async facets() {
      const table = await open();
      return countFacets(table, table.all, noChoice);
    },
  };
}

const noChoice = Object.fromEntries(filters.map((filter) => [filter, []])) as unknown as State['filters'];

/** The pages of the query alone, what in it means nothing, and what was found of each of its atoms, by their text. */
async function findAsked(query: Query | undefined, { table, lookUp, resolve }: Known): Promise<Asked> {
  if (query === undefined) return { pages: table.all, problems: [], matches: new Map() };
  const atoms = atomsOf(query);
  const found = await Promise.all(atoms.map((atom) => lookUp.exactly(atom)));
  const matches = new Map(atoms.map((atom, at) => [atom, found[at]!]));
  const fields = new Map<FieldTerm, FieldPages>(
    fieldTerms(query).map((term) => [term, findByField(term, table, resolve)]),
  );
  const pages = evaluate(query, {
    all: table.all,
    ofAtom: (atom) => positionsIn(matches.get(atom)!),
    ofField: (term) => fields.get(term)!.pages,
  });
  const problems = [...fields.values()].flatMap(({ problem }) => problem ?? []);
  return { pages, problems: [...new Set(problems)], matches };
}

const without = (atoms: readonly Atom[], matches: AtomMatches): Atom[] =>
  atoms.filter((atom) => matches.get(atom)?.size === 0);

interface Known {
  table: PageTable;
  lookUp: LookUp;
  resolve: Resolve;
}

type AtomMatches = ReadonlyMap<Atom, Matches>;

interface Asked {
  pages: PageSet;
  problems: string[];
  matches: AtomMatches;
}
