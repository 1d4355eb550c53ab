import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** Elements that hold no text for a reader, or whose text is not HTML. */
const RAW: Readonly<Record<string, Tokenizer['state']>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};
const HIDDEN = new Set([...Object.keys(RAW), 'audio', 'math', 'object', 'select', 'svg', 'template', 'video']);
const BLOCKS = new Set(
  [
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form',
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody tfoot',
    'thead tr ul',
  ]
    .join(' ')
    .split(' '),
);
const CELLS = new Set(['td', 'th']);

/** The text of an HTML fragment on one line. Character references are read once. */
export const htmlToLine = (html: string): string => collapse(readPieces(html).map(textOf).join(''));

/**
 * The text of an HTML fragment, its blocks as paragraphs between empty lines; scripts, styles and media are left out.
 * A fragment without any block or line break keeps the lines of its source. Takes time in proportion to its length,
 * however deep it is nested.
 */
export function htmlToText(html: string): string {
  const pieces = readPieces(html);
  if (pieces.every((piece) => typeof piece === 'string')) return pieces.join('').trim();
  const blocks: string[][] = [['']];
  for (const piece of pieces) {
    const block = blocks.at(-1) ?? [];
    if (piece === BLOCK) blocks.push(['']);
    else if (piece === LINE) block.push('');
    else block.push(`${block.pop() ?? ''}${textOf(piece)}`);
  }
  return blocks
    .flatMap((lines) => splitAtEmpty(lines.map(collapse)))
    .filter((block) => block !== '')
    .join('\n\n');
}

const BLOCK = Symbol('block');
const LINE = Symbol('line');
type Piece = string | typeof BLOCK | typeof LINE;

const textOf = (piece: Piece): string => (typeof piece === 'string' ? piece : ' ');
const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Two line breaks in a row part two paragraphs. */
const splitAtEmpty = (lines: string[]): string[] =>
  lines
    .join('\n')
    .split(/\n{2,}/)
    .map((block) => block.trim());

/** Tokens and not a tree: the tree of a hostile fragment can be far larger than the fragment. */
function readPieces(html: string): Piece[] {
  const pieces: Piece[] = [];
  let hidden: { name: string; depth: number } | undefined;
  const addText = ({ chars }: Token.CharacterToken) => {
    if (hidden === undefined) pieces.push(chars);
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName }) {
        const raw = Object.hasOwn(RAW, tagName) ? RAW[tagName] : undefined;
        if (raw !== undefined) tokenizer.state = raw;
        if (hidden !== undefined) hidden.depth += tagName === hidden.name ? 1 : 0;
        else if (HIDDEN.has(tagName)) hidden = { name: tagName, depth: 1 };
        else addBreak(tagName, pieces);
      },
      onEndTag({ tagName }) {
        if (hidden === undefined) addBreak(tagName, pieces);
        else if (tagName === hidden.name && --hidden.depth === 0) hidden = undefined;
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  return pieces;
}

function addBreak(tagName: string, pieces: Piece[]): void {
  if (tagName === 'br') pieces.push(LINE);
  else if (BLOCKS.has(tagName)) pieces.push(BLOCK);
  else if (CELLS.has(tagName)) pieces.push(' ');
}
