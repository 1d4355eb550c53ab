/** A word of a text: where it stands, and what it is compared by. */
export interface Word {
  start: number;
  end: number;
  key: string;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;
// Letters by Unicode, apostrophes to a reader.
const letterApostrophes = /[\u02bb\u02bc\u02b9]/g;

const english = /(?:ments?|(?:at)?ions?|ings?|ied|ies|ed|es|ly|s|e|(?<=[^aeiou])y)$/;
const cyrillic = /[аеиоуыэюяьгмхв]{1,3}$/;

/** The words of a text in their order; apostrophes and hyphens part them. Positions are those of the text. */
export const wordsOf = (text: string): Word[] =>
  [...text.replace(letterApostrophes, "'").matchAll(word)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    key: wordKey(found),
  }));

/**
 * What a word and its forms have in common, roughly: case and accents are folded, an ending of English or of a language
 * in Cyrillic is taken off where enough is left of the word. It goes a little further than the stemming of the index,
 * and serves to mark words, not to find pages.
 */
export function wordKey(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (/[^a-z]/.test(folded)) return cut(folded, cyrillic, 4);
  const stem = cut(folded, english, 3);
  // "stopped" is "stop".
  return /([^aeioulsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

function cut(folded: string, ending: RegExp, least: number): string {
  const stem = folded.replace(ending, '');
  return stem.length < least ? folded : stem;
}
