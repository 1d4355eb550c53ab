import { z } from 'zod';
import { countryId, idText } from '../briefing/source.ts';
import { aliases, notNames } from './alias.ts';
import { name, text } from './parts.ts';

const kinds = ['city', 'town', 'village', 'region', 'border', 'crossing', 'base', 'airport', 'river', 'other'] as const;

export const place = z.strictObject({
  id: idText.describe('Such as "harb-maidon".'),
  name,
  kind: z.enum(kinds).describe('What sort of place it is.'),
  countries: z.array(countryId).min(1).describe('The country it lies in, or those that it divides.'),
  aliases,
  notNames,
  point: z
    .strictObject({
      longitude: z.number().min(-180).max(180).describe('Degrees east.'),
      latitude: z.number().min(-90).max(90).describe('Degrees north.'),
      source: text.optional().describe('Where the position was read: an address, or the name of a database.'),
    })
    .optional()
    .describe('Approximate position in degrees, WGS 84.'),
});
