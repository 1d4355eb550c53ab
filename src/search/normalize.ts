// What writing tools put between or into the letters of a word, and nobody sees.
const unseen = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u00b4\uff07]/g;
const quotationMarks = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;
const hyphens = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * The text in one spelling of its characters: NFC, straight apostrophes and quotation marks, the plain hyphen for every
 * dash, and nothing that has no width. Queries and the pages of the index both go through it.
 */
export const normalizeText = (text: string): string => normalizeLetters(text).replace(quotationMarks, '"');

/**
 * The page with the words of its text spelled as a query's are, for the index. Pagefind 1.6 splits a token at the hyphens
 * and apostrophes of ASCII only: without this, "Ivoire" would not be found in "d’Ivoire". Quotation marks stand between
 * words already and stay; so do attributes, which hold addresses, and titles to be shown.
 */
export const normalizeHtml = (html: string): string => html.replace(/>[^<]+/g, normalizeLetters);

/**
 * A token as Pagefind 1.6 writes it down: letters and digits only, in lower case, without diacritics (NFD less marks, so
 * that \u0439 is \u0438 and \u0451 is \u0435). "air-defence" is `airdefence`, "U.S." is `us`, "MiG-29" is `mig29`,
 * "10,000" is `10000`. Stemming is left to the index. Empty where the token has no letter and no digit.
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

const normalizeLetters = (text: string): string =>
  text.normalize('NFC').replace(unseen, '').replace(apostrophes, "'").replace(hyphens, '-');

const lettersOf = (token: string): string => token.normalize('NFC').replace(/[^\p{Alphabetic}\p{N}]/gu, '');
