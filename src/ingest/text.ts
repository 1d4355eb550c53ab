/** A stretch of a text: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

const address = /\bhttps?:\/\/[^\s<>"“”]+|\bwww\.[^\s<>"“”]+/giu;
const word = /[\p{L}\p{N}]+/gu;

/** Runs of white space as one space, none at the ends. */
export const joinLines = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Runs of letters and digits, in lower case. "U.S." is two words, "We'll" is two. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];

/** How many words a reader counts: what stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((part) => part !== '').length;

/** `text`, or as many of its words as fit into `max` characters with "…" at the end. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max);
  const space = room.lastIndexOf(' ');
  const words = space > 0 ? room.slice(0, space) : room.slice(0, max - 1);
  return `${words.replace(/[\s,;:–—-]+$|[\uD800-\uDBFF]$/, '')}…`;
}

/** `text` of the same length with every web address blanked. */
export const blankAddresses = (text: string): string => text.replace(address, (found) => ' '.repeat(found.length));

/** `text` of the same length with every span overwritten by its character; later ones win. */
export function overwrite(text: string, spans: readonly (Span & { character: string })[]): string {
  const characters = text.split('');
  for (const { start, end, character } of spans) characters.fill(character, start, end);
  return characters.join('');
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const touches = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Items in the order of `count`, highest first; equal ones stay as they stand. */
export const byCount = <T>(items: readonly T[], count: (item: T) => number): T[] =>
  [...items].sort((one, other) => count(other) - count(one));
