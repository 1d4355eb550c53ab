import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/ingest/article.ts';
import { readArticle } from '../../../src/ingest/reading.ts';
import { weigh } from '../../../src/ingest/roles.ts';
import { fixtureLexicon } from './fixture-registry.ts';

const read = (text: string) => readArticle(parseArticle(text), fixtureLexicon);
const idsOf = (text: string, entity: string) => [
  ...new Set(
    read(text).body.flatMap(({ mentions }) => mentions.filter((one) => one.entity === entity).map(({ id }) => id)),
  ),
];

describe('countries in a sentence', () => {
  test.each([
    ['a name', 'Trains run through Vestria.', ['QN']],
    [
      'a demonym, its plural and its possessive',
      'Vestrian trains carry Norlanders to an Islander’s farm.',
      ['QN', 'QM', 'QQ'],
    ],
    [
      'two demonyms joined by a hyphen or a dash',
      'The Sudmari-Vestrian war and Estovian–Norlandic ties.',
      ['QP', 'QN', 'QO', 'QM'],
    ],
    ['an abbreviation with dots and without', 'A U.I. ship met a UI plane.', ['QQ']],
    ['the longer of two names', 'South Norland and South Norlandic farms.', ['QS']],
    ['both where both are meant', 'South Norland and Norland.', ['QS', 'QM']],
    ['a capital that acts', 'Vesta has denied it.', ['QN']],
    ['a capital with an adverb before its verb', 'Vesta also denied it.', ['QN']],
    ['a capital that owns', 'Isleport’s offer stands.', ['QQ']],
    ['a capital with a clause of its own', 'Vesta, which has hosted the talks, is silent.', ['QN']],
    ['capitals that deal with each other', 'Talks between Vesta and Estburg go on.', ['QN', 'QO']],
    ['capitals that act together', 'Norhaven and Vesta agreed.', ['QM', 'QN']],
    ['a capital that somebody accuses', 'Lakonia accused Vesta of theft.', ['QR', 'QN']],
    ['a capital that leads something', 'A Vesta-led pact.', ['QN']],
    ['officials in a capital', 'Officials in Isleport said Vesta has refused.', ['QQ', 'QN']],
    [
      'a name at the end of a sentence with the next one behind it',
      'He fled Sudmar. Vesta has denied it.',
      ['QP', 'QN'],
    ],
  ])('include %s', (_, text, ids) => {
    expect(idsOf(text, 'country')).toEqual(ids);
  });

  test.each([
    ['a capital where something happens', 'The talks were held in Vesta, Isleport and Estburg.'],
    ['a capital near something', 'A base near Vesta burnt down.'],
    ['a dateline', 'VESTA, May 3. /VWA/. Snow fell.'],
    ['a road between capitals', 'The road between Vesta and Estburg is closed.'],
    ['what only holds a name', 'The Vesta Courier wrote of the Norland Sea and the Vestrian Empire.'],
    ['accords named after a city', 'The Norhaven Accords failed.'],
    ['a person with the name of a country', 'Michael Farrow met the press beside Lake Farrow.'],
    ['a part of another country', 'A Farrow governor signed.'],
    ['an abbreviation in a line of capitals', 'CONTACT UI FOR DETAILS. Tell us more.'],
    ['an abbreviation in lower case', 'The ui of the program.'],
    ['a name in lower case', 'They eat farrow on feast days.'],
    ['a name inside a word', 'Norlandia and Farrowing.'],
    ['an ambiguous name', 'Hills of Ridgeland.'],
    ['an address', 'See https://a.example/Norland/Vestria or www.Norland.example for it.'],
    ['a unit of which it is part', 'The Vestrian River Fleet sails.'],
  ])('do not include %s', (_, text) => {
    expect(idsOf(text, 'country')).toEqual([]);
  });
});

