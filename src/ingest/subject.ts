import type { Party } from '../briefing/schema.ts';
import { alternatives, eitherCase } from './alternatives.ts';
import {
  adverbs,
  auxiliaries,
  forceNouns,
  monthNames,
  officialNouns,
  speechVerbs,
  weekdayNames,
  witnessNouns,
} from './cues.ts';
import { isSubject, signs } from './grammar.ts';
import { fullName, lastNamed, type NamedPerson, partyOf, titledName } from './people.ts';
import { contextOf, type Passage } from './reading.ts';
import type { Span } from './text.ts';

/** Who does what a verb says. `pronoun` is the word that stands for them, when somebody had to be inferred from it. */
export interface Subject extends Span {
  party: Party;
  pronoun?: string;
}

/** A sentence of the body, and the people named in the article. */
export interface Scene {
  passage: Passage;
  index: number;
  sentence: Span;
  people: readonly NamedPerson[];
}

const { country, demonym, organization, person, publisher } = signs;
const anySign = Object.values(signs).slice(0, -1).join('');
const body = `[${country}${organization}${publisher}]+`;
const head = `(?:${[officialNouns, forceNouns, witnessNouns].map(eitherCase).join('|')})`;
const stopWords = eitherCase(
  alternatives(
    'on in at of for from by with to as and but or that when while after before since if is are was were last this year week',
    'month day earlier meanwhile also which who because although told',
  ),
);
const stop = String.raw`(?!(?:${stopWords}|${weekdayNames}|${monthNames}|${speechVerbs})(?![\p{L}-]))`;
const nounWord = String.raw`${stop}[\p{L}\p{N}${anySign}][\p{L}\p{N}${anySign}.’'-]*`;
const tail = String.raw`(?:\s+(?:of|for|in|at|from|with)\s+(?:the\s+)?${nounWord}(?:\s+${nounWord}){0,3})?`;
/** "two officials", "a spokesman for the ministry": words that end in somebody who speaks. */
const phrase = String.raw`(?:${nounWord}\s+){0,5}${head}${tail}`;
const before = String.raw`(?:^|[\s,;:—–(${signs.quote}])`;

const left = {
  person: new RegExp(`${person}+$`, 'u'),
  pronoun: new RegExp(String.raw`${before}([Hh]e|[Ss]he)$`, 'u'),
  titled: new RegExp(`${before}${titledName}$`, 'u'),
  name: new RegExp(`${before}(${fullName})$`, 'u'),
  surname: new RegExp(String.raw`${before}(\p{Lu}[\p{L}’'-]+)$`, 'u'),
  phrase: new RegExp(`${before}(${phrase})$`, 'u'),
  // What a preposition governs is no subject.
  body: new RegExp(
    String.raw`(?<!\b(?:of|from|for|in|at|to|with|near|by)\s+(?:the\s+)?${body.slice(0, -1)}*)${body}$`,
    'u',
  ),
};
const right = {
  person: new RegExp(String.raw`^(?:[\p{L}${country}${demonym}${organization}][^\s,.]*\s+){0,5}?(${person}+)`, 'u'),
  pronoun: /^([Hh]e|[Ss]he|him|her)(?!\p{L})/u,
  titled: new RegExp(`^${titledName}`, 'u'),
  name: new RegExp(`^(${fullName})`, 'u'),
  phrase: new RegExp(`^(${phrase})(?![\\p{L}])`, 'u'),
  body: new RegExp(`^(?:the\\s+)?(${body})(?![\\p{L}])`, 'u'),
};
const helpers = new RegExp(String.raw`(?:\s+(?:${auxiliaries}|${adverbs}))+$`, 'u');
const aside = /,[^,]*,$/u;
/** "So-and-so of the ministry": the name is what stands in front. */
const belonging = new RegExp(
  String.raw`(?<=[${person}${body.slice(1, -2)}])\s+(?:of|from|for|in|at)\s+(?:[^\s,]+\s+){0,3}[^\s,]+$`,
  'u',
);
// A subject stands within so many characters of its verb.
const reach = 400;
const determiner = /^(?:the|a|an|its|his|her|their)\s+/iu;
const possessor = /^(?:its|their)\s/iu;
const bareTitle =
  /^the\s+(?:(?:prime|foreign|defen[cs]e|interior)\s+)?(?:minister|president|spokes(?:man|woman|person)|diplomat|official|ambassador|envoy|general|commander|governor|mayor|chancellor|premier|secretary)$/iu;

