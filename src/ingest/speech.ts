import type { Party } from '../briefing/schema.ts';
import { findCarriage, isPublisher } from './carriage.ts';
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

const { quote } = signs;
const quotedAs = /\s+(?:quoted|cited)\s+(?=.{1,80}?\s+as\s+(?:saying|telling|writing)\b)/u;
const wasQuoted = /\s+(?:was|were|is|are)\s+(?:quoted|cited)\s+(?:by\s+.{1,60}?\s+)?as\s+saying\b/u;
const according = /\baccording\s+to\s+(?:the\s+)?/iu;
const citing = /\b[Cc]iting\s+(?:the\s+)?|\bquoting\s+(?:the\s+)?/u;
/** Between "AGENCY reported" and whoever said it. */
const relay = /^(?:(?:\s+[^\s,]+){0,4}?\s+that)?\s+(?:the\s+)?$/u;

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

/** "AGENCY reported, citing the ministry". Where a publisher is cited for what somebody said, it only carried that. */
function citedBy(scene: Scene): Attribution | undefined {
  const cited = spanOf(scene, citing);
  const speaker = cited && findSubjectAfter(scene, cited.end);
  const reporter = findActor(scene, speechVerbs);
  if (cited === undefined || speaker === undefined || reporter === undefined) return undefined;
  const told = isPublisher(scene, speaker.party) && !isPublisher(scene, reporter.speaker.party);
  return told ? undefined : { speaker, via: reporter.speaker.party, verb: reporter.verb };
}

function saidBy(scene: Scene, quoting: boolean): Attribution | undefined {
  const verbs = verbsIn(scene, quoting ? `(?:${speechVerbs}|${quotingVerbs})` : speechVerbs);
  for (const [at, verb] of verbs.entries()) {
    const speaker = inverted(scene, verb) ?? findSubjectBefore(scene, verb.start) ?? leading(scene, verb);
    if (speaker === undefined) continue;
    const said = { speaker, verb, ...findCarrier(scene, speaker) };
    return isPublisher(scene, speaker.party) ? (relayed(scene, said, verbs[at + 1]) ?? said) : said;
  }
  return undefined;
}

/** "AGENCY reported that so-and-so said …": so-and-so speaks. */
function relayed(
  scene: Scene,
  { speaker: agency, verb }: Attribution,
  next: Span | undefined,
): Attribution | undefined {
  const speaker = next && findSubjectBefore(scene, next.start);
  if (next === undefined || speaker === undefined || isPublisher(scene, speaker.party)) return undefined;
  const between = scene.passage.quiet.slice(verb.end, speaker.start);
  return relay.test(between) ? { speaker, via: agency.party, verb: next } : undefined;
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
function findCarrier(scene: Scene, speaker: Subject): { via?: Party } {
  const via = findCarriage(scene)?.via;
  return via === undefined || isPublisher(scene, speaker.party) ? {} : { via };
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
