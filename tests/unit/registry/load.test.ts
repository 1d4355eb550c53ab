import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { reportLine } from '../../../src/problem.ts';
import { loadRegistry } from '../../../src/registry/load.ts';

const COUNTRY = 'id: AA\nslug: aland\nname: Aland\nborders: [BB]\n';
const WORLD = '- id: BB\n  slug: beland\n  name: Beland\n';
const ORGANIZATION = `id: club
kind: alliance
name: The Club
aliases:
  - { text: TC, as: acronym }
members:
  - countries: [AA]
    role: member
    sources: [news-1]
sources:
  - id: news-1
    publisher: news
reviewed: "2026-11-24"
`;
const PERSON = 'id: ann-smith\nname: Ann Smith\nreviewed: "2026-11-24"\n';
const PLACES = '- id: port\n  name: Port\n  kind: town\n  countries: [AA]\n';
const PUBLISHERS = '- id: news\n  name: The News\n  kind: newspaper\n  domains: [news.example]\n';

const SOUND: Record<string, string> = {
  'countries/aland.yaml': COUNTRY,
  'countries/world.yaml': WORLD,
  'organizations/club.yaml': ORGANIZATION,
  'people/ann-smith.yaml': PERSON,
  'places.yaml': PLACES,
  'publishers.yaml': PUBLISHERS,
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A sound registry with some of its files replaced, added or taken away. */
function registryWith(changes: Record<string, string | undefined> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'registry-'));
  folders.push(root);
  for (const [path, text] of Object.entries({ ...SOUND, ...changes })) {
    if (text === undefined) continue;
    const file = join(root, 'src/registry', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

const reportsOf = (changes: Record<string, string | undefined>) =>
  loadRegistry(registryWith(changes)).problems.map(reportLine);

/** Text after the folder of the registry, as a problem shows it. */
const at = (report: string) => `src/registry/${report}`;

describe('loadRegistry', () => {
  it('reads a sound registry without problems', () => {
    const { registry, problems } = loadRegistry(registryWith());
    expect(problems).toEqual([]);
    expect([...registry.countries.keys()]).toEqual(['AA', 'BB']);
    expect(registry.organizations.get('club')?.members[0]?.countries).toEqual(['AA']);
    expect([...registry.people.keys(), ...registry.places.keys(), ...registry.publishers.keys()]).toEqual([
      'ann-smith',
      'port',
      'news',
    ]);
  });

  it('gives a country of the list everything that a country has', () => {
    expect(loadRegistry(registryWith()).registry.countries.get('BB')).toMatchObject({
      borders: [],
      figures: [],
      situation: [],
    });
  });

  it('has nothing to say about a folder without a registry', () => {
    const root = mkdtempSync(join(tmpdir(), 'registry-'));
    folders.push(root);
    const { registry, problems } = loadRegistry(root);
    expect(problems).toEqual([]);
    expect(registry.countries.size).toBe(0);
  });

  it('sorts things by id, whatever the order of the files', () => {
    const places =
      '- {id: z, name: Zzz, kind: town, countries: [AA]}\n- {id: a, name: Aaa, kind: town, countries: [AA]}\n';
    expect([...loadRegistry(registryWith({ 'places.yaml': places })).registry.places.keys()]).toEqual(['a', 'z']);
  });

  it('freezes what it gives, down to the last list', () => {
    const { registry } = loadRegistry(registryWith());
    const club = registry.organizations.get('club');
    expect(Object.isFrozen(registry)).toBe(true);
    expect(Object.isFrozen(club)).toBe(true);
    expect(Object.isFrozen(club?.members[0]?.countries)).toBe(true);
  });

  it('tells in which file a thing stands', () => {
    const { locate } = loadRegistry(registryWith());
    expect(['AA', 'BB', 'club', 'port', 'nobody'].map(locate)).toEqual([
      'src/registry/countries/aland.yaml',
      'src/registry/countries/world.yaml',
      'src/registry/organizations/club.yaml',
      'src/registry/places.yaml',
      undefined,
    ]);
  });

  it('has the same digest for the same files, another when a byte or a name differs', () => {
    const digest = (changes = {}) => loadRegistry(registryWith(changes)).digest;
    expect(digest()).toBe(digest());
    expect(digest({ 'places.yaml': `${PLACES}# more\n` })).not.toBe(digest());
    expect(digest({ 'people/ann-smith.yaml': undefined, 'people/ann.yaml': PERSON })).not.toBe(digest());
  });

  it('reports the faults of all files in one run, and reads the rest', () => {
    const { registry, problems } = loadRegistry(
      registryWith({
        'organizations/club.yaml': ORGANIZATION.replace('alliance', 'club'),
        'people/ann-smith.yaml': 'id: ann-smith\nname: [\n',
        'places.yaml': PLACES.replace('AA', 'ZZ'),
      }),
    );
    expect([...new Set(problems.map(({ file }) => file))]).toEqual([
      'src/registry/organizations/club.yaml',
      'src/registry/people/ann-smith.yaml',
      'src/registry/places.yaml',
    ]);
    expect(registry.countries.size).toBe(2);
    expect(registry.organizations.size).toBe(0);
  });

  it.each<[string, Record<string, string | undefined>, string]>([
    [
      'bad YAML',
      { 'organizations/club.yaml': 'id: club\nkind: "alliance\n' },
      'organizations/club.yaml:3:1  Missing closing "quote.',
    ],
    [
      'a key that stands twice',
      { 'organizations/club.yaml': `${ORGANIZATION}kind: party\n` },
      'organizations/club.yaml:14:1  The key "kind" stands here twice.',
    ],
    [
      'an unknown key',
      { 'organizations/club.yaml': ORGANIZATION.replace('    role: member', '    role: member\n    notte: x') },
      'organizations/club.yaml:9:5  Unknown key "notte". Did you mean "note"?',
    ],
    [
      'an unknown word',
      { 'organizations/club.yaml': ORGANIZATION.replace('alliance', 'allience') },
      'organizations/club.yaml:2:7  Wrong "kind": "allience". Did you mean "alliance"?',
    ],
    [
      'a missing key',
      { 'people/ann-smith.yaml': 'id: ann-smith\nname: Ann Smith\n' },
      'people/ann-smith.yaml:1:1  "reviewed" is missing. A date is missing: write one such as "2021-07-07", in quotes.',
    ],
    [
      'an unknown key of an entry in a list',
      { 'countries/world.yaml': `${WORLD}  borders: [AA]\n` },
      'countries/world.yaml:4:3  Unknown key "borders". Known keys: "id", "alpha3", "slug", "userAssigned", "name", "aliases", "notNames".',
    ],
    [
      'a record where a list belongs',
      { 'places.yaml': 'id: port\n' },
      'places.yaml:1:1  This file is a list. Start each entry with "- id:".',
    ],
    [
      'a country in a list by its lower-case code',
      { 'places.yaml': PLACES.replace('[AA]', '[aa]') },
      'places.yaml:4:15  Wrong item 1 of "countries": "aa". A country is its ISO 3166-1 alpha-2 code in upper case, such as "TJ".',
    ],
    [
      'a file that is not called after its id',
      { 'organizations/club.yaml': undefined, 'organizations/klub.yaml': ORGANIZATION },
      'organizations/klub.yaml:1:5  The file is called "klub.yaml", its id is "club". Call it "club.yaml", or change the id.',
    ],
    [
      'a country that is not called after its slug',
      { 'countries/aland.yaml': undefined, 'countries/aa.yaml': COUNTRY },
      'countries/aa.yaml:2:7  The file is called "aa.yaml", its slug is "aland". Call it "aland.yaml", or change the slug.',
    ],
    [
      'a file that belongs nowhere',
      { 'organizations/old/club.yaml': ORGANIZATION },
      'organizations/old/club.yaml:1:1  "organizations/old/club.yaml" has no place in the registry. Its files are countries/, organizations/ and people/*.yaml, places.yaml and publishers.yaml.',
    ],
    [
      'an id of two things of different kinds',
      { 'places.yaml': PLACES.replace('id: port', 'id: club') },
      'places.yaml:1:7  "club" already belongs to the organization "club" in src/registry/organizations/club.yaml. Ids are unique over the whole registry: choose another.',
    ],
    [
      'a slug of two countries',
      { 'countries/world.yaml': WORLD.replace('beland', 'aland') },
      'countries/world.yaml:2:9  "aland" already belongs to the country "AA" in src/registry/countries/aland.yaml. Slugs are unique: choose another.',
    ],
    [
      'a domain of two publishers',
      {
        'publishers.yaml': `${PUBLISHERS}- id: other\n  name: Other\n  kind: online\n  domains: [other.example, news.example]\n`,
      },
      'publishers.yaml:8:28  "news.example" already belongs to the publisher "news" in src/registry/publishers.yaml. A domain leads to one publisher.',
    ],
    [
      'a name of two things, whatever its case, dots and accents',
      { 'people/ann-smith.yaml': `${PERSON}aliases:\n  - { text: "t.ć.", as: acronym }\n` },
      'people/ann-smith.yaml:5:13  "t.ć." already belongs to the organization "club" in src/registry/organizations/club.yaml. Mark it "ambiguous: true" in the aliases of both, or drop one.',
    ],
    [
      'a neighbour that is not there',
      { 'countries/aland.yaml': COUNTRY.replace('BB', 'CC') },
      'countries/aland.yaml:4:11  Unknown country "CC". Add it to src/registry/ first.',
    ],
    [
      'a source that is not listed',
      { 'organizations/club.yaml': ORGANIZATION.replace('[news-1]', '[nwes-1]') },
      'organizations/club.yaml:9:15  Unknown source "nwes-1". Did you mean "news-1"?',
    ],
    [
      'a publisher that is not there',
      { 'organizations/club.yaml': ORGANIZATION.replace('publisher: news', 'publisher: tass') },
      'organizations/club.yaml:12:16  Unknown publisher "tass". Add it to src/registry/ first.',
    ],
    [
      'a party that is not there',
      {
        'organizations/club.yaml': `${ORGANIZATION}statements:\n  - { text: x, by: ann-smit, date: "2021", sources: [news-1] }\n`,
      },
      'organizations/club.yaml:15:20  Unknown id "ann-smit". Did you mean "ann-smith"?',
    ],
    [
      'a source id twice',
      { 'organizations/club.yaml': ORGANIZATION.replace('reviewed', '  - id: news-1\n    publisher: news\nreviewed') },
      'organizations/club.yaml:13:9  "news-1" stands twice under "sources". Give each its own id.',
    ],
    [
      'a member twice at one time',
      {
        'organizations/club.yaml': ORGANIZATION.replace(
          'members:\n',
          'members:\n  - { countries: [BB, AA], role: member, from: "1999", to: "2006", sources: [news-1] }\n',
        ),
      },
      'organizations/club.yaml:8:17  "AA" is member twice at the same time. See line 7.',
    ],
    [
      'a term that ends before it begins',
      {
        'organizations/club.yaml': ORGANIZATION.replace(
          'members:\n',
          'members:\n  - { countries: [BB], role: member, from: "1999-04", to: "1998", sources: [news-1] }\n',
        ),
      },
      'organizations/club.yaml:7:59  A term from "1999-04" to "1998" ends before it begins. Correct one of the two dates.',
    ],
    [
      'a name of two letters that is no acronym',
      { 'people/ann-smith.yaml': `${PERSON}aliases:\n  - { text: An, as: name }\n` },
      'people/ann-smith.yaml:5:13  The name "An" is too short: 3 letters at least. Leave it out; an acronym has 2 letters and "as: acronym".',
    ],
  ])('reports %s', (_, changes, expected) => {
    expect(reportsOf(changes)).toEqual([at(expected)]);
  });

  it.each<[string, Record<string, string>]>([
    [
      'a name that both owners mark ambiguous',
      {
        'people/ann-smith.yaml': `${PERSON}aliases: [{ text: Smith, as: name, ambiguous: true }]\n`,
        'people/bob-smith.yaml':
          'id: bob-smith\nname: Bob Smith\naliases: [{ text: Smith, as: name, ambiguous: true }]\nreviewed: "2026"\n',
      },
    ],
    [
      'a capital that is a place and stands for a government',
      { 'countries/aland.yaml': `${COUNTRY}aliases: [{ text: Port, as: metonym }]\n` },
    ],
    [
      'a name and a demonym of one country that are the same word',
      { 'countries/aland.yaml': `${COUNTRY}aliases: [{ text: Aland, as: demonym }]\n` },
    ],
    [
      'a name of two signs in a script in which that is a word',
      { 'countries/aland.yaml': `${COUNTRY}aliases: [{ text: 中国, as: name, language: zh }]\n` },
    ],
    [
      'a member that left and came back',
      {
        'organizations/club.yaml': ORGANIZATION.replace(
          'members:\n  - countries: [AA]\n    role: member\n',
          'members:\n  - { countries: [AA], role: member, from: "1992", to: "1999-04-02", sources: [news-1] }\n  - countries: [AA]\n    role: member\n    from: "1999-04-02"\n',
        ),
      },
    ],
    [
      'a text that repeats another source of the file or a publisher',
      {
        'organizations/club.yaml': ORGANIZATION.replace(
          'reviewed',
          '  - { id: copy-1, publisher: news, origin: news-1 }\n  - { id: copy-2, publisher: news, origin: news }\nreviewed',
        ),
      },
    ],
    [
      'somebody without an entry, and nobody named',
      {
        'organizations/club.yaml': `${ORGANIZATION}statements:\n  - { text: x, by: { text: two officials, of: AA }, date: "2021", sources: [news-1] }\n  - { text: y, by: unattributed, date: "2021", sources: [news-1] }\n`,
      },
    ],
  ])('accepts %s', (_, changes) => {
    expect(reportsOf(changes)).toEqual([]);
  });

  it('does not call an id unknown because its own entry has a fault', () => {
    const reports = reportsOf({ 'publishers.yaml': PUBLISHERS.replace('newspaper', 'paper') });
    expect(reports).toHaveLength(1);
    expect(reports[0]).toContain('publishers.yaml:3:9  Wrong "kind": "paper".');
  });
});
