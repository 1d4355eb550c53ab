import { z } from 'zod';
import { edtfText } from './edtf.ts';
import { party, sourceIds, text } from './party.ts';
import { countryId, idOf, idText } from './source.ts';

const kinds = [
  'incident',
  'clash',
  'exercise',
  'deployment',
  'diplomacy',
  'statement',
  'designation',
  'displacement',
  'protest',
  'other',
] as const;

export const figure = z
  .strictObject({
    what: text.describe('What is counted.'),
    value: z.number().optional().describe('The number, where there is one.'),
    min: z.number().optional().describe('The least, where the source gives a bound: "more than 1,000".'),
    max: z.number().optional().describe('The most, likewise.'),
    unit: text.optional().describe('What the number is of: "troops", "km".'),
    qualifier: text.optional().describe('The words of the source: "about", "more than".'),
    by: party.optional().describe('Who gives the number.'),
    asOf: edtfText.optional().describe('When it was so.'),
    event: idText.optional().describe('Id of the event that it belongs to.'),
    sources: sourceIds,
  })
  .refine(({ value, min, max }) => (value === undefined) !== (min === undefined && max === undefined), {
    message: 'A figure has either value, or min or max or both.',
  });

/** An event in full, in its home briefing. */
export const fullEvent = z.strictObject({
  id: idText.describe('Unique over all briefings, such as "ferries-stop-2021"; it is the address on the timeline.'),
  date: edtfText.describe('When it happened, no more exactly than the source says.'),
  said: text.optional().describe('The words of the source that give the date: "this week".'),
  title: text.describe('What happened, in a few words and the present tense.'),
  kind: z.enum(kinds).describe('What sort of event it is: its mark on the timeline.'),
  countries: z
    .array(countryId)
    .min(1, 'Name at least one country.')
    .describe('Where it happened, or whose matter it is.'),
  organizations: z.array(idOf('organization')).default([]).describe('Who took part or is meant.'),
  people: z.array(idOf('person')).default([]).describe('Who took part or is meant.'),
  places: z.array(idOf('place')).default([]).describe('Where: the map shows it.'),
  figures: z.array(figure).default([]).describe('What is counted of it; two that differ may stand side by side.'),
  disputed: z.array(text).default([]).describe('What the sources disagree about, a line each.'),
  sources: sourceIds,
});

/** An event that is at home in another briefing. */
export const eventReference = z.strictObject({
  event: idText.describe('Id of an event that another briefing writes in full.'),
  sources: sourceIds,
});

export type FullEvent = z.infer<typeof fullEvent>;
export type EventReference = z.infer<typeof eventReference>;
export type Figure = z.infer<typeof figure>;
