import type { Article } from './item.ts';
import { assignAddresses, type Pointer } from './related.ts';
import { countWords, joinLines } from './text.ts';

const bareAddress = /^<?(?:https?:\/\/|www\.)\S+>?$/iu;
const pointer =
  /^(?:related(?:\s+(?:articles?|stor(?:y|ies)|news|reading))?|(?:read|see)\s+(?:also|more)|also\s+read|more\s+on\s+this|further\s+reading)\s*:\s*/iu;
const bullet = /^(?:[-*•–]|\d+[.)])\s+/u;
const personName = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}`;
const agencyName = String.raw`\p{Lu}[\p{L}\p{N}.&-]*(?:\s+\p{Lu}[\p{L}\p{N}.&-]*){0,3}`;
const creditWords = String.raw`(?:(?:Photo|Image|Picture)(?:\s+by)?:?\s+|©\s*)?`;
const credit = new RegExp(
  `^(?<text>.*[.!?…”"’)])?\\s*\\(?(?<credit>${creditWords}${personName}\\s*/\\s*${agencyName}|(?:Photo|Image|Picture|©)(?:\\s+by)?:?\\s+${agencyName}(?:\\s*/\\s*${agencyName})?)\\)?\\.?$`,
  'u',
);
const writer = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:\p{Lu}[\p{L}.'’-]*|al|bin|ibn|van|von|de|der|del|da|di)){1,3}`;
const byline = new RegExp(
  String.raw`^(?:(?:Written|Reported|Reporting|Text)\s+)?(?:By|BY|by):?\s+(?<names>${writer}(?:(?:,|,?\s+(?:and|AND))\s+${writer}){0,3})(?:(?:,|\s+[|/–—-]|\s+in|\s+for|;)\s+.{1,60})?\.?$`,
  'u',
);
const ruler = /^(?:[^\p{L}\p{N}]+|\W*(?:end|ends|end of (?:story|text|article)|more to follow)\W*)$/iu;
const number = /^(?:\[(\d{1,3})\]|\(?(\d{1,3})[.)])\s+(?=\p{Lu}|[“"«])/u;
const standingLine =
  /\b(?:is|are|was|were|has been|have been)\b.*\b(?:banned|outlawed|prohibited|proscribed|designated|blacklisted|recogni[sz]ed|listed)\b.*\b(?:in|by)\b/iu;

// A line longer than this was not wrapped by hand: each line of its block is a paragraph.
const longestWrap = 160;
const longestStandingLine = 30;
const longestLoneCaption = 60;

/**
 * The parts of an article in plain text: blocks between empty lines, hard wraps joined. A block is a paragraph unless it
 * is a byline, an address, points to another article, ends in a photo credit, or is a standing line at the end.
 */
export function parseArticle(text: string): Article {
  const blocks = text.split(/\n[^\S\n]*\n\s*/u).flatMap(splitBlock);
  const { pointers, addresses, rest } = readPointers(blocks);
  const { names, others: unsigned } = takeByline(rest.filter((block) => !ruler.test(block)));
  const { caption, others } = takeCaption(unsigned);
  const { paragraphs, disclaimers } = takeDisclaimers(withoutNumbers(others));
  const { related, urls } = assignAddresses(pointers, addresses);
  return {
    paragraphs,
    ...(names === undefined ? {} : { byline: names }),
    ...(caption === undefined ? {} : { caption }),
    ...{ related, urls, disclaimers },
  };
}

/** The lines of a block joined, with lines that stand for themselves apart: addresses, pointers and list items. */
function splitBlock(block: string): string[] {
  const lines = block.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const wrapped = lines.every((line) => line.length <= longestWrap);
  const parts: string[][] = [];
  let apart = true;
  for (const [at, line] of lines.map(joinLines).entries()) {
    const alone = bareAddress.test(line);
    if (apart || alone || isIndented(lines, at) || !wrapped || pointer.test(line) || isItem(line, parts))
      parts.push([line]);
    else parts.at(-1)?.push(line);
    apart = alone || (pointer.test(line) && line.replace(pointer, '') === '');
  }
  return parts.map(joinWrapped);
}

/** A line that begins further in than the one before it begins a paragraph, where most lines begin at the edge. */
function isIndented(lines: readonly string[], at: number): boolean {
  const isIn = (line: string | undefined) => /^(?: {2,}|\t)/.test(line ?? '');
  return isIn(lines[at]) && !isIn(lines[at - 1]) && lines.filter(isIn).length * 2 <= lines.length;
}

/** The line that says who wrote the text, among its first and its last ones. */
function takeByline(blocks: readonly string[]): { names?: string; others: string[] } {
  const isOutside = (at: number) => at < 4 || at >= blocks.length - 2;
  const found = blocks.findIndex((block, at) => isOutside(at) && byline.test(block));
  const names = byline.exec(blocks[found] ?? '')?.groups?.['names'];
  return { ...(names === undefined ? {} : { names }), others: blocks.filter((block) => !byline.test(block)) };
}

/** Paragraphs without the numbers that they were given one after the other. */
function withoutNumbers(blocks: readonly string[]): string[] {
  const numbers = blocks.flatMap((block) => {
    const [, one, other] = number.exec(block) ?? [];
    return one === undefined && other === undefined ? [] : [Number(one ?? other)];
  });
  const counted = numbers.length >= 3 && numbers.every((value, at) => value === (numbers[0] ?? 0) + at);
  return counted ? blocks.map((block) => block.replace(number, '')) : [...blocks];
}

/** A line with a bullet is an item of its own only where the block points to other articles. */
const isItem = (line: string, parts: readonly string[][]): boolean =>
  bullet.test(line) && pointer.test(parts[0]?.[0] ?? '');

/** A hyphen at the end of a line belongs to the word. */
const joinWrapped = (lines: readonly string[]): string =>
  lines
    .map((line, index) => line + (/\p{L}-$/u.test(line) && /^\p{L}/u.test(lines[index + 1] ?? '') ? '' : ' '))
    .join('')
    .trim();

function readPointers(blocks: readonly string[]): { pointers: Pointer[]; addresses: string[]; rest: string[] } {
  const pointers: Pointer[] = [];
  const addresses: string[] = [];
  const rest: string[] = [];
  let listing = false;
  for (const block of blocks) {
    if (bareAddress.test(block)) {
      addresses.push(block.replace(/^<|>$/gu, ''));
      const last = pointers.at(-1);
      if (last !== undefined && rest.length === last.after) last.addresses.push(addresses.length - 1);
      continue;
    }
    const heads: boolean = pointer.test(block);
    const title = heads ? block.replace(pointer, '') : block.replace(bullet, '');
    const points: boolean = heads || (listing && bullet.test(block));
    if (points && title !== '') pointers.push({ title, after: rest.length, addresses: [] });
    if (!points) rest.push(block);
    listing = points;
  }
  return { pointers, addresses, rest };
}

/** The block that ends in a photo credit, when it is the first or the last one that is not a standing line. */
function takeCaption(blocks: readonly string[]): { caption?: NonNullable<Article['caption']>; others: string[] } {
  const lastIndex = blocks.findLastIndex((block) => !isStandingLine(block));
  for (const index of new Set([0, 1, lastIndex])) {
    const found = credit.exec(blocks[index] ?? '')?.groups;
    if (found === undefined || found['credit'] === undefined) continue;
    const text = found['text'] ?? loneCaption(blocks, index);
    if (text === undefined || (index === 1 && found['text'] !== undefined)) continue;
    const from = found['text'] === undefined ? index - 1 : index;
    const others = blocks.filter((_, position) => position < from || position > index);
    return { caption: { text, credit: found['credit'] }, others };
  }
  return { others: [...blocks] };
}

/** A credit in a block of its own belongs to the short block before it. */
function loneCaption(blocks: readonly string[], index: number): string | undefined {
  const before = blocks[index - 1];
  return before !== undefined && countWords(before) <= longestLoneCaption && blocks.length > 2 ? before : undefined;
}

function takeDisclaimers(blocks: readonly string[]): { paragraphs: string[]; disclaimers: string[] } {
  const from = blocks.findLastIndex((block) => !isStandingLine(block)) + 1;
  return { paragraphs: blocks.slice(0, from), disclaimers: blocks.slice(from) };
}

const isStandingLine = (block: string): boolean =>
  countWords(block) <= longestStandingLine && standingLine.test(block) && !/[.!?]\s+\p{Lu}/u.test(block);
