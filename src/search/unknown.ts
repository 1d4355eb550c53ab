import type { Atom } from './atoms.ts';
import type { Engine } from './engine.ts';
import type { LookUp } from './looked-up.ts';
import { tokensOf } from './normalize.ts';
import { filesFor, suggestionsFor, type Vocabulary } from './suggest.ts';

export interface UnknownWord {
  /** As typed. */
  word: string;
  /** Words of the pages that are near, in the spelling of the pages, the nearest first; none where none is near. */
  suggestions: string[];
}

/** What no page has. */
export interface Absent {
  words: UnknownWord[];
  /** Phrases, though pages have each of their words. */
  phrases: string[];
}

// Each may read several files of the vocabulary.
const mostHelped = 5;

/** What is missing of atoms that no page has, and what may have been meant. `firstWords` are those of the vocabulary. */
export async function findAbsent(atoms: readonly Atom[], { engine, lookUp, firstWords }: Known): Promise<Absent> {
  const missing = await Promise.all(atoms.map(async (atom) => ({ atom, words: await missingWords(atom, lookUp) })));
  const words = [...new Set(missing.flatMap((atom) => atom.words))];
  return {
    words: await Promise.all(
      words.map(async (word, at) => ({
        word,
        suggestions: at < mostHelped ? await suggest(word, engine, firstWords) : [],
      })),
    ),
    phrases: missing.filter((it) => it.words.length === 0).map(({ atom }) => atom.text),
  };
}

/** The words of an atom that no page has. */
async function missingWords(atom: Atom, lookUp: LookUp): Promise<string[]> {
  const words = atom.kind === 'word' ? [atom.text] : tokensOf(atom.text);
  const found = await Promise.all(words.map((text) => lookUp.exactly({ kind: 'word', text })));
  return words.filter((_, at) => found[at]?.size === 0).map(bare);
}

async function suggest(word: string, engine: Engine, firstWords: readonly string[]): Promise<string[]> {
  for (const files of filesFor(word, firstWords)) {
    const vocabularies = (await Promise.all(files.map((file) => engine.data(`words-${file}`)))) as Vocabulary[];
    const all = {
      words: vocabularies.flatMap(({ words }) => words),
      counts: vocabularies.flatMap(({ counts }) => counts),
    };
    const suggestions = suggestionsFor(word, all);
    if (suggestions.length > 0) return suggestions;
  }
  return [];
}

/** Without the punctuation around it. */
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

interface Known {
  engine: Engine;
  lookUp: LookUp;
  firstWords: readonly string[];
}
