/** A piece of an excerpt; `found` where it is what the reader looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

// An excerpt begins and ends at any word: what divided it from the words around it divides nothing any more.
const atEnds = /^[\s·,;:.)\]]+|[\s·]+$/g;

/** The pieces of an excerpt as the engine gives it: `<mark>` around what was found, "<" and ">" of the text escaped. */
export function splitExcerpt(excerpt: string): Piece[] {
  const parts = excerpt.replaceAll(atEnds, '').split(/<mark>([\s\S]*?)<\/mark>/);
  return parts.map((text, index) => ({ text: plain(text), found: index % 2 === 1 })).filter(({ text }) => text !== '');
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
