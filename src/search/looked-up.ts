import { type Atom, spellingsOf } from './atoms.ts';
import type { Engine, Match } from './engine.ts';
import type { PageSet, PageTable } from './pages.ts';

/** Pages that Pagefind found, by position. */
export type Matches = ReadonlyMap<number, Match>;

/** Looks things up in the index, each thing once. */
export interface LookUp {
  /** Pages with the words as they stand, one after the other. */
  exactly(atom: Atom): Promise<Matches>;
  /**
   * Pages that Pagefind finds for bare words, with scores and with all places of them. Words that no page has are replaced
   * or passed over: only for pages known to be right.
   */
  roughly(words: string): Promise<Matches>;
  everything(): Promise<Matches>;
}

export function createLookUp(engine: Engine, table: PageTable): LookUp {
  const known = new Map<string | null, Promise<Matches>>();
  const search = (term: string | null): Promise<Matches> => {
    const started = known.get(term) ?? engine.search(term).then(({ results }) => placed(results, table));
    known.set(term, started);
    return started;
  };
  return {
    async exactly(atom) {
      const found = await Promise.all(spellingsOf(atom).map((words) => search(`"${words.join(' ')}"`)));
      return new Map(found.toReversed().flatMap((matches) => [...matches]));
    },
    roughly: search,
    everything: () => search(null),
  };
}

export const positionsIn = (matches: Matches): PageSet => new Set(matches.keys());

function placed(results: readonly Match[], table: PageTable): Matches {
  const matches = new Map<number, Match>();
  for (const match of results) {
    const position = table.positionOf(match.id);
    if (position === undefined) throw new RangeError(`The page "${match.id}" is of another index: reload the page.`);
    matches.set(position, match);
  }
  return matches;
}
