import { string, tokenize, tokenTypes, url } from 'css-tree';
import { readAddress } from './address.ts';
import type { InternalLink } from './internal-link.ts';
import { protocolOf } from './loading.ts';
import type { PageProblem } from './page-problem.ts';
import { messageOf, type PageRule } from './page-rules.ts';
import { type Edit, splice } from './splice.ts';

/**
 * The style sheet with every address in `url()`, `@import` and `image-set()` made relative to `page`, the path of its
 * file. Comments, and strings that are no addresses, stay. Problems are what leads nowhere, and what a browser would ask
 * another host for.
 */
export function relativeCss(
  css: string,
  page: string,
  files: ReadonlySet<string>,
): { text: string; links: InternalLink[]; problems: PageProblem[] } {
  const edits: Edit[] = [];
  const problems: PageProblem[] = [];
  const links: InternalLink[] = [];
  for (const { start, end, address } of cssAddresses(css)) {
    if (address.startsWith('#')) continue;
    const answer = readAddress(address, page, files);
    const report = (rule: PageRule, there?: string) =>
      problems.push({ file: page, ...positionOf(css, start), rule, message: messageOf(rule, address, there) });
    if (protocolOf(address) !== '') report('foreign-load');
    if (answer.kind === 'broken') report(answer.breach, answer.there);
    if (answer.kind !== 'internal') continue;
    const { kind: _, ...link } = answer;
    links.push({ page, ...positionOf(css, start), address, ...link });
    if (answer.relative !== address) edits.push({ start, end, text: string.encode(answer.relative) });
  }
  return { text: splice(css, edits), links, problems };
}

// Functions whose strings are addresses. The format of an image stands in a function of its own, type("image/avif").
const addressed = /^(?:url|src|image-set|-webkit-image-set)\($/i;

/** Every address of a style sheet with the place of its string, quotation marks included. */
function cssAddresses(css: string): CssAddress[] {
  const found: CssAddress[] = [];
  const open: string[] = [];
  let rule = '';
  tokenize(css, (type, start, end) => {
    const text = css.slice(start, end);
    if (type === tokenTypes.AtKeyword) rule = text.toLowerCase();
    else if (type === tokenTypes.Function || type === tokenTypes.LeftParenthesis) open.push(text);
    else if (type === tokenTypes.RightParenthesis) open.pop();
    else if (type === tokenTypes.Url && rule !== '@namespace') found.push(bareAddress(text, start));
    else if (type === tokenTypes.String && isAddress(rule, open))
      found.push({ start, end, address: string.decode(text) });
    // What follows is neither the name of a sheet nor of a vocabulary any more.
    if (ends.has(type) || (rule === '@import' && opensOrNames.has(type))) rule = '';
  });
  return found;
}

const ends = new Set([tokenTypes.Semicolon, tokenTypes.LeftCurlyBracket, tokenTypes.RightCurlyBracket]);
const opensOrNames = new Set([tokenTypes.String, tokenTypes.Url, tokenTypes.Ident]);

const isAddress = (rule: string, open: readonly string[]): boolean =>
  rule !== '@namespace' && (addressed.test(open.at(-1) ?? '') || (rule === '@import' && open.length === 0));

/** The address in `url(a.png)`, without quotation marks. */
function bareAddress(text: string, start: number): CssAddress {
  const before = /^url\(\s*/i.exec(text)?.[0].length ?? 0;
  const end = start + text.replace(/\s*\)?$/, '').length;
  return { start: start + before, end, address: url.decode(text) };
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

interface CssAddress {
  start: number;
  end: number;
  address: string;
}
