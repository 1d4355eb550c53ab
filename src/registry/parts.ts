import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { countryId, idOf, idText, source } from '../briefing/source.ts';

/** What entries of several kinds have in common. */
export const text = z.string().trim().min(1, 'Must not be empty.');
export const name = text.describe('As the site calls it.');
export const sourceIds = z
  .array(idText)
  .min(1, 'Name at least one source.')
  .describe('Ids from the sources of this entry.');
export const sources = z.array(source).default([]).describe('What this entry rests on.');
export const anyId = z.union([countryId, idOf('party')]).describe('A country code or an id of the registry.');
export const note = text.optional().describe('What a reader should know of it.');
export const reviewed = edtfText.describe('When somebody last went through this entry.');
export const period = {
  from: edtfText.optional().describe('Since when.'),
  to: edtfText.optional().describe('Until when; left out while it lasts.'),
};
