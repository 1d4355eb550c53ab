import type { Claim, Party } from '../briefing/schema.ts';
import { type DateExpression, findDates } from './dates.ts';
import { isQuoted, mentionsIn } from './reading.ts';
import type { Scene } from './subject.ts';
import { contains, type Span } from './text.ts';

/** A claim before it has an id, and the sentence it stands in. */
export interface Statement {
  scene?: Scene;
  claim: Omit<Claim, 'id'>;
  quotation: boolean;
  /** The word from which the speaker had to be inferred. */
  pronoun?: string;
}

/** What a statement needs to know of its article. */
export interface Setting {
  /** EDTF. */
  published: string | undefined;
  /** Id of the article among the sources. */
  source: string;
  /** Ids of things that are only named in passing. */
  aside: readonly string[];
}

/** The dates of a sentence outside quotations; places are in its paragraph. */
export function datesIn({ passage, sentence }: Scene, published: string | undefined): DateExpression[] {
  return findDates(passage.text.slice(sentence.start, sentence.end), published)
    .map((found) => ({ ...found, start: found.start + sentence.start, end: found.end + sentence.start }))
    .filter((found) => !isQuoted(passage, found));
}

/** When something was said: at a date that stands in the sentence outside `content`, or else by the publication. */
export function dateOf(scene: Scene, content: Span, published: string | undefined): { date?: string } {
  const own = datesIn(scene, published).find((found) => !contains(content, found));
  const date = own?.date ?? by(published);
  return date === undefined ? {} : { date };
}

/** By the end of the publication, since when is not told. */
export function by(published: string | undefined): string | undefined {
  return published === undefined || published.includes('/') ? published : `/${published}`;
}

/** What is named in a stretch of the sentence, without the one who speaks. */
export function namedIn({ passage }: Scene, content: Span, { aside }: Setting, except?: Party): string[] {
  const ids = mentionsIn(passage, content)
    .filter(({ entity }) => entity !== 'publisher' && entity !== 'place')
    .map(({ id }) => id);
  return [...new Set(ids)].filter((id) => id !== except && !aside.includes(id));
}
