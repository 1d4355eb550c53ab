import type { FullEvent } from '../briefing/schema.ts';
import { accusationVerbs, denialVerbs, speechVerbs } from './cues.ts';

/** Words that tell what kind of event a sentence dates. */
export const eventCues: readonly { kind: FullEvent['kind']; pattern: RegExp }[] = [
  cue(
    'displacement',
    String.raw`fled|flee(?:ing|s)?|refugees?|displaced?|displacement|evacuat\p{Ll}+|exodus|crossed(?:\s+\p{L}+){0,2}\s+into|(?:people|families|villagers|residents|civilians)\s+(?:had\s+|have\s+)?crossed`,
  ),
  cue(
    'clash',
    String.raw`clash\p{Ll}*|fighting|fought|battles?|firefight|exchang\p{Ll}+\s+(?:of\s+)?fire|skirmish\p{Ll}*|seiz\p{Ll}+|captured?|overran|offensive`,
  ),
  cue(
    'incident',
    String.raw`attack\p{Ll}*|explo\p{Ll}+|blasts?|bomb\p{Ll}*|shot|shell\p{Ll}*|struck|strikes?|killed|wounded|ambush\p{Ll}*|incursions?|raid\p{Ll}*|abduct\p{Ll}*|crash\p{Ll}*|arrest\p{Ll}*|detained`,
  ),
  cue('exercise', String.raw`exercises?|drills?|manoeuv\p{Ll}+|maneuv\p{Ll}+|war\s+games?`),
  cue(
    'deployment',
    String.raw`deploy\p{Ll}*|reinforc\p{Ll}+|redeploy\p{Ll}*|withdr[ae]w\p{Ll}*|pullout|pulled\s+out|stationed|sent\s+(?:\p{L}+\s+){0,3}(?:troops|forces|soldiers|guards|units)|mobili[sz]\p{Ll}+|moved\s+(?:\p{L}+\s+){0,3}(?:troops|forces|soldiers|guards|units)`,
  ),
  cue(
    'diplomacy',
    String.raw`talks|summit|met|meetings?|visit\p{Ll}*|treat(?:y|ies)|agreements?|sign\p{Ll}*|negotiat\p{Ll}+|ceasefire|truce|mediat\p{Ll}+|accord|hosted|recogni[sz]\p{Ll}+|expelled|recalled\s+its\s+ambassador`,
  ),
  cue(
    'designation',
    String.raw`designat\p{Ll}+|banned|outlawed|blacklist\p{Ll}*|sanction\p{Ll}*|proscrib\p{Ll}+|prohibited`,
  ),
  cue('protest', String.raw`protest\p{Ll}*|demonstrat\p{Ll}+|rall(?:y|ied|ies)|marched|unrest|riots?`),
  cue('statement', String.raw`(?:${speechVerbs}|${accusationVerbs}|${denialVerbs})(?!\s+to\s+(?:have|be)\b)`),
];

function cue(kind: FullEvent['kind'], words: string): { kind: FullEvent['kind']; pattern: RegExp } {
  return { kind, pattern: new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?![\p{L}-])`, 'giu') };
}
