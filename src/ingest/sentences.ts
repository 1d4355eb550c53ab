import { monthNames, openers, quotingVerbs, speechVerbs, weekdayNames } from './cues.ts';
import { findQuotes } from './quotes.ts';
import type { Span } from './text.ts';

// The segmenter breaks after these; a sentence seldom ends with one.
const abbreviation =
  /(?:^|[\s(“"'‘])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Gov|Sen|Rep|Rev|Hon|St|Jr|Sr|Amb|Pres|Min|vs|etc|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|approx|ca|cf|e\.g|i\.e)\.$/u;
const initials = /(?:^|[\s(“"'‘])(?:\p{Lu}\.)+$/u;
const clock = /\b[ap]\.m\.$/iu;
const startsLower = /^[“"'‘(]*\p{Ll}/u;
const startsName = /^[“"'‘(]*[\p{Lu}\p{N}]/u;
const spokenEnd = /[!?…][”"»]$/u;
const attribution = new RegExp(
  `^(?:(?:[\\p{Lu}][\\p{L}.'’-]*|the|a|his|her|its|their)\\s+){1,6}(?:${speechVerbs}|${quotingVerbs})\\b`,
  'u',
);
const opener = new RegExp(`^${openers}\\b`, 'u');
const afterClock = new RegExp(String.raw`^(?:${weekdayNames}|${monthNames}|\p{Lu}\p{L}+\s+time|[A-Z]{2,4}\b)`, 'u');
const slashed = /^\//u;

/** The sentences of a paragraph, in order, without the spaces between them. A quotation is never cut. */
export function findSentences(paragraph: string): Span[] {
  const quotes = findQuotes(paragraph);
  const sentences: Span[] = [];
  for (const piece of segments(paragraph)) {
    const last = sentences.at(-1);
    if (last !== undefined && belongsTo(last, piece, { paragraph, quotes })) last.end = piece.end;
    else sentences.push(piece);
  }
  return sentences;
}

function segments(paragraph: string): Span[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(paragraph)].flatMap(({ segment, index }) => {
    const text = segment.trim();
    if (text === '') return [];
    const start = index + segment.indexOf(text);
    return [{ start, end: start + text.length }];
  });
}

function belongsTo(last: Span, piece: Span, { paragraph, quotes }: { paragraph: string; quotes: Span[] }): boolean {
  const before = paragraph.slice(last.start, last.end);
  const after = paragraph.slice(piece.start, piece.end);
  if (quotes.some(({ start, end }) => start < last.end && last.end < end)) return true;
  if (startsLower.test(after) || slashed.test(after)) return true;
  if (spokenEnd.test(before)) return attribution.test(after);
  if (clock.test(before)) return afterClock.test(after);
  if (abbreviation.test(before)) return startsName.test(after) && !opener.test(after);
  return initials.test(before) && !opener.test(after);
}
