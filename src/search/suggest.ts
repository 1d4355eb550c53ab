import { editDistance } from '../did-you-mean.ts';
import { foldWord } from './normalize.ts';

/** Words of the pages in the order of `foldWord`, as they lie in a file of the vocabulary. */
export interface Vocabulary {
  /** In the spelling that is most frequent. */
  words: string[];
  /** How many pages have each of them. */
  counts: number[];
}

const mostSuggestions = 3;

/**
 * Which files of the vocabulary may have words near to this one, the likeliest first: that of its first letter, that of
 * its second, in case the first is wrong, and the rest. `firstWords` are those of the files.
 */
export function filesFor(word: string, firstWords: readonly string[]): number[][] {
  const folded = foldWord(word);
  const first = filesOf(folded.slice(0, 1), firstWords);
  const second = filesOf(folded.slice(1, 2), firstWords).filter((file) => !first.includes(file));
  const rest = [...firstWords.keys()].filter((file) => !first.includes(file) && !second.includes(file));
  return [first, second, rest].filter((files) => files.length > 0);
}

/**
 * Words that one or two letters wrong, missing, too many or swapped make of this one, without regard to case and
 * diacritics; the nearest first, then the most frequent. Short words must be nearer.
 */
export function suggestionsFor(word: string, { words, counts }: Vocabulary): string[] {
  const wanted = foldWord(word);
  const most = wanted.length < 3 ? 0 : wanted.length < 7 ? 1 : 2;
  const near = words.flatMap((candidate, at) => {
    const folded = foldWord(candidate);
    if (Math.abs(folded.length - wanted.length) > most) return [];
    const distance = editDistance(wanted, folded);
    return distance <= most ? [{ candidate, distance, count: counts[at] ?? 0 }] : [];
  });
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  return near.slice(0, mostSuggestions).map(({ candidate }) => candidate);
}

/** The files with words that start with a letter; all where there is none. */
function filesOf(letter: string, firstWords: readonly string[]): number[] {
  return [...firstWords.keys()].filter((file) => {
    const next = firstWords[file + 1];
    return (firstWords[file] ?? '').slice(0, 1) <= letter && (next === undefined || letter <= next.slice(0, 1));
  });
}
