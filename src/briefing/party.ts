import { z } from 'zod';
import { countryId, idOf, idText } from './source.ts';

export const text = z.string().trim().min(1, 'Must not be empty.');

export const sourceIds = z
  .array(idText)
  .min(1, 'Name at least one source.')
  .describe('Ids from the sources of this briefing.')
  .meta({ rule: 'unsourced' });

/** Who spoke: an alpha-2 code, a registry id, somebody without an entry, or nobody named. */
export const party = z
  .union(
    [
      z.literal('unattributed'),
      countryId,
      idOf('party'),
      z.strictObject({
        text: text.describe('Who it is, in the words of the source: "two officials, unnamed".'),
        of: z
          .union([countryId, idOf('party')])
          .optional()
          .describe('Whom they belong to.'),
      }),
    ],
    'A party is a country code, a registry id, {text, of} or "unattributed".',
  )
  .describe('A country code, an id of the registry, {text, of} for somebody without an entry, or "unattributed".')
  .meta({ form: 'party' });
export type Party = z.infer<typeof party>;
