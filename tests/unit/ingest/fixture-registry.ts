import * as schemas from '../../../src/registry/schema.ts';
import type { Registry } from '../../../src/registry/schema.ts';
import { createLexicon } from '../../../src/ingest/names.ts';

type Raw = Record<string, unknown>;
type Named = readonly [text: string, as: string, more?: Raw];

const aliases = (names: readonly Named[]) => names.map(([text, as, more]) => ({ text, as, ...more }));
const byId = <T extends { id: string }>(things: readonly T[]) => new Map(things.map((thing) => [thing.id, thing]));
const sources = [{ id: 'made-up', publisher: 'harbour-post' }];

const country = (id: string, name: string, names: readonly Named[], more: Raw = {}) =>
  schemas.country.parse({ id, name, slug: name.toLowerCase().replaceAll(' ', '-'), aliases: aliases(names), ...more });
const organization = (id: string, name: string, more: Raw = {}) =>
  schemas.organization.parse({ id, name, kind: 'alliance', reviewed: '2026-01-01', sources, ...more });
const person = (id: string, name: string, more: Raw = {}) =>
  schemas.person.parse({ id, name, reviewed: '2026-01-01', ...more });
const place = (id: string, name: string, countries: string[], more: Raw = {}) =>
  schemas.place.parse({ id, name, kind: 'city', countries, ...more });
const publisher = (id: string, name: string, more: Raw = {}) =>
  schemas.publisher.parse({ id, name, kind: 'sample', ...more });

/** A world that does not exist, under codes that ISO 3166 leaves to its users. */
export const fixtureRegistry: Registry = {
  countries: byId([
    country(
      'QM',
      'Norland',
      [
        ['Norlandic', 'demonym'],
        ['Norlander', 'demonym'],
        ['Norhaven', 'metonym'],
      ],
      {
        notNames: ['Norland Sea', 'Northern Norland Dominion'],
      },
    ),
    country(
      'QN',
      'Vestria',
      [
        ['Vestrian', 'demonym'],
        ['Vesta', 'metonym'],
      ],
      { notNames: ['Vestrian Empire'] },
    ),
    country('QO', 'Estovia', [
      ['Estovian', 'demonym'],
      ['Estburg', 'metonym'],
    ]),
    country('QP', 'Sudmar', [['Sudmari', 'demonym']]),
    country('QQ', 'United Isles', [
      ['UI', 'acronym'],
      ['Islander', 'demonym'],
      ['Isleport', 'metonym'],
    ]),
    country('QR', 'Lakonia', [['Lakonian', 'demonym']]),
    country('QS', 'South Norland', [['South Norlandic', 'demonym']]),
    country(
      'QT',
      'Farrow',
      [
        ['Farrovian', 'demonym'],
        ['Ridgeland', 'name', { ambiguous: true }],
      ],
      {
        notNames: ['Michael Farrow', 'Farrow governor', 'Lake Farrow'],
      },
    ),
  ]),
  organizations: byId([
    organization('grey-banner', 'Grey Banner', {
      kind: 'armed-group',
      notNames: ['Lakonian Grey Banner'],
      designations: [
        {
          id: 'qn-2004',
          by: 'QN',
          kind: 'designation',
          text: 'outlawed',
          from: '2004-02',
          to: '2025-04-17',
          sources: ['made-up'],
        },
        { id: 'qn-2025', by: 'QN', kind: 'suspension', text: 'suspended', from: '2025-04-17', sources: ['made-up'] },
        { id: 'qq-2002', by: 'QQ', kind: 'listing', text: 'listed', from: '2002', sources: ['made-up'] },
      ],
    }),
    organization('jrto', 'Joint River Treaty Organization', { short: 'JRTO' }),
    organization('npo', 'Northern Pact Organization', { short: 'NPO' }),
    organization('vestrian-river-fleet', 'Vestrian River Fleet', { kind: 'armed-force' }),
    organization('77th-naval-base', '77th Naval Base', { kind: 'military-unit' }),
  ]),
  people: byId([
    person('ivo-maretti', 'Ivo Maretti'),
    person('lena-orsk', 'Lena Orsk'),
    person('petra-vik', 'Petra Vik'),
  ]),
  places: byId([
    place('norhaven', 'Norhaven', ['QM'], { notNames: ['Norhaven Accords'] }),
    place('isleport', 'Isleport', ['QQ']),
    place('norland-sudmar-border', 'Norland-Sudmar border', ['QM', 'QP'], { kind: 'border' }),
  ]),
  publishers: byId([
    publisher('harbour-post', 'Harbour Post', { domains: ['harbourpost.example'] }),
    publisher('vwa', 'Vesta Wire Agency', { aliases: aliases([['VWA', 'acronym']]), domains: ['vwa.example'] }),
    publisher('vesta-courier', 'Vesta Courier'),
    publisher('unknown', 'Unknown publisher', { kind: 'unknown' }),
  ]),
};

export const fixtureLexicon = createLexicon(fixtureRegistry);
