const special = /[\\^$.*+?()[\]{}|/-]/g;

/** The text with another word for each of its words that is `word`, whatever its case; parts of words stay. */
export function replaceWord(text: string, word: string, other: string): string {
  const pattern = word.replace(special, (sign) => `\\${sign}`).replace(/['\u2018\u2019]/g, "['\u2018\u2019]");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), () => other);
}
