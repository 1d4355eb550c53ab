import { z } from 'zod';
import { edtfText } from './edtf.ts';
import { party, sourceIds, text } from './party.ts';
import { idText } from './source.ts';

const kinds = ['statement', 'commitment', 'accusation', 'denial', 'assessment', 'designation', 'figure'] as const;
export const likelihoods = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const;
const confidences = ['low', 'moderate', 'high'] as const;

const denial = z.strictObject({
  by: party.describe('Who denies it.'),
  date: edtfText.optional().describe('When.'),
  via: party.optional().describe('Who carried the denial.'),
  sources: sourceIds,
});

export const claim = z
  .strictObject({
    id: idText.describe('Such as "c-ban"; the address on the page, and what <Claim> names.'),
    by: party.describe('Who says so: the speaker, not the paper.'),
    via: party.optional().describe('Who carried the words, where that is not the source itself.'),
    date: edtfText.optional().describe('When it was said; left out only where the briefing has no date.'),
    kind: z.enum(kinds).describe('What saying it does. "denial" only where no briefing has what is denied.'),
    text: text.optional().describe('What is claimed, in your words.'),
    quote: text.optional().describe('Verbatim, without the quotation marks; instead of "text".'),
    language: z.string().optional().describe('Language of the quote as it is printed here: a BCP 47 tag.'),
    translatedBy: z.string().optional().describe('Who translated the quote.'),
    at: text.optional().describe('Where in the source: "para 3".'),
    event: idText.optional().describe('Id of the event that it is about, of this or another briefing.'),
    about: z.array(party).default([]).describe('Whom it is about.'),
    sources: sourceIds.describe('Where it was read: ids from the sources of this briefing.'),
    deniedBy: z.array(denial).default([]).describe('Who denies it: stands directly beneath it.'),
    boilerplate: z.boolean().optional().describe('A standing line that the publisher adds to every text.'),
    statement: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'A statement is organization/designation, such as "taliban/ru-2003".')
      .optional()
      .describe('The designation of the registry that it repeats: "taliban/ru-2003".')
      .meta({ of: 'statement' }),
  })
  .refine(({ text, quote }) => (text === undefined) !== (quote === undefined), {
    message: 'A claim has either text or quote.',
  });

export const judgement = z
  .strictObject({
    text: text.describe('One sentence, in the voice of the site.'),
    likelihood: z.enum(likelihoods).optional().describe('How likely it is (ICD 203).'),
    confidence: z.enum(confidences).optional().describe('How sure you are of it, for what is not a matter of chance.'),
  })
  .superRefine(({ likelihood, confidence }, context) => {
    if ((likelihood === undefined) !== (confidence === undefined)) return;
    context.addIssue({
      ...{ code: 'custom', input: undefined, params: { rule: 'judgement' } },
      message: 'A judgement has either likelihood or confidence, never both (ICD 203).',
      path: confidence === undefined ? [] : ['confidence'],
    });
  });

export type Claim = z.infer<typeof claim>;
export type Denial = z.infer<typeof denial>;
export type Judgement = z.infer<typeof judgement>;
