import type { Claim, Denial } from '../briefing/schema.ts';
import { isPublisher } from './carriage.ts';
import { clauseOf } from './clause.ts';
import { kindOf } from './claim-kinds.ts';
import { accusationVerbs, deniedNouns, denialVerbs, passiveReports } from './cues.ts';
import type { Quotation } from './quotations.ts';
import { mentionsIn } from './reading.ts';
import { type Attribution, findActor, findAttribution } from './speech.ts';
import { dateOf, namedIn, type Setting, type Statement } from './statement.ts';
import type { Scene } from './subject.ts';
import type { Span } from './text.ts';

const unclaimed = new RegExp(String.raw`\b${passiveReports}\b`, 'iu');
const deniesIt = new RegExp(
  String.raw`^\s+(?:all\s+)?(?:the|this|these|those|that|any|such|its|their|having|making|repeated)?\s*(?:\p{Ll}+\s+)?${deniedNouns}(?![\p{L}])`,
  'u',
);
const reportVerb = /^reports?(?:ed|ing)?$/u;
const contradicts = /^(?:den|refut|disput)/u;
// A denial follows within so many sentences; "it" means a claim just before.
const reach = 5;
const near = 2;

/** What somebody claims in the body, in order: quotations, accusations with their denials, reports. */
export function findClaims(scenes: readonly Scene[], quotations: readonly Quotation[], setting: Setting): Statement[] {
  const found: Statement[] = [];
  for (const [at, scene] of scenes.entries()) {
    const quoted = quotations.filter((quotation) => quotation.scene === scene);
    const within = (distance: number) =>
      found.filter((one) => one.scene !== undefined && scenes.indexOf(one.scene) >= at - distance);
    if (quoted.length > 0) found.push(...quoted.map((quotation) => quote(quotation, setting)));
    else if (!attachDenial(scene, within, setting)) found.push(...claimIn(scene, setting));
  }
  return found;
}

function claimIn(scene: Scene, setting: Setting): Statement[] {
  const claim =
    accusation(scene, setting) ?? denial(scene, setting) ?? unattributed(scene, setting) ?? report(scene, setting);
  return claim === undefined ? [] : [claim];
}

function quote(quotation: Quotation, setting: Setting): Statement {
  const { scene, span, text, attribution } = quotation;
  const { pronoun } = attribution.speaker;
  return {
    scene,
    quotation: true,
    ...(pronoun === undefined ? {} : { pronoun }),
    claim: {
      ...speakerOf(scene, attribution),
      ...dateOf(scene, span, setting.published),
      kind: kindOf(text),
      quote: text,
      ...rest(subjectsOf(quotation, setting), setting),
    },
  };
}

/** A publisher that reports words in quotation marks carries them; it does not say whose they are. */
function speakerOf(scene: Scene, { speaker: { party }, via, verb }: Attribution): Pick<Claim, 'by' | 'via'> {
  if (isPublisher(scene, party) && reportVerb.test(wordAt(scene, verb))) return { by: 'unattributed', via: party };
  return { by: party, ...(via === undefined ? {} : { via }) };
}

/** What a quotation is about: what its words name, or for a fragment what stands between the verb and its words. */
function subjectsOf({ scene, span, attribution }: Quotation, setting: Setting): string[] {
  const { speaker, verb } = attribution;
  const quoted = namedIn(scene, span, setting, speaker.party);
  if (quoted.length > 0 || verb.end >= span.start) return quoted;
  return namedIn(scene, { start: verb.end, end: span.start }, setting, speaker.party);
}

/** "So-and-so accused X of …": about X, and the organizations and people in what X is accused of. */
function accusation(scene: Scene, setting: Setting): Statement | undefined {
  const found = findActor(scene, accusationVerbs);
  if (found === undefined) return undefined;
  const { passage, sentence } = scene;
  const [target, ...others] = mentionsIn(passage, { start: found.verb.end, end: sentence.end });
  const things = others.filter(({ entity }) => entity === 'organization' || entity === 'person');
  const about = [...(target === undefined ? [] : [target]), ...things].map(({ id }) => id);
  return fromActor(scene, found, {
    kind: 'accusation',
    ...dateOf(scene, contentOf(scene, found.verb), setting.published),
    ...rest(
      [...new Set(about)].filter((id) => !setting.aside.includes(id)),
      setting,
    ),
  });
}

