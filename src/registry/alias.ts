import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { idText } from '../briefing/source.ts';

const text = z.string().trim().min(1, 'Must not be empty.');

/**
 * Another name of something. `as` tells how a text may use it:
 * `name` the thing itself, `demonym` its people or what belongs to it ("Tajik"), `acronym` an abbreviation that is
 * matched in its exact case, `metonym` a capital or building that stands for a government and counts only where it
 * acts, `transliteration` another spelling, `former` a name it had before.
 */
export const alias = z.strictObject({
  text: text.describe('The other name.'),
  as: z
    .enum(['name', 'demonym', 'acronym', 'metonym', 'transliteration', 'former'])
    .describe(
      'How a text uses it: the thing itself, its people, an abbreviation in its exact case, a capital that stands for a government where it acts, another spelling, a name it had before.',
    ),
  language: z.string().default('en').describe('BCP 47 tag.'),
  ambiguous: z.boolean().default(false).describe('Also means something else: found by search, never by ingest.'),
  from: edtfText.optional().describe('Since when it is called so.'),
  to: edtfText.optional().describe('Until when it was called so.'),
  sources: z.array(idText).default([]).describe('Ids from the sources of this entry.'),
});
export type Alias = z.infer<typeof alias>;
export const aliases = z.array(alias).default([]).describe('Other names: ingest and search know it by them.');

/** Words around a name that are not this thing: "South China Sea" is not China. */
export const notNames = z
  .array(text)
  .default([])
  .describe('Phrases that hold one of the names but mean something else.');
