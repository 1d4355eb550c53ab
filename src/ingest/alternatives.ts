/** One regular-expression group out of words between spaces; an entry that holds `\s` is one word. */
export function alternatives(...lists: string[]): string {
  return `(?:${lists.flatMap((list) => list.split(' ')).join('|')})`;
}

/** The same words with the first letter of each in either case. */
export const eitherCase = (words: string): string =>
  words.replace(/(?<=\(\?:|\|)[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
