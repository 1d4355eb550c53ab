import type { Registry } from '../registry/schema.ts';
import { budgetFor } from './budget.ts';
import { compose, type Composed, type Parts } from './compose.ts';
import type { Article } from './item.ts';
import type { Statement } from './statement.ts';
import { cutText } from './text.ts';

// What an article yields at least, as long as its quotations leave room for it.
const firstEvents = 3;
const firstClaims = 5;
/** Ever shorter: characters of the summary and of an event's title. */
const lengths = [
  { summary: 160, title: 120 },
  { summary: 120, title: 100 },
  { summary: 110, title: 85 },
];

const leastSummary = 25;

/** One thing less, or undefined when there is no more of it to leave out. */
type Cut = (parts: Parts) => Parts | undefined;

// In this order: each as often as it takes.
const cuts: readonly Cut[] = [
  dropEvent(firstEvents),
  dropSentence,
  dropClaim(({ echo }) => echo),
  ...lengths.map(shorten),
  dropClaim(({ statement }) => isReport(statement), firstClaims),
  dropEvent(0),
  dropClaim(({ statement }) => !statement.quotation),
  dropClaim(() => true),
  dropCaption,
  shortenHeader,
];

/**
 * The parts that a briefing may hold without repeating too much of its article, and what was left out, in words. Events
 * go first, from the end of the article, then the extract, then claims that are no quotations.
 */
export function trim(parts: Parts, article: Article, registry: Registry): { kept: Parts; warnings: string[] } {
  const { allowance, countShared } = budgetFor(article);
  const isOver = (candidate: Parts) => countShared(textOf(compose(candidate, registry))) > allowance;
  const kept = cuts.reduce(
    (left, cut) => (isOver(left) ? applyUntil(left, cut, (next) => !isOver(next)) : left),
    parts,
  );
  return { kept, warnings: report(parts, kept, isOver(kept)) };
}

/** The parts after as few applications of `cut` as make them `fit`, or after all of them. Each one fits better. */
function applyUntil(parts: Parts, cut: Cut, fits: (parts: Parts) => boolean): Parts {
  const steps = [parts];
  for (let next = cut(parts); next !== undefined; next = cut(next)) steps.push(next);
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(steps[middle] ?? parts)) high = middle;
    else low = middle + 1;
  }
  return steps[low] ?? parts;
}

/** The words of the file that will be written: its keys, its values, its extract and the ids of the rest. */
const textOf = ({ frontMatter, body }: Composed): string => `${JSON.stringify(frontMatter)} ${JSON.stringify(body)}`;

/** The last event, while more than `least` remain. */
function dropEvent(least: number): Cut {
  return (parts) =>
    parts.happenings.length > least ? { ...parts, happenings: parts.happenings.slice(0, -1) } : undefined;
}

function dropSentence(parts: Parts): Parts | undefined {
  const { extract } = parts.header;
  return extract.length > 0 ? { ...parts, header: { ...parts.header, extract: extract.slice(0, -1) } } : undefined;
}

/** The last claim that `fits`, while more than `least` remain. */
function dropClaim(fits: (claim: { statement: Statement; echo: boolean }) => boolean, least = 0): Cut {
  return (parts) => {
    const { statements } = parts;
    const last = statements.findLastIndex((statement) => fits({ statement, echo: isEcho(statement, parts) }));
    if (last < 0 || statements.length <= least) return undefined;
    return { ...parts, statements: statements.filter((_, index) => index !== last) };
  };
}

/** Reported words of somebody without an entry, which the summary or an event repeats anyway. */
function isEcho({ claim, quotation, scene }: Statement, { header, happenings }: Parts): boolean {
  if (quotation || typeof claim.by === 'string' || claim.deniedBy.length > 0) return false;
  const start = (claim.text ?? '').slice(0, 40);
  return header.summary.startsWith(start) || happenings.some((happening) => happening.scene === scene);
}

const isReport = ({ claim, quotation }: Statement): boolean =>
  !quotation && claim.deniedBy.length === 0 && claim.kind !== 'accusation' && claim.kind !== 'designation';

function shorten(length: { summary: number; title: number }): Cut {
  return (parts) => {
    const { header, happenings } = parts;
    const summary = cutText(header.summary, length.summary);
    const shorter = happenings.map(({ scene, event }) => {
      return { scene, event: { ...event, title: cutText(event.title, length.title) } };
    });
    const same =
      summary === header.summary && shorter.every(({ event }, at) => event.title === happenings[at]?.event.title);
    return same ? undefined : { ...parts, header: { ...header, summary }, happenings: shorter };
  };
}

function dropCaption(parts: Parts): Parts | undefined {
  return parts.header.image === undefined ? undefined : { ...parts, header: { ...parts.header, image: undefined } };
}

/** A fifth of the summary, and of a title that nobody gave: all that an excerpt of a sentence or two has left. */
function shortenHeader(parts: Parts): Parts | undefined {
  const { header } = parts;
  const summary = cutText(header.summary, Math.floor(header.summary.length * 0.8));
  if (summary.length < leastSummary) return undefined;
  const title = header.given.includes('title') ? header.title : cutText(header.title, summary.length);
  return { ...parts, header: { ...header, title, summary } };
}

function report(before: Parts, after: Parts, over: boolean): string[] {
  const lost = [
    ...count(before.happenings.length - after.happenings.length, 'event'),
    ...count(
      before.header.extract.length - after.header.extract.length,
      'sentence of the extract',
      'sentences of the extract',
    ),
    ...count(before.statements.length - after.statements.length, 'claim'),
    ...(before.header.summary === after.header.summary ? [] : ['the end of the summary and of long titles']),
    ...(before.header.image === after.header.image ? [] : ['the caption']),
  ];
  const rule = 'a briefing repeats at most two thirds of its article’s words.';
  return [
    ...(lost.length === 0 ? [] : [`Left out ${lost.join(', ')}: ${rule}`]),
    ...(over ? [`The draft still repeats too much of the article: ${rule} Shorten it before you publish it.`] : []),
  ];
}

const count = (number: number, one: string, many = `${one}s`): string[] =>
  number === 0 ? [] : [`${number} ${number === 1 ? one : many}`];
