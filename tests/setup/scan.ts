import { span } from '../../src/briefing/edtf.ts';
import { type CorpusBriefing, lemmas } from './corpus.ts';

/** A question in the language of the search page, as a tree; what it means is said here a second time. */
export type Tree =
  | { kind: 'word' | 'phrase'; text: string }
  | { kind: 'field'; field: ListField; value: string }
  | { kind: 'date'; text: string; first: string; last: string }
  | { kind: 'and' | 'or'; parts: Tree[] }
  | { kind: 'not'; part: Tree };

/** Filters by what a corpus calls their values. */
export const listFields = {
  country: 'countries',
  organization: 'organizations',
  person: 'people',
  publisher: 'publishers',
  kind: 'kinds',
} as const satisfies Record<string, keyof CorpusBriefing>;
export type ListField = keyof typeof listFields;

/** A briefing, ready to be looked through: at each place of each block, the words that stand there. */
export interface Scanned {
  briefing: CorpusBriefing;
  blocks: ReadonlySet<string>[][];
}

/** Words in blocks, as the site searches them: a token joined by hyphens or points stands there as one word and as its parts. */
export function scanned(briefing: CorpusBriefing): Scanned {
  const blocks = briefing.blocks.map((block) => block.split(/\s+/).map((token) => new Set(wordsAt(token))));
  return { briefing, blocks };
}

/** Whether a look through the whole briefing says that the question means it. */
export function means({ briefing, blocks }: Scanned, tree: Tree): boolean {
  switch (tree.kind) {
    case 'word':
    case 'phrase':
      return sequencesOf(tree.text).some((words) => blocks.some((block) => stands(block, words)));
    case 'field':
      return briefing[listFields[tree.field]].includes(tree.value);
    case 'date':
      return briefing.dates.map(span).some(({ first = '', last = '~' }) => first <= tree.last && tree.first <= last);
    case 'and':
      return tree.parts.every((part) => means({ briefing, blocks }, part));
    case 'or':
      return tree.parts.some((part) => means({ briefing, blocks }, part));
    case 'not':
      return !means({ briefing, blocks }, tree.part);
  }
}

/** What is typed with hyphens may stand joined or apart in the text. */
function sequencesOf(text: string): string[][] {
  const tokens = text.split(/\s+/);
  return tokens.reduce<string[][]>(
    (before, token) => {
      const ways = [[wordOf(token)], partsOf(token).map(wordOf)];
      return before.flatMap((words) => ways.map((way) => [...words, ...way]));
    },
    [[]],
  );
}

const stands = (block: readonly ReadonlySet<string>[], words: readonly string[]): boolean =>
  block.some((_, at) => words.every((word, offset) => block[at + offset]?.has(word)));

/** The words of a token: whole, and its parts of two letters or more. */
const wordsAt = (token: string): string[] =>
  [token, ...partsOf(token).filter((part) => folded(part).length > 1)].map(wordOf).filter((word) => word !== '');

const partsOf = (token: string): string[] =>
  token.split(/[^\p{L}\p{N}\p{M}'’]+/u).filter((part) => folded(part) !== '');

/** The word that a token is a form of, which the generator of the corpus knows; itself where it has no forms. */
function wordOf(token: string): string {
  const word = folded(token);
  return lemmaOf.get(word) ?? word;
}

const folded = (token: string): string =>
  token
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Forms by lemma, of the generator and of words that it uses in two forms. */
const forms: Record<string, readonly string[]> = { ...lemmas, driver: ['drivers'], villager: ['villagers'] };
const lemmaOf = new Map<string, string>(
  Object.entries(forms).flatMap(([lemma, all]) => all.map((form) => [form, `<${lemma}>`] as const)),
);
