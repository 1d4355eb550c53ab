import { z } from 'zod';
import { claim, judgement } from './claim.ts';
import { edtfText } from './edtf.ts';
import { eventReference, figure, fullEvent } from './event.ts';
import { text } from './party.ts';
import { countryId, idOf, idText, source, webAddress } from './source.ts';
import { topics } from './topics.ts';

export type { Claim, Denial, Judgement } from './claim.ts';
export type { EventReference, Figure, FullEvent } from './event.ts';
export type { Party } from './party.ts';

const correction = z.strictObject({
  date: edtfText.describe('When it was corrected.'),
  text: text.describe('What was wrong, and what is right.'),
});

const related = z.strictObject({
  title: text.describe('Its headline.'),
  url: webAddress.optional().describe('Where it is: an http or https address.'),
  urlAsGiven: text.optional().describe('The address as the source gives it, where that is broken.'),
  date: edtfText.optional().describe('When it was published.'),
});

const image = z.strictObject({
  src: text.optional().describe('A file below public/; without it only the caption stands.'),
  caption: text.describe('What it shows.'),
  credit: text.describe('Who made it, and who distributed it.'),
  alt: text.optional().describe('The same for those who do not see it.'),
});

export const frontMatter = z
  .strictObject({
    title: text.describe('What happened, in one line.'),
    summary: text.describe('One or two sentences that say what happened and why it matters; lists and search show it.'),
    date: edtfText.optional().describe('What the briefing is as of: the publication of its newest source.'),
    dateBasis: z
      .enum(['stated', 'inferred', 'unknown'])
      .default('stated')
      .describe('How the date is known; with "unknown" there is none.'),
    dateNote: text.optional().describe('How the date was worked out, or why there is none.'),
    written: edtfText.optional().describe('When the briefing was written.'),
    updated: edtfText.optional().describe('When it was last changed; feeds and lists sort by it.'),
    corrections: z.array(correction).default([]).describe('What was wrong in it, and when it was put right.'),
    formerly: z.array(idText).default([]).describe('Ids that this briefing had before: their addresses lead on to it.'),
    status: z.enum(['draft', 'published']).default('draft').describe('Only what is published is built for readers.'),
    derived: z
      .array(text)
      .default([])
      .describe('Keys that a machine wrote and no one has confirmed; the page marks them.'),
    countries: z
      .array(countryId)
      .min(1, 'Name at least one country; the first is the primary one.')
      .describe('Countries that it is about, by code; the first is the primary one.'),
    mentions: z
      .array(z.union([countryId, idOf('party')]))
      .default([])
      .describe('Countries and ids of the registry that are only named in passing.'),
    organizations: z
      .array(idOf('organization'))
      .default([])
      .describe('Organizations that it is about and no event or claim names already.'),
    people: z.array(idOf('person')).default([]).describe('People, likewise.'),
    places: z.array(idOf('place')).default([]).describe('Places, likewise.'),
    topics: z
      .array(z.enum(topics).meta({ rule: 'unknown-topic' }))
      .default([])
      .describe('What it is about, in words of one list.'),
    judgements: z.array(judgement).default([]).describe('What you conclude: likelihood or confidence, never both.'),
    events: z
      .array(z.union([eventReference, fullEvent]))
      .default([])
      .describe('What happened: an event in full once, in its home briefing; elsewhere {event, sources}.'),
    figures: z.array(figure).default([]).describe('What is counted; several may contradict each other.'),
    claims: z.array(claim).default([]).describe('Who says what.'),
    sources: z.array(source).min(1, 'Name at least one source.').describe('Every text that the briefing rests on.'),
    related: z.array(related).default([]).describe('What else to read, elsewhere.'),
    image: image.optional().describe('A picture, or only its caption and credit.'),
  })
  .superRefine(({ date, dateBasis, dateNote, claims }, context) => {
    const issue = (message: string, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path, input: undefined });
    if (dateBasis === 'unknown' && date !== undefined) issue('With dateBasis "unknown" there is no date.', 'date');
    if (dateBasis !== 'unknown' && date === undefined)
      issue('A briefing needs a date, or dateBasis "unknown" with a dateNote.', 'date');
    if (dateBasis !== 'stated' && dateNote === undefined)
      issue(`dateBasis "${dateBasis}" needs a dateNote.`, 'dateBasis');
    if (dateBasis === 'unknown') return;
    for (const [index, { date: said }] of claims.entries())
      if (said === undefined) issue('A claim needs its date.', 'claims', index);
  });

export type FrontMatter = z.infer<typeof frontMatter>;
/** Front matter as it is written, before defaults. */
export type FrontMatterInput = z.input<typeof frontMatter>;
