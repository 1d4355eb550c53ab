import type { Atom, FieldTerm } from './atoms.ts';
import type { PageSet } from './pages.ts';
import type { Query } from './query.ts';

/** What a query is evaluated over. */
export interface Sets {
  all: PageSet;
  ofAtom(atom: Atom): PageSet;
  ofField(term: FieldTerm): PageSet;
}

/** The pages that a query asks for; it gives what a look through all pages would. */
export function evaluate(query: Query, sets: Sets): PageSet {
  switch (query.kind) {
    case 'word':
    case 'phrase':
      return sets.ofAtom(query);
    case 'field':
      return sets.ofField(query);
    case 'and':
      return inAll(query.parts.map((part) => evaluate(part, sets)));
    case 'or':
      return inAny(query.parts.map((part) => evaluate(part, sets)));
    case 'not':
      return without(sets.all, evaluate(query.part, sets));
  }
}

/** Pages that are in every set. At least one is needed. */
export function inAll(sets: readonly PageSet[]): PageSet {
  const [first = new Set<number>(), ...others] = sets.toSorted((a, b) => a.size - b.size);
  return new Set([...first].filter((page) => others.every((set) => set.has(page))));
}

const inAny = (sets: readonly PageSet[]): PageSet => new Set(sets.flatMap((set) => [...set]));

const without = (pages: PageSet, others: PageSet): PageSet => new Set([...pages].filter((page) => !others.has(page)));
