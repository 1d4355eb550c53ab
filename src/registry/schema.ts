import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';
import { countryId, figure, party } from '../briefing/schema.ts';
import { idText, source } from '../briefing/source.ts';
import { type Alias, aliases, notNames } from './alias.ts';

const text = z.string().trim().min(1, 'Must not be empty.');
const sourceIds = z.array(idText).min(1, 'Name at least one source.').describe('Ids from the sources of this file.');
const sources = z.array(source).default([]);
const reviewed = edtfText.describe('When somebody last went through this file.');

export type { Alias };

const alpha3 = z
  .string()
  .regex(/^[A-Z]{3}$/, 'An alpha-3 code is three capital letters.')
  .optional();
const slugText = idText.describe('Name of the file and of the page: "tajikistan".');

export const country = z.strictObject({
  id: countryId,
  alpha3,
  slug: slugText,
  userAssigned: z.boolean().default(false).describe('The code is user-assigned, not given by ISO 3166-1 (XK).'),
  name: text,
  capital: text.optional(),
  borders: z.array(countryId).default([]).describe('Land neighbours.'),
  aliases,
  notNames,
  view: z
    .tuple([z.number(), z.number(), z.number(), z.number()])
    .optional()
    .describe(
      'Degrees that its map shows: west, south, east, north. Without it the map shows the country and a margin.',
    ),
  situation: z
    .array(
      z.strictObject({
        date: edtfText,
        text,
        direction: z.enum(['worse', 'unchanged', 'better']),
        reason: text,
        briefing: text.describe('Id of the briefing that gives the grounds.'),
      }),
    )
    .default([]),
  figures: z.array(figure).default([]),
  relations: z
    .array(
      z.strictObject({
        kind: z.enum(['alliance', 'base', 'border']),
        with: z.union([countryId, idText]),
        text: text.optional(),
        from: edtfText.optional(),
        to: edtfText.optional(),
        sources: sourceIds,
      }),
    )
    .default([]),
  sources,
  reviewed: reviewed.optional(),
});

/** One line of `world.yaml`: a country of which only the names are kept. */
export const worldCountry = z.strictObject({
  id: countryId,
  alpha3,
  slug: slugText,
  userAssigned: z.boolean().default(false),
  name: text,
  aliases,
  notNames,
});

const organizationKinds = [
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

export const organization = z.strictObject({
  id: idText,
  kind: z.enum(organizationKinds),
  name: text,
  short: text.optional(),
  aliases,
  notNames,
  description: z
    .strictObject({ text, by: party, sources: sourceIds })
    .optional()
    .describe("In somebody's words, attributed."),
  founded: z.strictObject({ date: edtfText, note: text.optional(), sources: sourceIds }).optional(),
  partOf: z
    .array(
      z.strictObject({
        of: z.union([countryId, idText]),
        from: edtfText.optional(),
        to: edtfText.optional(),
        sources: sourceIds,
      }),
    )
    .default([]),
  seat: z.strictObject({ place: text, country: countryId, note: text.optional(), sources: sourceIds }).optional(),
  members: z
    .array(
      z.strictObject({
        countries: z.array(countryId).min(1),
        role: z.enum(['member', 'observer', 'associate', 'partner', 'participating-state']),
        from: edtfText.optional(),
        to: edtfText.optional(),
        note: text.optional(),
        sources: sourceIds,
      }),
    )
    .default([]),
  membersComplete: z.boolean().default(false).describe('The list names every member there is.'),
  /** A designation is somebody's statement at a date, never ours. */
  designations: z
    .array(
      z.strictObject({
        id: idText.describe('Such as "ru-2003".'),
        by: party.describe('The authority.'),
        body: text.optional().describe('The organ of the authority: "Supreme Court".'),
        kind: z.enum(['designation', 'listing', 'sanctions', 'suspension', 'removal', 'recognition', 'participation']),
        text: text.describe('What the authority said.'),
        from: edtfText,
        to: edtfText.optional(),
        reference: text.optional(),
        sources: sourceIds,
      }),
    )
    .default([]),
  figures: z.array(figure).default([]),
  statements: z
    .array(z.strictObject({ text, by: party.optional(), date: edtfText, sources: sourceIds }))
    .default([])
    .describe('Other dated statements about it.'),
  wikidata: z
    .string()
    .regex(/^Q\d+$/, 'A Wikidata id is "Q" and digits.')
    .optional(),
  sources,
  reviewed,
});

export const person = z.strictObject({
  id: idText,
  name: text,
  aliases,
  notNames,
  offices: z
    .array(
      z.strictObject({
        title: text,
        of: z.union([countryId, idText]),
        from: edtfText.optional(),
        to: edtfText.optional(),
        asOf: edtfText.optional().describe('A date at which a source names the office, where its period is not known.'),
        sources: sourceIds,
      }),
    )
    .default([]),
  sources,
  reviewed,
});

export const place = z.strictObject({
  id: idText,
  name: text,
  kind: z.enum(['city', 'town', 'village', 'region', 'border', 'crossing', 'base', 'airport', 'river', 'other']),
  countries: z.array(countryId).min(1),
  aliases,
  notNames,
  /** Approximate position in degrees, WGS 84. */
  point: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      source: text.optional().describe('Where the position was read: an address, or the name of a database.'),
    })
    .optional(),
});

export const publisher = z.strictObject({
  id: idText,
  name: text,
  kind: z.enum([
    'news-agency',
    'newspaper',
    'broadcaster',
    'online',
    'official',
    'reprint',
    'encyclopedia',
    'non-governmental',
    'opposition',
    'sample',
    'unknown',
    'other',
  ]),
  control: z.enum(['state', 'public', 'independent', 'unknown']).default('unknown').describe('As the source says it.'),
  country: countryId.optional(),
  language: z.string().optional(),
  aliases,
  notNames,
  domains: z
    .array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'A domain is lower-case, without "www." or a path.'))
    .default([]),
  grade: z
    .string()
    .regex(/^[A-F]$/, 'A default grade is a letter A to F.')
    .optional(),
  ownership: z.strictObject({ text, sources: sourceIds }).optional(),
  sources,
});

export type Country = z.infer<typeof country>;
export type Organization = z.infer<typeof organization>;
export type Person = z.infer<typeof person>;
export type Place = z.infer<typeof place>;
export type Publisher = z.infer<typeof publisher>;
export type Designation = Organization['designations'][number];

export type EntityKind = 'country' | 'organization' | 'person' | 'place' | 'publisher';
export type Entity =
  | ({ entity: 'country' } & Country)
  | ({ entity: 'organization' } & Organization)
  | ({ entity: 'person' } & Person)
  | ({ entity: 'place' } & Place)
  | ({ entity: 'publisher' } & Publisher);

/** All that is known about the world, by id, in the order of the ids. Frozen. */
export interface Registry {
  countries: ReadonlyMap<string, Country>;
  organizations: ReadonlyMap<string, Organization>;
  people: ReadonlyMap<string, Person>;
  places: ReadonlyMap<string, Place>;
  publishers: ReadonlyMap<string, Publisher>;
}
