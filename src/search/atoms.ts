import { partsOf, plainWord, tokensOf } from './normalize.ts';
import type { Query } from './query.ts';

/** A word or a phrase of a query: what is looked up in the index. */
export type Atom = Extract<Query, { kind: 'word' | 'phrase' }>;

export type FieldTerm = Extract<Query, { kind: 'field' }>;

/** Every word and phrase of the query. */
export const atomsOf = (query: Query): Atom[] => leavesOf(query, true).flatMap(({ leaf }) => asAtom(leaf));

/** Those that a page may be found by, not those that it must not have. */
export const wantedAtoms = (query: Query): Atom[] =>
  leavesOf(query, true).flatMap(({ leaf, isWanted }) => (isWanted ? asAtom(leaf) : []));

export const fieldTerms = (query: Query): FieldTerm[] =>
  leavesOf(query, true).flatMap(({ leaf }) => (leaf.kind === 'field' ? [leaf] : []));

/**
 * How an atom is asked for: word by word as the index writes them, any of these suffices. What is typed in one with
 * hyphens or other marks is looked up joined, as the index has it where the text joins it ("air-defence" is one token of
 * it, `airdefence`, with its parts at the same place), and as the words one after the other where the text does not.
 */
export function spellingsOf({ text }: Atom): string[][] {
  const tokens = tokensOf(text);
  const joined = tokens.map(plainWord);
  const parted = tokens.flatMap((token) => partsOf(token).map(plainWord));
  if (parted.length === joined.length) return [joined];
  const several = tokens.filter((token) => partsOf(token).length > 1).length;
  return several > 1 && several <= 3 ? everyWay(tokens) : [joined, parted];
}

function everyWay(tokens: readonly string[]): string[][] {
  return tokens.reduce<string[][]>(
    (before, token) => {
      const parts = partsOf(token).map(plainWord);
      const ways = parts.length > 1 ? [[plainWord(token)], parts] : [[plainWord(token)]];
      return before.flatMap((words) => ways.map((way) => [...words, ...way]));
    },
    [[]],
  );
}

function leavesOf(query: Query, isWanted: boolean): Leaf[] {
  switch (query.kind) {
    case 'and':
    case 'or':
      return query.parts.flatMap((part) => leavesOf(part, isWanted));
    case 'not':
      return leavesOf(query.part, !isWanted);
    default:
      return [{ leaf: query, isWanted }];
  }
}

const asAtom = (leaf: Atom | FieldTerm): Atom[] => (leaf.kind === 'field' ? [] : [leaf]);

interface Leaf {
  leaf: Atom | FieldTerm;
  isWanted: boolean;
}
