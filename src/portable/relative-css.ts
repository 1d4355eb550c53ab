import { readAddress } from './address.ts';
import type { LinkProblem } from './link-problem.ts';
import { type Edit, splice } from './splice.ts';

// Comments, url() without quotation marks, strings, names (with "(" where a function starts), anything else.
const token =
  /\/\*[\s\S]*?(?:\*\/|$)|(?<open>url\(\s*)(?<bare>(?:[^"'()\\\s]|\\[\s\S])+)\s*\)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|@?(?:[\w-]|[^\0-\x7f]|\\[\s\S])+\(?|\S/gi;

/**
 * The style sheet with every address in `url()` and `@import` made relative to `file`.
 * Comments, and strings that are no addresses, stay. `links` counts the addresses of our own files.
 */
export function relativeCss(
  css: string,
  file: string,
  files: ReadonlySet<string>,
): { text: string; links: number; problems: LinkProblem[] } {
  const edits: Edit[] = [];
  const problems: LinkProblem[] = [];
  let links = 0;
  for (const { start, end, address } of cssAddresses(css)) {
    if (address.startsWith('#')) continue;
    const answer = readAddress(address, file, files);
    if (answer.kind === 'broken') problems.push({ file, line: lineAt(css, start), message: answer.message });
    if (answer.kind !== 'internal') continue;
    links += 1;
    if (answer.relative !== address) edits.push({ start, end, text: quote(answer.relative) });
  }
  return { text: splice(css, edits), links, problems };
}

/** Every address of a style sheet with the place of its string, quotation marks included. */
function cssAddresses(css: string): { start: number; end: number; address: string }[] {
  const found: { start: number; end: number; address: string }[] = [];
  let expected = false;
  for (const { 0: text, index, groups: { open = '', bare } = {} } of css.matchAll(token)) {
    if (text.startsWith('/*')) continue;
    const start = index + open.length;
    if (bare !== undefined) found.push({ start, end: start + bare.length, address: unescapeText(bare) });
    if (expected && /^["']/.test(text))
      found.push({ start, end: start + text.length, address: unescapeText(text.slice(1, endOfString(text))) });
    expected = /^(?:@import|url\(|src\()$/i.test(text);
  }
  return found;
}

const endOfString = (text: string) => (text.length > 1 && text.endsWith(text.charAt(0)) ? -1 : text.length);

const unescapeText = (text: string): string =>
  text.replace(/\\(?:([0-9a-f]{1,6})\s?|\n|([\s\S]))/gi, (_, hex: string | undefined, plain: string | undefined) =>
    hex === undefined ? (plain ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );

const quote = (address: string): string => `"${address.replace(/["\\]/g, '\\$&')}"`;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
