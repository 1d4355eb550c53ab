import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { figure } from '../briefing/event.ts';
import { party } from '../briefing/party.ts';
import { countryId, idText } from '../briefing/source.ts';
import { aliases, notNames } from './alias.ts';
import { anyId, name, note, period, reviewed, sourceIds, sources, text } from './parts.ts';

const kinds = [
  'alliance',
  'intergovernmental',
  'armed-group',
  'armed-force',
  'military-unit',
  'state-body',
  'party',
  'company',
  'non-governmental',
] as const;

const member = z.strictObject({
  countries: z.array(countryId).min(1).describe('Who.'),
  role: z.enum(['member', 'observer', 'associate', 'partner', 'participating-state']).describe('As what.'),
  ...period,
  note,
  sources: sourceIds,
});

/** A designation is somebody's statement at a date, never ours. */
const designation = z.strictObject({
  id: idText.describe('Such as "ru-2003".'),
  by: party.describe('The authority.'),
  body: text.optional().describe('The organ of the authority: "Supreme Court".'),
  kind: z
    .enum(['designation', 'listing', 'sanctions', 'suspension', 'removal', 'recognition', 'participation'])
    .describe('What the authority did.'),
  text: text.describe('What the authority said.'),
  from: edtfText.describe('Since when.'),
  to: period.to,
  reference: text.optional().describe('The number of the decision, or the name of the list.'),
  sources: sourceIds,
});

const statement = z.strictObject({
  text: text.describe('What is said of it.'),
  by: party.optional().describe('Who says so.'),
  date: edtfText.describe('When it was said.'),
  sources: sourceIds,
});

export const organization = z.strictObject({
  id: idText.describe('The name of the file, such as "csto".'),
  kind: z.enum(kinds).describe('What sort of organization it is.'),
  name,
  short: text.optional().describe('The short name that the site may use: "CSTO".'),
  aliases,
  notNames,
  description: z
    .strictObject({
      text: text.describe('What it is.'),
      by: party.describe('Who describes it so.'),
      sources: sourceIds,
    })
    .optional()
    .describe("In somebody's words, attributed."),
  founded: z
    .strictObject({ date: edtfText.describe('When.'), note, sources: sourceIds })
    .optional()
    .describe('Its beginning.'),
  partOf: z
    .array(z.strictObject({ of: anyId, ...period, sources: sourceIds }))
    .default([])
    .describe('What it belongs to.'),
  seat: z
    .strictObject({ place: text.describe('The town.'), country: countryId, note, sources: sourceIds })
    .optional()
    .describe('Where it sits.'),
  members: z.array(member).default([]).describe('Countries that belong to it.'),
  membersComplete: z.boolean().default(false).describe('The list names every member there is.'),
  designations: z
    .array(designation)
    .default([])
    .describe('What an authority calls it or does with it: a dated statement of that authority, never ours.'),
  figures: z.array(figure).default([]).describe('What is counted of it.'),
  statements: z.array(statement).default([]).describe('Other dated statements about it.'),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'A Wikidata id is "Q" and digits.')
    .optional()
    .describe('Its number in Wikidata.'),
  sources,
  reviewed,
});
