import type { Meant, Names } from './names.ts';

// Names have few words, and a question may be long.
const longestName = 6;
const mostWords = 60;
const mostShown = 4;

// What is asked not to be there, and terms with a field, which name their thing already.
const without = /(?:\bNOT\s+|(?<=^|[\s(])-)(?:"[^"]*"?|\([^)]*\)?|[^\s()]+)/g;
const field = /(?<=^|[\s(])\p{L}+:(?:"[^"]*"?|[^\s()]+)/gu;

/**
 * What a question names: as a whole, else each of its words and phrases, the longest name first. One name may be that of
 * several things; all of them are given.
 */
export function namedIn(text: string, names: Names): Meant[] {
  const plain = text
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(without, '"')
    .replace(field, '"');
  const segments = plain.split(/["()]|\bOR\b|\bAND\b/).map((segment) => segment.split(/\s+/).filter(Boolean));
  const wanted = segments.filter((words) => words.length > 0);
  const [only, ...others] = wanted;
  const whole = only !== undefined && others.length === 0 ? names.find(only.join(' '), true) : [];
  const found = whole.length > 0 ? whole : wanted.flatMap((words) => namedInWords(words.slice(0, mostWords), names));
  return [...new Map(found.map((one) => [one.thing.id, one])).values()].slice(0, mostShown);
}

function namedInWords(words: readonly string[], names: Names): Meant[] {
  const found: Meant[] = [];
  for (let first = 0; first < words.length;) {
    const { meant, length } = longestAt(words, first, names);
    found.push(...meant);
    first += length;
  }
  return found;
}

function longestAt(words: readonly string[], first: number, names: Names): { meant: Meant[]; length: number } {
  for (let length = Math.min(longestName, words.length - first); length > 0; length -= 1) {
    const meant = names.find(words.slice(first, first + length).join(' '));
    if (meant.length > 0) return { meant, length };
  }
  return { meant: [], length: 1 };
}
