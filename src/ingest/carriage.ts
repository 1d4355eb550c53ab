import { alternatives } from './alternatives.ts';
import { speechVerbs } from './cues.ts';
import { signs } from './grammar.ts';
import type { Scene } from './subject.ts';
import type { Span } from './text.ts';

/** Words of a sentence that say through which publisher it came, and the publisher's id. */
export interface Carriage extends Span {
  via: string;
}

const { country, demonym, place, publisher } = signs;
const name = `(?<via>[${publisher}]+)`;
const more = String.raw`(?:(?:,|,?\s+and)\s+(?:the\s+)?[${publisher}]+)*`;
/** "Norland's state news agency" in front of its name. */
const described = String.raw`(?:(?:the|a|an|state|state-run|government-run|government|official|independent|private|local|national|news|agency|outlet|website|channel|broadcaster|newspaper|daily|television|radio|[${country}${demonym}${place}]+(?:['’]s)?)\s+){0,5}?`;
const talk = alternatives('interview statement comments? remarks briefing');
const talkTo = String.raw`${talk}\s+(?:with|to|on|in|for|carried\s+by|published\s+by|aired\s+by|given\s+to)`;
const told = String.raw`(?:told|telling|informed|by|according\s+to|(?:spoke|speaking)\s+(?:to|with)|${talkTo})`;
const thing = '(?:\\s+(?:news\\s+agency|newspaper|website|channel|agency|daily))?';

/** Each is nearer to whoever spoke than the next. */
const patterns = {
  cited: new RegExp(String.raw`\b[Cc](?:iting|ited\s+by)\s+${described}${name}`, 'u'),
  lead: new RegExp(
    String.raw`^(?:According\s+to|Speaking\s+(?:to|with)|In\s+(?:an?\s+|his\s+|her\s+)?(?:\p{Ll}+\s+)?${talkTo})\s+${described}${name}${thing}(?:\s+on\s+\p{Lu}\p{Ll}+)?,\s+`,
    'u',
  ),
  told: new RegExp(String.raw`\b${told}\s+${described}${name}`, 'u'),
  tail: new RegExp(
    String.raw`,\s+(?:as\s+)?(?:(?:according\s+to|quoted\s+by|reported\s+by)\s+${described}${name}${more}|${described}(?<reported>[${publisher}]+)${more}${thing}\s+(?:has\s+|have\s+|had\s+|also\s+|later\s+|earlier\s+)*(?:${speechVerbs}))(?:\s+[^,]{1,40})?(?:,\s+(?:citing|quoting)\s+[^,]{1,60})?[.!?]?$`,
    'u',
  ),
} as const;

/** The publisher through which the words of `scene` came to whoever wrote it, the nearest to their speaker. */
export function findCarriage(scene: Scene): Carriage | undefined {
  for (const kind of ['cited', 'lead', 'told', 'tail'] as const) {
    const found = match(scene, patterns[kind]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The sentence without what stands at its start or its end for nothing but its way here. */
export function withoutCarriage(scene: Scene): Span {
  const { start, end } = scene.sentence;
  const [lead, tail] = [match(scene, patterns.lead), match(scene, patterns.tail)];
  return { start: lead?.end ?? start, end: tail?.start ?? end };
}

/** Whether these are the id of a publisher that the passage names. */
export const isPublisher = ({ passage }: Scene, party: unknown): boolean =>
  passage.mentions.some(({ entity, id }) => entity === 'publisher' && id === party);

function match({ passage, sentence }: Scene, pattern: RegExp): Carriage | undefined {
  const found = pattern.exec(passage.quiet.slice(sentence.start, sentence.end));
  const signed = found?.groups?.['via'] ?? found?.groups?.['reported'];
  if (found === null || signed === undefined) return undefined;
  const start = sentence.start + found.index;
  const at = start + found[0].indexOf(signed);
  const mention = passage.mentions.find((one) => one.start <= at && at < one.end);
  return mention === undefined ? undefined : { start, end: start + found[0].length, via: mention.id };
}