/** Whoever stands before `end` as the subject of the verb there. */
export function findSubjectBefore(scene: Scene, end: number): Subject | undefined {
  const { quiet } = scene.passage;
  const start = Math.max(scene.sentence.start, end - reach);
  let text = quiet.slice(start, end).trimEnd().replace(helpers, '').trimEnd();
  for (let tries = 0; tries < 4; tries += 1) {
    const found = readLeft(scene, start, text);
    if (found !== undefined) return found;
    const shorter = text
      .replace(/,?\s+who$/u, '')
      .replace(aside, '')
      .replace(belonging, '');
    if (shorter === text) return undefined;
    text = shorter.trimEnd();
  }
  return undefined;
}

/** Whoever stands at `start`, as behind "according to". */
export function findSubjectAfter(scene: Scene, start: number): Subject | undefined {
  const { quiet } = scene.passage;
  const text = quiet.slice(start, Math.min(scene.sentence.end, start + reach));
  const offset = start + text.length - text.trimStart().length;
  return readRight(scene, text.trimStart(), offset);
}

function readLeft(scene: Scene, start: number, text: string): Subject | undefined {
  const end = start + text.length;
  const spanOf = (found: string) => ({ start: end - found.length, end });
  const personAt = left.person.exec(text)?.[0];
  if (personAt !== undefined) return mentioned(scene, spanOf(personAt));
  const pronoun = left.pronoun.exec(text)?.[1];
  if (pronoun !== undefined) return pronounSubject(scene, spanOf(pronoun), pronoun);
  const titled = left.titled.exec(text)?.[1] ?? left.name.exec(text)?.[1];
  if (titled !== undefined) return described(scene, spanOf(titled));
  const words = left.phrase.exec(text)?.[1];
  if (words !== undefined) return described(scene, spanOf(words));
  const named = left.body.exec(text)?.[0];
  if (named !== undefined) return mentioned(scene, spanOf(named));
  const surname = left.surname.exec(text)?.[1];
  return surname === undefined ? undefined : knownSurname(scene, spanOf(surname), surname);
}

function readRight(scene: Scene, text: string, offset: number): Subject | undefined {
  const spanOf = (found: string, index: number) => ({ start: offset + index, end: offset + index + found.length });
  const personAt = right.person.exec(text);
  if (personAt?.[1] !== undefined)
    return mentioned(scene, spanOf(personAt[1], personAt[0].length - personAt[1].length));
  const pronoun = right.pronoun.exec(text)?.[1];
  if (pronoun !== undefined) return pronounSubject(scene, spanOf(pronoun, 0), pronoun);
  const words = right.titled.exec(text)?.[1] ?? right.name.exec(text)?.[1] ?? right.phrase.exec(text)?.[1];
  if (words !== undefined) return described(scene, spanOf(words, 0));
  const named = right.body.exec(text);
  return named?.[1] === undefined ? undefined : mentioned(scene, spanOf(named[1], named[0].length - named[1].length));
}

function mentioned({ passage }: Scene, span: Span): Subject | undefined {
  const mention = passage.mentions.find(({ start, end }) => start <= span.start && span.start < end);
  return mention === undefined ? undefined : { party: mention.id, start: mention.start, end: span.end };
}

function pronounSubject({ people, index }: Scene, span: Span, pronoun: string): Subject | undefined {
  const last = lastNamed(people, index, span.start);
  return last === undefined ? undefined : { ...span, party: last.party, pronoun };
}

/**
 * Somebody without an entry. "The minister" alone is the person named last; "its minister" belongs to the country that
 * acts.
 */
function described(scene: Scene, span: Span): Subject {
  const { passage, sentence } = scene;
  const words = passage.text.slice(span.start, span.end);
  const inferred = bareTitle.test(words) ? pronounSubject(scene, span, words) : undefined;
  if (inferred !== undefined) return inferred;
  const skip = determiner.exec(words)?.[0].length ?? 0;
  const countries = passage.mentions.filter(
    ({ entity, start, end }) => entity === 'country' && sentence.start <= start && end <= span.start,
  );
  const owner = countries.find((mention) => isSubject(contextOf(passage, mention))) ?? countries[0];
  const party = partyOf(
    passage,
    { start: span.start + skip, end: span.end },
    possessor.test(words) ? owner?.id : undefined,
  );
  return { ...span, party: samePerson(scene, span) ?? party };
}

/** The party under which a person was named before, when the words are that name again. */
function samePerson({ people }: Scene, span: Span): Party | undefined {
  const self = people.find(({ start, end, name }) => name !== undefined && start <= span.start && span.end <= end);
  return self === undefined ? undefined : people.find(({ name }) => name === self.name)?.party;
}

function knownSurname({ people }: Scene, span: Span, surname: string): Subject | undefined {
  const parties = people.filter(({ name }) => name?.split(/\s+/u).at(-1) === surname).map(({ party }) => party);
  return parties[0] === undefined ? undefined : { ...span, party: parties[0] };
}
