import { findPeople } from './people.ts';
import type { Passage, Reading } from './reading.ts';
import { touches } from './text.ts';

/** Somebody or something that the text names and the registry does not know. */
export interface Suggestion {
  kind: 'person' | 'organization' | 'place';
  text: string;
  /** How often the body names it. */
  count: number;
}

const word = String.raw`\p{Lu}[\p{L}’'-]*`;
const withAcronym = new RegExp(
  String.raw`(${word}(?:\s+(?:of|for|and|the|on|in)(?=\s)|\s+${word}){0,8})\s+\((\p{Lu}{2,8})\)`,
  'gu',
);
const namedPlace = new RegExp(
  String.raw`\b(?:village|town|city|district|province|region)\s+of\s+(${word}(?:\s+${word})?)`,
  'gu',
);

/** Names to look at, the most frequent first. Nothing is ever added to the registry by itself. */
export function findSuggestions({ body }: Reading): Suggestion[] {
  const found = [...people(body), ...spelledOut(body), ...places(body)];
  const distinct = [...new Map(found.map((one) => [`${one.kind} ${one.text}`, one])).values()];
  return distinct.toSorted((one, other) => other.count - one.count);
}

function people(body: readonly Passage[]): Suggestion[] {
  const names = findPeople(body).flatMap(({ name }) => (name === undefined ? [] : [name]));
  return [...new Set(names)]
    .filter((name) => !names.some((other) => other !== name && other.endsWith(` ${name}`)))
    .map((text) => ({ kind: 'person', text, count: countNames(body, [text.split(/\s+/u).at(-1) ?? text]) }));
}

/** "Some Long Name (SLN)". */
function spelledOut(body: readonly Passage[]): Suggestion[] {
  return body.flatMap((passage) =>
    [...passage.text.matchAll(withAcronym)].flatMap(
      ({ 0: whole, 1: name = '', 2: acronym = '', index }): Suggestion[] => {
        const span = { start: index, end: index + whole.length };
        const known = passage.mentions.some(({ entity, ...at }) => entity !== 'country' && touches(at, span));
        const text = `${name.replace(/^The\s+/u, '')} (${acronym})`;
        return known ? [] : [{ kind: 'organization', text, count: countNames(body, [acronym]) }];
      },
    ),
  );
}

function places(body: readonly Passage[]): Suggestion[] {
  return body.flatMap((passage) =>
    [...passage.view.matchAll(namedPlace)].map(({ 1: text = '' }): Suggestion => {
      return { kind: 'place', text, count: countNames(body, [text]) };
    }),
  );
}

function countNames(body: readonly Passage[], names: readonly string[]): number {
  const pattern = new RegExp(String.raw`(?<![\p{L}])(?:${names.map(literal).join('|')})(?![\p{L}])`, 'gu');
  return body.reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);
}

/** A pattern that matches the text as it stands. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
