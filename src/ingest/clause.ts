import { withoutCarriage } from './carriage.ts';
import type { Attribution } from './speech.ts';
import type { Scene } from './subject.ts';
import { contains, countWords, type Span } from './text.ts';

const thatClause = /^(?:\s+[^\s,“"]+){0,5}?\s+that\s+/u;
const shortRest = 6;
const leastWords = 3;
// Behind the verb comes when, where or to whom it was said: the sentence stays whole.
const circumstance = /^\s*(?:on|in|at|during|after|before|to|late|early|earlier|a|an|\p{Lu}\p{Ll}+day\b)(?![\p{L}])/u;
const subordinate = /^\s+(?=[\p{L}\p{N}“"])/u;

/** What a sentence reports, without who says it: a stretch of the sentence, or all of it where they do not part. */
export function clauseOf(whole: Scene, attribution: Attribution): Span {
  const scene = withoutWay(whole, attribution);
  const { passage, sentence } = scene;
  const found =
    afterThat(scene, attribution) ??
    afterSource(scene, attribution) ??
    beforeSpeaker(scene, attribution) ??
    afterVerb(scene, attribution);
  return found !== undefined && countWords(passage.text.slice(found.start, found.end)) >= leastWords ? found : sentence;
}

/** Without the words that say by which way it came, unless they are the ones that say who speaks. */
function withoutWay(scene: Scene, { speaker, verb }: Attribution): Scene {
  const sentence = withoutCarriage(scene);
  return [speaker, verb].every((span) => contains(sentence, span)) ? { ...scene, sentence } : scene;
}

function afterThat({ passage, sentence }: Scene, { verb }: Attribution): Span | undefined {
  const that = thatClause.exec(passage.text.slice(verb.end, sentence.end));
  return that === null ? undefined : { start: verb.end + that[0].length, end: sentence.end };
}

/** "According to so-and-so, …". */
function afterSource({ passage, sentence }: Scene, { speaker, verb }: Attribution): Span | undefined {
  if (verb.start !== sentence.start || speaker.start < verb.end) return undefined;
  const comma = passage.quiet.slice(speaker.end, sentence.end).indexOf(', ');
  return comma < 0 ? undefined : { start: speaker.end + comma + 2, end: sentence.end };
}

/** "…, so-and-so said Wednesday." and "…, according to so-and-so." */
function beforeSpeaker({ passage, sentence }: Scene, { speaker, verb }: Attribution): Span | undefined {
  const from = Math.min(speaker.start, verb.start);
  const before = passage.text.slice(sentence.start, from).replace(/(?:\s(?:the|a|an))?\s*$/iu, '');
  const after = passage.text.slice(Math.max(speaker.end, verb.end), sentence.end);
  if (countWords(after) > shortRest || countWords(before) < leastWords) return undefined;
  const comma = before.lastIndexOf(',');
  const apart = comma >= 0 && countWords(before.slice(comma + 1)) <= shortRest;
  const isAccording = verb.start < speaker.start;
  if (!apart && !isAccording) return undefined;
  return { start: sentence.start, end: sentence.start + (apart ? comma : before.length) };
}

function afterVerb({ passage, sentence }: Scene, { speaker, verb }: Attribution): Span | undefined {
  if (verb.end < speaker.end) return undefined;
  const rest = passage.text.slice(verb.end, sentence.end);
  const lead = subordinate.exec(rest)?.[0].length;
  return lead === undefined || circumstance.test(rest) ? undefined : { start: verb.end + lead, end: sentence.end };
}
