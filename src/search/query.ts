/** What a reader asks for: pages with all `words` and all `phrases` and nothing of `without`. */
export interface Query {
  words: string[];
  phrases: string[];
  /** Words and phrases that a page must not have. */
  without: string[];
}

// A minus, then a phrase (to the end of the text where its quotation mark is missing) or a word.
const term = /(?<minus>-?)(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/gu;

/** Reads words, "phrases" and -exclusions. Anything is a query: what holds no letter and no digit is passed over. */
export function parseQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], without: [] };
  for (const { groups: { minus, phrase, word } = {} } of text
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .matchAll(term)) {
    const wanted = (phrase ?? word ?? '').replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    const list = minus === '-' ? query.without : phrase === undefined ? query.words : query.phrases;
    if (!list.includes(wanted)) list.push(wanted);
  }
  return query;
}

/** Whether the query asks for nothing. */
export const isEmpty = ({ words, phrases, without }: Query): boolean =>
  words.length + phrases.length + without.length === 0;
