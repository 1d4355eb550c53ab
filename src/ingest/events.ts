import type { FullEvent } from '../briefing/schema.ts';
import { fileDate, span as daysOf } from '../briefing/edtf.ts';
import { slugWords } from '../briefing/slug.ts';
import type { DateExpression } from './dates.ts';
import { eventCues } from './event-cues.ts';
import { isQuoted, mentionsIn } from './reading.ts';
import { textOf } from './scenes.ts';
import { datesIn, type Setting } from './statement.ts';
import type { Scene } from './subject.ts';
import { cutText } from './text.ts';

/** An event that a sentence tells of. */
export interface Happening {
  scene: Scene;
  event: FullEvent;
}

const longestTitle = 160;
const idWords = 4;
const smallWords =
  /^(?:\d+|more|than|about|some|over|the|a|an|of|in|on|at|to|by|for|from|with|and|or|as|is|are|was|were|has|have|had|be|been|its|their|his|her|that|this|it|he|she|they|last|year|week|month)$/u;

/** The sentences of the body that date something, with a country of the briefing (`countries`) in them. */
export function findEvents(scenes: readonly Scene[], countries: readonly string[], setting: Setting): Happening[] {
  const taken = new Set<string>();
  return scenes.flatMap((scene): Happening[] => {
    const dated = narrowest(datesIn(scene, setting.published));
    const named = idsIn(scene, 'country');
    if (dated === undefined || !named.some((id) => countries.includes(id))) return [];
    const title = cutText(textOf(scene), longestTitle);
    const id = uniqueId(dated.date, title.replace(dated.text, ''), taken);
    taken.add(id);
    const things = (kind: 'organization' | 'person' | 'place') =>
      idsIn(scene, kind).filter((thing) => !setting.aside.includes(thing));
    return [
      {
        scene,
        event: {
          id,
          date: dated.date,
          said: dated.text,
          title,
          kind: kindOf(scene, dated),
          countries: named,
          organizations: things('organization'),
          people: things('person'),
          places: things('place'),
          figures: [],
          disputed: [],
          sources: [setting.source],
        },
      },
    ];
  });
}

function idsIn({ passage, sentence }: Scene, kind: 'country' | 'organization' | 'person' | 'place'): string[] {
  return [
    ...new Set(
      mentionsIn(passage, sentence)
        .filter(({ entity }) => entity === kind)
        .map(({ id }) => id),
    ),
  ];
}

/** Of several dates in a sentence the one that tells most. */
function narrowest(dates: readonly DateExpression[]): DateExpression | undefined {
  return dates.reduce<DateExpression | undefined>(
    (best, next) => (best === undefined || width(next.date) < width(best.date) ? next : best),
    undefined,
  );
}

/** In days; without an end that is told, more than any other. */
function width(date: string): number {
  const { first, last } = daysOf(date);
  return first === undefined || last === undefined ? Infinity : Date.parse(last) - Date.parse(first);
}

// A cue behind the date weighs less than one before it: "fled this week as others seized …".
const behind = 3;

/** The kind of the cue nearest to the date, outside quotations. */
function kindOf({ passage, sentence }: Scene, { start, end }: DateExpression): FullEvent['kind'] {
  const text = passage.text.slice(sentence.start, sentence.end);
  const near = eventCues.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].flatMap(({ 0: cue, index }) => {
      const at = { start: sentence.start + index, end: sentence.start + index + cue.length };
      if (isQuoted(passage, at)) return [];
      return [{ kind, distance: at.end <= start ? start - at.end : (at.start - end) * behind }];
    }),
  );
  const nearest = near.toSorted((one, other) => one.distance - other.distance)[0];
  return nearest?.kind ?? 'other';
}

/** The date and the first telling words of a title; numbered where an article tells two alike. */
function uniqueId(date: string, title: string, taken: ReadonlySet<string>): string {
  const words = slugWords(title).filter((word) => !smallWords.test(word));
  const id = `${fileDate(date).toLowerCase()}-${words.slice(0, idWords).join('-') || digest(title)}`;
  for (let number = 2; ; number += 1) {
    const numbered = taken.has(id) ? `${id}-${number}` : id;
    if (!taken.has(numbered)) return numbered;
  }
}

/** A short name for text without Latin letters (FNV-1a). */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `event-${hash.toString(16).padStart(8, '0')}`;
}