describe('other things in a sentence', () => {
  test.each([
    ['organization', 'an acronym', 'The JRTO met.', ['jrto']],
    ['organization', 'an acronym in a possessive', 'The JRTO’s council met.', ['jrto']],
    ['organization', 'a unit whose number leads', 'It is the 77th naval base.', ['77th-naval-base']],
    ['organization', 'one joined to an adjective', 'An anti-Grey Banner raid.', ['grey-banner']],
    ['organization', 'no look-alike', 'The Lakonian Grey Banner is a choir.', []],
    ['organization', 'none in lower case', 'A grey banner flew.', []],
    ['place', 'a city where something happens', 'The talks were in Norhaven.', ['norhaven']],
    ['place', 'no city that stands for a government', 'Norhaven has denied it.', []],
    ['place', 'a border with a dash', 'They toured the Norland–Sudmar border.', ['norland-sudmar-border']],
    ['person', 'somebody named in full and later by surname', 'Ivo Maretti came. Maretti left.', ['ivo-maretti']],
    ['person', 'nobody by surname alone', 'Maretti came.', []],
    ['publisher', 'an agency', 'VWA quoted him.', ['vwa']],
  ])('are found: %s, %s', (entity, _, text, ids) => {
    expect(idsOf(text, entity)).toEqual(ids);
  });

  test('a border between two countries names both', () => {
    expect(idsOf('They toured the Norland–Sudmar border.', 'country')).toEqual(['QM', 'QP']);
  });
});

describe('the part of a country', () => {
  test.each([
    ['actor', 'of one that does something', 'Vestria accused them.'],
    ['actor', 'of one that is ready to', 'Vestria is prepared to send help.'],
    ['actor', 'of one whose troops do something', 'Vestrian border guards fired.'],
    ['actor', 'of one whose minister speaks', 'Vestrian Foreign Minister Ivo Maretti said so.'],
    ['subject', 'of one into which people flee', 'They fled into Vestria.'],
    ['subject', 'of one that is described', 'Vestria is a member of a pact.'],
    ['subject', 'of one at whose border something happens', 'They met at the Vestrian border.'],
    ['subject', 'of one whose troops are reported on', 'Vestrian troops were said to have left.'],
    ['venue', 'of one that somebody visits', 'He spoke during a visit to Vestria.'],
    ['venue', 'of one where talks are held', 'They held talks in Vestria.'],
  ])('is %s, %s', (role, _, text) => {
    expect(weigh(read(text)).roles).toEqual({ QN: role });
  });

  test('is no venue where it is named for other things too', () => {
    expect(weigh(read('They held talks in Vestria. They fled from Vestria.')).roles).toEqual({ QN: 'subject' });
  });
});

describe('the weight of what is named', () => {
  test('makes the most named country that things happen to the primary one', () => {
    const text = 'Vestria acted. Vestria agreed. Vestria said so. They fled to Norland, and in Norland it rained.';
    expect(weigh(read(text)).countries).toEqual(['QM', 'QN']);
  });

  test('makes countries named less than half as often, and venues, mentions', () => {
    const text = 'Vestria acted. Vestria agreed. Vestria said so. It rained in Norland. They held talks in Lakonia.';
    expect(weigh(read(text))).toMatchObject({
      countries: ['QN'],
      mentions: ['QM', 'QR'],
      roles: { QN: 'actor', QM: 'mention', QR: 'venue' },
    });
  });

  test('counts the caption, and neither its credit nor related titles nor standing lines', () => {
    const text =
      'A boat off Norland. Vesta Norland / VWA\n\nVestria acted.\n\nRelated: Lakonia Says No\n\nEstovia is banned in Sudmar.';
    const { roles } = weigh(read(text));
    expect(Object.keys(roles).toSorted()).toEqual(['QM', 'QN']);
  });

  test('makes an organization that is named once, in a quotation, a mention', () => {
    const once = weigh(read('“We of the NPO are leaving,” Vestria said.'));
    expect(once).toMatchObject({ organizations: [], mentions: ['npo'] });
    const twice = weigh(read('“We of the NPO are leaving,” Vestria said. The NPO left.'));
    expect(twice).toMatchObject({ organizations: ['npo'], mentions: [] });
  });
});
