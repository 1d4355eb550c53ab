import { parseEdtf, readEdtf, span as daysOf } from '../briefing/edtf.ts';
import { absolutePatterns } from './absolute-dates.ts';
import { type Anchor, readAnchor } from './calendar.ts';
import { speechVerbs } from './cues.ts';
import type { DatePattern } from './date-pattern.ts';
import { relativePatterns } from './relative-dates.ts';
import { blankAddresses, type Span, touches } from './text.ts';

/** A date in prose, resolved. */
export interface DateExpression extends Span {
  /** The words of the text. */
  text: string;
  /** EDTF, with the grain of the words. */
  date: string;
  /** Whether the words give the date, or only its distance from the publication. */
  basis: 'absolute' | 'relative';
}

// Earlier shapes win over later ones that touch them.
const patterns: readonly DatePattern[] = [...absolutePatterns, ...relativePatterns];
const since = /\bsince\s+(?:the\s+)?$/iu;
const deadline = /\b(?:by|before|until|till)\s+(?:the\s+)?$/iu;
/** What is only announced, up to the end of its clause. */
const future = new RegExp(
  String.raw`\b(?:will|won't|would|shall|(?:is|are|was|were)\s+(?:due|to|expected|scheduled|set|planned|slated)|plans?\s+to|due\s+to)\b(?!.*(?:[,;]|\b(?:${speechVerbs})\b)).*$`,
  'iu',
);

/**
 * The dates in `text` that can be resolved, in order. Relative ones count from `published` (EDTF; a plain day, month or
 * year, each as far as it carries). None begins after `published`. Web addresses hold no dates.
 */
export function findDates(text: string, published?: string): DateExpression[] {
  const plain = blankAddresses(text);
  const anchor = readAnchor(published);
  const found: DateExpression[] = [];
  for (const shape of patterns)
    for (const expression of matchesOf(shape, plain, anchor))
      if (!found.some((other) => touches(other, expression))) found.push(expression);
  return found
    .toSorted((one, other) => one.start - other.start)
    .map((expression) => openSince(plain, expression))
    .filter((expression) => !isAhead(plain, expression, published));
}

function matchesOf({ pattern, resolve }: DatePattern, text: string, anchor: Anchor | undefined): DateExpression[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const resolved = resolve(match.groups ?? {}, anchor);
    const span = { start: match.index, end: match.index + match[0].length };
    return resolved === undefined || !readEdtf(resolved.date).ok ? [] : [{ ...span, text: match[0], ...resolved }];
  });
}

/** "since May": from its first day on. */
function openSince(text: string, expression: DateExpression): DateExpression {
  const before = since.exec(text.slice(0, expression.start));
  const [from = ''] = expression.date.split('/');
  if (before === null || from === '') return expression;
  return { ...expression, start: before.index, text: text.slice(before.index, expression.end), date: `${from}/..` };
}

/** Later than the publication, or announced for later. */
function isAhead(text: string, { start, date, basis }: DateExpression, published: string | undefined): boolean {
  const before = text.slice(0, start);
  if (deadline.test(before) || (basis === 'relative' && future.test(before))) return true;
  const last = published === undefined ? undefined : daysOf(published).last;
  return last !== undefined && beginnings(date).some((first) => first > last);
}

/** The first day of a date, and of the end of a span. */
function beginnings(date: string): string[] {
  const value = parseEdtf(date);
  if (value.kind === 'point') return [value.first];
  return [value.start, value.end].flatMap((point) => (typeof point === 'string' ? [] : [point.first]));
}
