import type { Party } from '../briefing/schema.ts';
import { monthNames, openers, speechVerbs, titleWords, weekdayNames } from './cues.ts';
import { signs } from './grammar.ts';
import type { Passage } from './reading.ts';
import type { Span } from './text.ts';

/** Somebody named in the body: by the registry, or by a cue such as a title or a verb of speech. */
export interface NamedPerson extends Span {
  /** Number of the paragraph. */
  passage: number;
  party: Party;
  /** The name as printed, without its title; undefined for people of the registry. */
  name?: string;
}

const notName = String.raw`(?!(?:${openers}|${weekdayNames}|${monthNames}|${titleWords})(?![\p{L}-]))`;
const capital = String.raw`${notName}\p{Lu}\p{Ll}[\p{L}’'-]*`;
const initial = String.raw`\p{Lu}\.`;
const particle = String.raw`(?:al|bin|ibn|van|von|de|der|del|da|di)`;
/** Two to four capitalised words that no registry name covers. */
export const fullName = String.raw`${capital}(?:\s+(?:${initial}|${particle}|${capital})){0,2}\s+${capital}`;
const owner = String.raw`(?:[${signs.country}${signs.demonym}${signs.organization}]+(?:['’]s)?\s+)?`;

/** A title with a name, as in "the Foreign Minister So-and-so"; the groups are the whole and the name. */
export const titledName = String.raw`(${owner}(?:\p{Lu}\p{Ll}+\s+)?(?:${titleWords})\s+(${fullName}|${capital}))`;

const titled = new RegExp(String.raw`(?<![\p{L}])${titledName}`, 'gu');
const speaking = new RegExp(
  String.raw`(?<![\p{L}])(?:(${fullName})(?=,?\s+(?:[^,.]{1,80},\s+)?(?:${speechVerbs})\b)|(?<=\b(?:${speechVerbs})\s+)(${fullName}))`,
  'gu',
);

/** The people named in the body, in order. */
export function findPeople(body: readonly Passage[]): NamedPerson[] {
  return body.flatMap((passage, index) => {
    const known = passage.mentions
      .filter(({ entity }) => entity === 'person')
      .map(({ id, start, end }): NamedPerson => ({ passage: index, start, end, party: id }));
    const unknown = [...titledPeople(passage, index), ...speakingPeople(passage, index)];
    const distinct = unknown.filter(
      (one, at) => !unknown.some((other, before) => before < at && other.start < one.end && one.start < other.end),
    );
    return [...known, ...distinct].toSorted((one, other) => one.start - other.start);
  });
}

/** The person named last before a place in the text. */
export const lastNamed = (people: readonly NamedPerson[], passage: number, offset: number): NamedPerson | undefined =>
  people.findLast((person) => person.passage < passage || (person.passage === passage && person.end <= offset));

function titledPeople(passage: Passage, index: number): NamedPerson[] {
  return [...passage.view.matchAll(titled)].map(({ 1: whole = '', 2: name = '', index: start }) => {
    const end = start + whole.length;
    return { passage: index, start, end, name, party: partyOf(passage, { start, end }) };
  });
}

function speakingPeople(passage: Passage, index: number): NamedPerson[] {
  return [...passage.view.matchAll(speaking)].map(({ 0: name, index: start }) => {
    const end = start + name.length;
    return { passage: index, start, end, name, party: partyOf(passage, { start, end }) };
  });
}

/** Somebody without an entry, in the words of the text, and whose they are when those words name it. */
export function partyOf({ text, mentions }: Passage, { start, end }: Span, belongsTo?: string): Party {
  const owned = mentions.find(
    (mention) =>
      start <= mention.start &&
      mention.end <= end &&
      (mention.entity === 'country' || mention.entity === 'organization'),
  );
  const of = owned?.id ?? belongsTo;
  return { text: text.slice(start, end), ...(of === undefined ? {} : { of }) };
}
