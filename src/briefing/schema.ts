import { z } from 'zod';
import { edtfText } from './edtf.ts';
import { idText, source, webAddress } from './source.ts';
import { topics } from './topics.ts';

export const countryId = z
  .string()
  .regex(/^[A-Z]{2}$/, 'A country is its ISO 3166-1 alpha-2 code in upper case, such as "TJ".')
  .describe('ISO 3166-1 alpha-2 code in upper case; XK for Kosovo.');
const ids = z.array(idText);
const sourceIds = ids
  .min(1, 'Name at least one source.')
  .describe('Ids from the sources of this briefing.')
  .meta({ rule: 'unsourced' });
const text = z.string().trim().min(1, 'Must not be empty.');

/** Who spoke: an alpha-2 code, a registry id, somebody without an entry, or nobody named. */
export const party = z.union(
  [z.literal('unattributed'), countryId, idText, z.strictObject({ text, of: z.union([countryId, idText]).optional() })],
  'A party is a country code, a registry id, {text, of} or "unattributed".',
);

const eventKinds = [
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
const claimKinds = ['statement', 'commitment', 'accusation', 'denial', 'assessment', 'designation', 'figure'] as const;
const likelihoods = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;
const confidences = ['low', 'moderate', 'high'] as const;

export const figure = z
  .strictObject({
    what: text.describe('What is counted.'),
    value: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: text.optional(),
    qualifier: text.optional().describe('The words of the source: "about", "more than".'),
    by: party.optional(),
    asOf: edtfText.optional(),
    event: idText.optional(),
    sources: sourceIds,
  })
  .refine(({ value, min, max }) => (value === undefined) !== (min === undefined && max === undefined), {
    message: 'A figure has either value, or min or max or both.',
  });

/** An event in full, in its home briefing. */
const fullEvent = z.strictObject({
  id: idText,
  date: edtfText,
  said: text.optional().describe('The words of the source that give the date: "this week".'),
  title: text,
  kind: z.enum(eventKinds),
  countries: z.array(countryId).min(1, 'Name at least one country.'),
  organizations: ids.default([]),
  people: ids.default([]),
  places: ids.default([]),
  figures: z.array(figure).default([]),
  disputed: z.array(text).default([]).describe('What the sources disagree about, a line each.'),
  sources: sourceIds,
});

/** An event that is at home in another briefing. */
const eventReference = z.strictObject({ event: idText, sources: sourceIds });

const denial = z.strictObject({
  by: party,
  date: edtfText.optional(),
  via: party.optional(),
  sources: sourceIds,
});

const claim = z
  .strictObject({
    id: idText,
    by: party.describe('Who says so.'),
    via: party.optional().describe('Who carried the words.'),
    date: edtfText.optional().describe('When it was said; left out only where the briefing has no date.'),
    kind: z.enum(claimKinds),
    text: text.optional(),
    quote: text.optional().describe('Verbatim, without the quotation marks.'),
    language: z.string().optional(),
    translatedBy: z.string().optional(),
    at: text.optional().describe('Where in the source: "para 3".'),
    event: idText.optional(),
    about: z.array(party).default([]),
    sources: sourceIds,
    deniedBy: z.array(denial).default([]),
    boilerplate: z.boolean().optional().describe('A standing line that the publisher adds to every text.'),
    statement: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'A statement is organization/designation, such as "taliban/ru-2003".')
      .optional(),
  })
  .refine(({ text, quote }) => (text === undefined) !== (quote === undefined), {
    message: 'A claim has either text or quote.',
  });

const judgement = z
  .strictObject({
    text,
    likelihood: z.enum(likelihoods).optional(),
    confidence: z.enum(confidences).optional(),
  })
  .superRefine(({ likelihood, confidence }, context) => {
    if ((likelihood === undefined) !== (confidence === undefined)) return;
    context.addIssue({
      ...{ code: 'custom', input: undefined, params: { rule: 'judgement' } },
      message: 'A judgement has either likelihood or confidence, never both (ICD 203).',
      path: confidence === undefined ? [] : ['confidence'],
    });
  });

export const frontMatter = z
  .strictObject({
    title: text,
    summary: text,
    date: edtfText.optional().describe('What the briefing is as of: the publication of its newest source.'),
    dateBasis: z.enum(['stated', 'inferred', 'unknown']).default('stated'),
    dateNote: text.optional(),
    written: edtfText.optional(),
    updated: edtfText.optional(),
    corrections: z.array(z.strictObject({ date: edtfText, text })).default([]),
    formerly: ids.default([]).describe('Ids that this briefing had before.'),
    status: z.enum(['draft', 'published']).default('draft'),
    derived: z.array(text).default([]).describe('Keys that a machine wrote and no one has confirmed.'),
    countries: z.array(countryId).min(1, 'Name at least one country; the first is the primary one.'),
    mentions: z
      .array(z.union([countryId, idText]))
      .default([])
      .describe('Only named in passing.'),
    organizations: ids.default([]),
    people: ids.default([]),
    places: ids.default([]),
    topics: z.array(z.enum(topics).meta({ rule: 'unknown-topic' })).default([]),
    judgements: z.array(judgement).default([]),
    events: z.array(z.union([eventReference, fullEvent])).default([]),
    figures: z.array(figure).default([]),
    claims: z.array(claim).default([]),
    sources: z.array(source).min(1, 'Name at least one source.'),
    related: z
      .array(
        z.strictObject({
          title: text,
          url: webAddress.optional(),
          urlAsGiven: text.optional(),
          date: edtfText.optional(),
        }),
      )
      .default([]),
    image: z.strictObject({ src: text.optional(), caption: text, credit: text, alt: text.optional() }).optional(),
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
export type Party = z.infer<typeof party>;
export type FullEvent = z.infer<typeof fullEvent>;
export type EventReference = z.infer<typeof eventReference>;
export type Claim = z.infer<typeof claim>;
export type Denial = z.infer<typeof denial>;
export type Figure = z.infer<typeof figure>;
export type Judgement = z.infer<typeof judgement>;
