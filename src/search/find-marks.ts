import { type Word, wordsOf } from './same-word.ts';

/** A place to mark: from the word at `first` to that at `last`, counting from 0. */
export interface MarkedPlace {
  first: number;
  last: number;
}

// An address may hold anything: it is not to keep a page busy.
const mostMarks = 20;
const longestMark = 100;

/** The words and phrases that the query part of an address asks to be marked, each once. */
export const parseMarks = (address: string): string[] =>
  [...new Set(new URLSearchParams(address).getAll('mark'))]
    .filter((mark) => mark.length <= longestMark && wordsOf(mark).length > 0)
    .slice(0, mostMarks);

/** An address without what it asks to be marked. `search` is its query part; empty where nothing else is in it. */
export function withoutMarks(search: string): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('mark');
  return parameters.size === 0 ? '' : `?${parameters}`;
}

/** Where words of a page, in their order, are one of the marks or a form of it; the words of a phrase are neighbours. */
export function findMarks(words: readonly Pick<Word, 'key'>[], marks: readonly string[]): MarkedPlace[] {
  const wanted = marks.map((mark) => wordsOf(bare(mark)).map(({ key }) => key)).filter(({ length }) => length > 0);
  const places: MarkedPlace[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const lengths = wanted.filter((keys) => keys.every((key, at) => words[first + at]?.key === key));
    if (lengths.length === 0) continue;
    const last = first + Math.max(...lengths.map(({ length }) => length)) - 1;
    places.push({ first, last });
    first = last;
  }
  return places;
}

/** "Guards'" and "guard's" ask for the word itself. */
const bare = (mark: string): string => mark.replace(/['\u2018\u2019\u02bc]s?(?=$|\s)/giu, '');
