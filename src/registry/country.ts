import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { figure } from '../briefing/event.ts';
import { countryCode, countryId, idText } from '../briefing/source.ts';
import { aliases, notNames } from './alias.ts';
import { anyId, name, period, reviewed, sourceIds, sources, text } from './parts.ts';

const known = {
  id: countryCode,
  alpha3: z
    .string()
    .regex(/^[A-Z]{3}$/, 'An alpha-3 code is three capital letters.')
    .optional()
    .describe('ISO 3166-1 alpha-3 code.'),
  slug: idText.describe('Name of the file and of the page: "tajikistan".'),
  userAssigned: z.boolean().default(false).describe('The code is user-assigned, not given by ISO 3166-1 (XK).'),
  name,
};

const situation = z.strictObject({
  date: edtfText.describe('As of when.'),
  text: text.describe('The situation in a sentence.'),
  direction: z.enum(['worse', 'unchanged', 'better']).describe('Against the assessment before.'),
  reason: text.describe('Why it is assessed so.'),
  briefing: text.describe('Id of the briefing that gives the grounds.'),
});

const relation = z.strictObject({
  kind: z.enum(['alliance', 'base', 'border']).describe('What binds the two.'),
  with: anyId.describe('The other side: a country code or an id of the registry.'),
  text: text.optional().describe('What there is to say of it.'),
  ...period,
  sources: sourceIds,
});

export const country = z.strictObject({
  ...known,
  capital: text.optional().describe('Its capital.'),
  borders: z.array(countryId).default([]).describe('Land neighbours.'),
  aliases,
  notNames,
  view: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .describe(
      'Degrees that its map shows: west, south, east, north. Without it the map shows the country and a margin.',
    ),
  situation: z.array(situation).default([]).describe('Assessments; the latest is shown, earlier ones are kept.'),
  figures: z.array(figure).default([]).describe('What is counted of it.'),
  relations: z.array(relation).default([]).describe('Alliances, bases and borders, each with its sources.'),
  sources,
  reviewed: reviewed.optional(),
});

/** One line of `world.yaml`: a country of which only the names are kept. */
export const worldCountry = z.strictObject({ ...known, aliases, notNames });
