import type { Party } from '../briefing/schema.ts';
import { quotingVerbs, speechVerbs } from './cues.ts';
import { signs } from './grammar.ts';
import type { Span } from './text.ts';
import { findSubjectAfter, findSubjectBefore, type Scene, type Subject } from './subject.ts';

/** Who says what a sentence reports, who carried it, and where the verb of speech stands. */
export interface Attribution {
  speaker: Subject;
  via?: Party;
  verb: Span;
}

const { publisher, quote } = signs;
const carrier = `[${publisher}]+`;
const quotedAs = /\s+(?:quoted|cited)\s+(?=.{1,80}?\s+as\s+(?:saying|telling|writing)\b)/u;
const wasQuoted = /\s+(?:was|were|is|are)\s+(?:quoted|cited)\s+(?:by\s+.{1,60}?\s+)?as\s+saying\b/u;
const according = /\baccording\s+to\s+(?:the\s+)?/iu;
const citing = /\b(?:citing|quoting)\s+(?:the\s+)?/u;
const carriers = new RegExp(
  String.raw`\b(?:told|telling|by|according\s+to|(?:interview|statement|comments?|remarks)\s+(?:with|to|on|in|for|carried\s+by|published\s+by))\s+(?:the\s+)?(${carrier})`,
  'u',
);

/** Who says what `scene.sentence` reports; `quoting` when words in quotation marks stand in it. */
export function findAttribution(scene: Scene, quoting: boolean): Attribution | undefined {
  return quotedBy(scene) ?? citedBy(scene) ?? saidBy(scene, quoting) ?? accordingTo(scene);
}

/** The first of `verbs` in the sentence that has a subject. */
export function findActor(scene: Scene, verbs: string): Attribution | undefined {
  for (const verb of verbsIn(scene, verbs)) {
    const speaker = findSubjectBefore(scene, verb.start);
    if (speaker !== undefined) return { speaker, verb };
  }
  return undefined;
}

/** "AGENCY quoted him as saying", "she was quoted by AGENCY as saying": the words are of the person quoted. */
function quotedBy(scene: Scene): Attribution | undefined {
  const active = spanOf(scene, quotedAs);
  if (active !== undefined) {
    const speaker = findSubjectAfter(scene, active.end);
    const via = findSubjectBefore(scene, active.start)?.party;
    if (speaker !== undefined) return { speaker, verb: active, ...(via === undefined ? {} : { via }) };
  }
  const passive = spanOf(scene, wasQuoted);
  const speaker = passive && findSubjectBefore(scene, passive.start);
  return passive && speaker ? { speaker, verb: passive, ...findCarrier(scene, speaker) } : undefined;
}

/** "AGENCY reported, citing the ministry". */
function citedBy(scene: Scene): Attribution | undefined {
  const cited = spanOf(scene, citing);
  const speaker = cited && findSubjectAfter(scene, cited.end);
  const reporter = findActor(scene, speechVerbs);
  if (cited === undefined || speaker === undefined || reporter === undefined) return undefined;
  return { speaker, via: reporter.speaker.party, verb: reporter.verb };
}

function saidBy(scene: Scene, quoting: boolean): Attribution | undefined {
  for (const verb of verbsIn(scene, quoting ? `(?:${speechVerbs}|${quotingVerbs})` : speechVerbs)) {
    const speaker = inverted(scene, verb) ?? findSubjectBefore(scene, verb.start) ?? leading(scene, verb);
    if (speaker !== undefined) return { speaker, verb, ...findCarrier(scene, speaker) };
  }
  return undefined;
}

/** Words in quotation marks, then the verb, then who said them. */
function inverted(scene: Scene, verb: Span): Subject | undefined {
  const before = scene.passage.quiet.slice(scene.sentence.start, verb.start).trimEnd();
  return before.replace(/,$/u, '').endsWith(quote) ? findSubjectAfter(scene, verb.end) : undefined;
}

/** "So-and-so left, saying …": whoever opens the sentence. */
function leading(scene: Scene, verb: Span): Subject | undefined {
  const saying = scene.passage.text.slice(verb.start, verb.end).endsWith('ing');
  return saying ? findSubjectAfter(scene, scene.sentence.start) : undefined;
}

function accordingTo(scene: Scene): Attribution | undefined {
  const verb = spanOf(scene, according);
  const speaker = verb && findSubjectAfter(scene, verb.end);
  return verb && speaker ? { speaker, verb } : undefined;
}

/** The publisher through which somebody else spoke. */
function findCarrier({ passage, sentence }: Scene, speaker: Subject): { via?: Party } {
  const found = carriers.exec(passage.quiet.slice(sentence.start, sentence.end));
  if (found?.[1] === undefined) return {};
  const at = sentence.start + found.index + found[0].length - 1;
  const mention = passage.mentions.find(({ start, end }) => start <= at && at < end);
  return mention === undefined || mention.id === speaker.party ? {} : { via: mention.id };
}

function verbsIn({ passage, sentence }: Scene, verbs: string): Span[] {
  const text = passage.quiet.slice(sentence.start, sentence.end);
  return [...text.matchAll(new RegExp(String.raw`(?<![\p{L}-])${verbs}(?![\p{L}-])`, 'gu'))].map(
    ({ 0: verb, index }) => ({
      start: sentence.start + index,
      end: sentence.start + index + verb.length,
    }),
  );
}

function spanOf({ passage, sentence }: Scene, pattern: RegExp): Span | undefined {
  const found = pattern.exec(passage.quiet.slice(sentence.start, sentence.end));
  if (found === null) return undefined;
  const start = sentence.start + found.index;
  return { start, end: start + found[0].length };
}