/** What somebody is accused of, or denies: from "of", "for" or "that" on. */
function contentOf({ passage, sentence }: Scene, { end }: Span): Span {
  const link = /\s(?:of|for|that)\s/u.exec(passage.text.slice(end, sentence.end));
  return { start: link === null ? sentence.end : end + link.index, end: sentence.end };
}

/** A denial of a claim that no sentence before it makes. */
function denial(scene: Scene, setting: Setting): Statement | undefined {
  const found = findDenial(scene);
  if (found === undefined || !contradicts.test(wordAt(scene, found.verb))) return undefined;
  return fromActor(scene, found, {
    kind: 'denial',
    ...dateOf(scene, contentOf(scene, found.verb), setting.published),
    ...rest(namedIn(scene, { start: found.verb.end, end: scene.sentence.end }, setting, found.speaker.party), setting),
  });
}

/** Puts a denial under the claim it denies. @returns whether it found one. */
function attachDenial(scene: Scene, within: (distance: number) => Statement[], setting: Setting): boolean {
  const found = findDenial(scene);
  if (found === undefined) return false;
  const { party } = found.speaker;
  const after = scene.passage.text.slice(found.verb.end, scene.sentence.end);
  const accused = within(reach).findLast(({ claim }) => typeof party === 'string' && claim.about.includes(party));
  const points = deniesIt.test(after);
  const target = points
    ? (accused ?? within(near).at(-1))
    : contradicts.test(wordAt(scene, found.verb))
      ? accused
      : undefined;
  if (target === undefined) return false;
  const when = dateOf(scene, contentOf(scene, found.verb), setting.published);
  const denied: Denial = { by: party, ...when, sources: [setting.source] };
  target.claim = { ...target.claim, deniedBy: [...target.claim.deniedBy, denied] };
  return true;
}

const findDenial = (scene: Scene): Attribution | undefined => findActor(scene, denialVerbs);
const wordAt = ({ passage }: Scene, { start, end }: Span): string => passage.text.slice(start, end);

/** "were reported to have …": nobody says who reports it. */
function unattributed(scene: Scene, setting: Setting): Statement | undefined {
  const { passage, sentence } = scene;
  const found = unclaimed.exec(passage.quiet.slice(sentence.start, sentence.end));
  if (found === null) return undefined;
  const content = { start: sentence.start, end: reportEnd(scene, sentence.start + found.index + found[0].length) };
  return {
    scene,
    quotation: false,
    claim: {
      by: 'unattributed',
      ...dateOf(scene, { start: sentence.start, end: sentence.start }, setting.published),
      kind: 'statement',
      text: passage.text.slice(content.start, content.end),
      ...rest(namedIn(scene, content, setting), setting),
    },
  };
}

/** Where what is reported ends: before a clause of its own, or with the sentence. */
function reportEnd({ passage, sentence }: Scene, from: number): number {
  const clause = /,?\s(?:as|while|whereas|because|but|although)\s/u.exec(passage.text.slice(from, sentence.end));
  return clause === null ? sentence.end : from + clause.index;
}

/** "So-and-so said that …". */
function report(scene: Scene, setting: Setting): Statement | undefined {
  const found = findAttribution(scene, false);
  if (found === undefined) return undefined;
  const content = clauseOf(scene, found);
  const text = scene.passage.text.slice(content.start, content.end);
  const { party, pronoun } = found.speaker;
  const whole = content.start === scene.sentence.start && content.end === scene.sentence.end;
  const told = whole ? { start: found.verb.end, end: content.end } : content;
  return {
    scene,
    quotation: false,
    ...(pronoun === undefined ? {} : { pronoun }),
    claim: {
      by: party,
      ...(found.via === undefined ? {} : { via: found.via }),
      ...dateOf(scene, whole ? { start: 0, end: 0 } : content, setting.published),
      kind: kindOf(text),
      text,
      ...rest(namedIn(scene, told, setting, party), setting),
    },
  };
}

function fromActor(scene: Scene, { speaker }: Attribution, claim: Omit<Claim, 'id' | 'by' | 'text'>): Statement {
  const { text } = scene.passage;
  const the = /(?<![\p{L}])[Tt]he\s+$/u.exec(text.slice(scene.sentence.start, speaker.start))?.[0].length ?? 0;
  return {
    scene,
    quotation: false,
    ...(speaker.pronoun === undefined ? {} : { pronoun: speaker.pronoun }),
    claim: { by: speaker.party, ...claim, text: text.slice(speaker.start - the, scene.sentence.end) },
  };
}

const rest = (about: string[], { source }: Setting) => ({ about, sources: [source], deniedBy: [] });
