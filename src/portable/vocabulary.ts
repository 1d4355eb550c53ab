import { foldWord, normalizeText, partsOf, tokensOf } from '../search/normalize.ts';
import type { Vocabulary } from '../search/suggest.ts';
import type { Fragment } from './indexed-pages.ts';

/** A file of the vocabulary, and its first word, folded. */
export interface VocabularyFile extends Vocabulary {
  from: string;
}

// About 10 kB of text: few files for a small site, and little to read for one suggestion in a large one.
const wordsInFile = 1000;

/**
 * The words of the pages in files by their first letters, for suggestions: as they are spelled most often, in how many
 * pages. Words of one or two letters and numbers are left out; of "air-defence", its parts stand in it too.
 */
export function vocabularyOf(fragments: readonly Pick<Fragment, 'content'>[]): VocabularyFile[] {
  const entries = [...countWords(fragments)].sort(([a], [b]) => (a < b ? -1 : 1));
  const files: [string, Counted][][] = [];
  for (const entry of entries) {
    const last = files.at(-1);
    if (last === undefined || (last.length >= wordsInFile && !sharesStart(last, entry))) files.push([entry]);
    else last.push(entry);
  }
  return files.map((file) => ({
    from: file[0]?.[0] ?? '',
    words: file.map(([, { spellings }]) => mostFrequent(spellings)),
    counts: file.map(([, { pages }]) => pages),
  }));
}

/** By folded word. */
function countWords(fragments: readonly Pick<Fragment, 'content'>[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  for (const { content } of fragments) {
    const words = tokensOf(normalizeText(content)).flatMap(wordsOf);
    for (const word of words) {
      const entry = counted.get(foldWord(word)) ?? { pages: 0, spellings: new Map<string, number>() };
      entry.spellings.set(word, (entry.spellings.get(word) ?? 0) + 1);
      counted.set(foldWord(word), entry);
    }
    for (const folded of new Set(words.map(foldWord))) counted.get(folded)!.pages += 1;
  }
  return counted;
}

/** A token without the marks around it and without a possessive ending, and its parts where it is several words. */
function wordsOf(token: string): string[] {
  const parts = partsOf(token);
  const whole = parts.length > 1 ? [token] : [];
  return [...whole, ...parts].map(bare).filter((word) => /\p{L}/u.test(word) && foldWord(word).length > 2);
}

const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, '').replace(/'s$/i, '');

/** Two letters, so that words with one start stand in one file. */
const sharesStart = (file: readonly [string, Counted][], [word]: [string, Counted]): boolean =>
  file.at(-1)?.[0].slice(0, 2) === word.slice(0, 2);

/** Of spellings that are as frequent, the first in order of code units: capitals come first. */
function mostFrequent(spellings: ReadonlyMap<string, number>): string {
  const sorted = [...spellings].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}

interface Counted {
  pages: number;
  /** How often each spelling stands in all pages. */
  spellings: Map<string, number>;
}
