// What writing tools put between or into the letters of a word, and nobody sees.
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07]/g;
const quotationMarks = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
const hyphens = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * Stands between two blocks of text in the index, so that no phrase reaches from one into the next: Pagefind counts it as
 * a token. A character for private use, which no text has and `withoutBlockMarks` takes out again.
 */
export const blockMark = '\ue000';

export const withoutBlockMarks = (text: string): string => text.replace(/ ?\ue000/g, '');

/**
 * The text in one spelling of its letters: NFC, straight apostrophes, the plain hyphen for every dash, and nothing that
 * has no width. Queries and the pages of the index both go through it: Pagefind 1.6 splits a token at the hyphens and
 * apostrophes of ASCII only, and would not find "Ivoire" in "d’Ivoire" else.
 */
export const normalizeLetters = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(apostrophes, "'").replace(hyphens, '-');

/** The same, with straight quotation marks. */
export const normalizeText = (text: string): string => normalizeLetters(text).replace(quotationMarks, '"');

/**
 * A token as Pagefind 1.6 writes it down: letters and digits only, in lower case, without diacritics (NFD less marks, so
 * that й is и and ё is е). "air-defence" is `airdefence`, "U.S." is `us`, "MiG-29" is `mig29`, "10,000" is `10000`.
 * Besides, at the same place, it writes down the parts of two bytes or more between marks of ASCII and at inner capitals:
 * `air` and `defence`; `mi` and `29`. Stemming is left to the index. Empty where the token has no letter and no digit.
 */
export const foldWord = (token: string): string =>
  lettersOf(token).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** The letters and digits of a token, in lower case and with their diacritics. */
export const plainWord = (token: string): string => lettersOf(token).toLowerCase();

/** The tokens of a text, as typed, that have a letter or a digit. */
export const tokensOf = (text: string): string[] => text.split(/\s+/).filter((token) => lettersOf(token) !== '');

/**
 * The words of a token that is several, "air-defence", "tank/truck" or "page.find"; an apostrophe parts nothing. One
 * where it is a single word.
 */
export const partsOf = (token: string): string[] =>
  token.split(/[^\p{Alphabetic}\p{N}\p{M}']+/u).filter((part) => lettersOf(part) !== '');

const lettersOf = (token: string): string => token.normalize('NFC').replace(/[^\p{Alphabetic}\p{N}]/gu, '');
