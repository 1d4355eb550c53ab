import { eitherCase } from './alternatives.ts';
import {
  adverbs,
  auxiliaries,
  beVerbs,
  borderNouns,
  forceNouns,
  officialNouns,
  placeAdjectives,
  placePrepositions,
  readyWords,
  routeNouns,
  speechVerbs,
  visitNouns,
} from './cues.ts';
import { actionVerbs } from './verbs.ts';

/**
 * Characters that stand for names in a view: a text of the same length in which each letter of a name is replaced by
 * its kind's character. Patterns over a view know what is a name without knowing any.
 */
export const signs = {
  country: '\uE000',
  demonym: '\uE001',
  organization: '\uE002',
  person: '\uE003',
  place: '\uE004',
  publisher: '\uE005',
  quote: '\uE006',
} as const;

/** What a name does in its sentence: somebody who acts, where something is, where somebody goes to talk, or neither. */
export type Use = 'acts' | 'place' | 'venue' | 'plain';

const { country, demonym, organization, person, place } = signs;
const state = `[${country}${demonym}]+`;
const party = `[${country}${demonym}${organization}${place}]+`;
const article = String.raw`(?:the\s+)?`;
const adverb = String.raw`(?:\s+${adverbs})*`;
const together = String.raw`(?:${state}(?:,\s+${article}${state})*,?\s+(?:and|or)\s+${article})?`;
const notThing = String.raw`(?!(?:be|been|being|a|an|the|no|its|their|some)\b)`;

/** " has also denied", " is prepared to", " is building", " accused". */
const acting = [
  String.raw`\s+${auxiliaries}${adverb}\s+${notThing}\p{Ll}+`,
  String.raw`\s+(?:is|are|was|were)${adverb}\s+(?:${readyWords}\s+to\b|(?!being\b)\p{Ll}+ing\b)`,
  String.raw`\s+(?:${actionVerbs}|${speechVerbs})\b`,
].join('|');
const predicate = String.raw`(?:,\s+(?:which|who)\b|,\s+\p{Ll}+,)?${adverb}(?:${acting})`;
const fellows = String.raw`(?:(?:,\s+${article}${party})*,?\s+and\s+${article}${party})?`;
const official = String.raw`(?:\p{L}[\p{L}-]*\s+){0,3}?(?:${eitherCase(officialNouns)}|${eitherCase(forceNouns)})`;
const named = String.raw`(?:,?\s+(?:${person}+|\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)?))?`;
const possessive = String.raw`(?:['’]s|(?<=s|\w)['’](?=\s))`;

const patterns = {
  border: new RegExp(
    String.raw`^(?:\s*[-–‑]\s*${state})?${possessive}?\s+(?:\p{Ll}[\p{L}-]*\s+)?${borderNouns}\b(?!\s+${forceNouns}|\s+${officialNouns})`,
    'u',
  ),
  visit: new RegExp(
    String.raw`\b(?:${visitNouns}(?:\s+[^\s,.]+){0,3}?\s+(?:to|in|at)|visit(?:s|ed|ing)?|tour(?:ed|ing))\s+${article}(?:${placeAdjectives}\s+)*(?:(?:capital|city)\s+of\s+)?$`,
    'u',
  ),
  officialsIn: new RegExp(String.raw`\b(?:${officialNouns})\s+(?:in|of)\s+${article}$`, 'u'),
  place: new RegExp(
    String.raw`(?:^|[^\p{L}])${placePrepositions}\s+(?:${placeAdjectives}\s+)*${together}(?:${placeAdjectives}\s+)*$`,
    'u',
  ),
  by: new RegExp(String.raw`\bby\s+${article}$`, 'u'),
  led: /^[-–‑](?:led|backed|brokered|sponsored|funded|trained|supplied|mediated|run|controlled)\b/u,
  described: new RegExp(
    String.raw`^${fellows}\s+${beVerbs}${adverb}\s+(?!${readyWords}\s+to\b|\p{Ll}+(?:ing|ed|en)\b)`,
    'u',
  ),
  possessive: new RegExp(String.raw`^${possessive}`, 'u'),
  subject: new RegExp(`^${fellows}${predicate}`, 'u'),
  officials: new RegExp(String.raw`^${possessive}?\s+${official}${named}(?:${predicate}|['’]s?\s)`, 'u'),
  saidBy: new RegExp(String.raw`\b(?:${speechVerbs})\s+${article}$`, 'u'),
  minister: new RegExp(String.raw`^${possessive}?\s+${official}\b`, 'u'),
  between: new RegExp(String.raw`\bbetween\s+${article}(?:${party}\s+and\s+${article})?$`, 'u'),
  route: new RegExp(String.raw`\b${routeNouns}\s+between\b[^,;]*$`, 'u'),
  dealtWith: new RegExp(
    String.raw`\b(?:by|against|with|toward|towards|(?:accus|blam|urg|warn|press|ask|tell|persuad|criticis|criticiz|condemn|sanction|attack)\p{Ll}*|told)\s+${article}$`,
    'u',
  ),
} as const;

/** A name in its sentence: the view before and after it, and whether it is an adjective such as a demonym. */
export interface Context {
  before: string;
  after: string;
  adjective: boolean;
}

/** How a country's name is used. */
export function useOf({ before, after, adjective }: Context): Use {
  const left = before.toLowerCase();
  if (patterns.border.test(after)) return 'place';
  if (!adjective && patterns.visit.test(left)) return 'venue';
  if (!adjective && patterns.officialsIn.test(left)) return patterns.subject.test(after) ? 'acts' : 'plain';
  if (patterns.by.test(left) || patterns.led.test(after)) return 'acts';
  if (patterns.officials.test(after) || patterns.possessive.test(after)) return 'acts';
  if (!adjective && patterns.place.test(left)) return 'place';
  if (!adjective && patterns.described.test(after)) return 'place';
  if (patterns.subject.test(after)) return 'acts';
  return patterns.saidBy.test(left) && patterns.minister.test(after) ? 'acts' : 'plain';
}

/** Whether the name itself is the subject of a verb of acting. */
export const isSubject = ({ after, adjective }: Context): boolean => !adjective && patterns.subject.test(after);

/** Whether a capital or a building stands for its government: it acts, owns, or somebody deals with it. */
export function standsForGovernment(context: Context): boolean {
  const left = context.before.toLowerCase();
  if (useOf(context) === 'acts') return true;
  if (patterns.border.test(context.after) || patterns.visit.test(left) || patterns.place.test(left)) return false;
  if (patterns.between.test(left)) return !patterns.route.test(left);
  return patterns.dealtWith.test(left);
}
