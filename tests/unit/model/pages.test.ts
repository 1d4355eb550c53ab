import { describe, expect, test } from 'vitest';
import { countryLines } from '../../../src/model/country-list.ts';
import { countryViews } from '../../../src/model/country.ts';
import { organizationViews } from '../../../src/model/organization.ts';
import { personViews } from '../../../src/model/person.ts';
import { publisherViews } from '../../../src/model/publisher.ts';
import { hrefOf } from '../../../src/model/ref.ts';
import { briefing, event, indexOf } from './world.ts';

const claim = {
  id: 'c',
  by: 'unattributed',
  date: '2010-02-01',
  kind: 'statement' as const,
  text: 'Text',
  sources: ['s'],
};

describe('a page exists for whatever a shown briefing names', () => {
  const cases: [string, Parameters<typeof briefing>[0], string[]][] = [
    ['in its countries', { id: 'b', countries: ['QB'] }, ['QB']],
    ['in passing', { id: 'b', mentions: ['QC', 'pact'] }, ['QC', 'pact']],
    ['in its own lists', { id: 'b', organizations: ['staff'], people: ['ada'] }, ['staff', 'ada']],
    ['in an event', { id: 'b', events: [event({ id: 'e', countries: ['QC'], people: ['ada'] })] }, ['QC', 'ada']],
    ['as a speaker', { id: 'b', claims: [{ ...claim, by: 'QC' }] }, ['QC']],
    [
      'as the country of a nameless speaker',
      { id: 'b', claims: [{ ...claim, by: { text: 'two officials', of: 'QC' } }] },
      ['QC'],
    ],
    ['as a carrier', { id: 'b', claims: [{ ...claim, via: 'agency' }] }, ['agency']],
    ['as what a claim is about', { id: 'b', claims: [{ ...claim, about: ['pact'] }] }, ['pact']],
    ['as who denies a claim', { id: 'b', claims: [{ ...claim, deniedBy: [{ by: 'QC', sources: ['s'] }] }] }, ['QC']],
    [
      'through a designation that a claim repeats',
      { id: 'b', claims: [{ ...claim, statement: 'pact/qa-2003' }] },
      ['pact'],
    ],
    [
      'as who gives a figure',
      { id: 'b', figures: [{ what: 'Posts', value: 3, by: 'pact', sources: ['s'] }] },
      ['pact'],
    ],
    ['as a publisher', { id: 'b', sources: [{ id: 's', publisher: 'gazette' }] }, ['gazette']],
    ['as the origin of a text', { id: 'b', sources: [{ id: 's', publisher: 'paper', origin: 'agency' }] }, ['agency']],
    ['in a link of its body', { id: 'b', links: ['organization:staff', 'country:QC', 'event:none'] }, ['staff', 'QC']],
  ];
  test.each(cases)('%s', (_, input, ids) => {
    const index = indexOf(briefing(input));
    expect(ids.map((id) => hrefOf(index, id))).not.toContain(undefined);
  });

  test('and for nothing else', () => {
    const index = indexOf(briefing({ id: 'b' }));
    const views = [countryViews(index), organizationViews(index), personViews(index), publisherViews(index)];
    expect(views.flatMap((all) => all.map(({ id }) => id))).toEqual(['QA', 'paper']);
    expect(hrefOf(index, 'QB')).toBeUndefined();
    expect(hrefOf(index, 'unheard-of')).toBeUndefined();
  });

  test('a briefing that refers to an event of another one names what that event names', () => {
    const home = briefing({ id: 'home', events: [event({ id: 'e', organizations: ['pact'] })] });
    const other = briefing({ id: 'other', events: [{ event: 'e', sources: ['s'] }] });
    expect(organizationViews(indexOf(home, other))[0]?.about.map(({ id }) => id)).toEqual(['home', 'other']);
  });
});

describe('a country page', () => {
  test('tells briefings about a country from those that only mention it', () => {
    const [aland] = countryViews(
      indexOf(briefing({ id: 'about' }), briefing({ id: 'passing', countries: ['QB'], mentions: ['QA'] })),
    );
    expect(aland?.about.map(({ id }) => id)).toEqual(['about']);
    expect(aland?.mentioning.map(({ id }) => id)).toEqual(['passing']);
  });

  test('a briefing is about the countries of its events', () => {
    const cland = countryViews(indexOf(briefing({ id: 'b', events: [event({ id: 'e', countries: ['QC'] })] }))).at(-1);
    expect(cland).toMatchObject({ id: 'QC', about: [{ id: 'b' }], mentioning: [] });
  });

  test('what a briefing lists as only mentioned stays so, though an event lists it', () => {
    const input = { id: 'b', mentions: ['QC'], events: [event({ id: 'e', countries: ['QC'] })] };
    const cland = countryViews(indexOf(briefing(input))).at(-1);
    expect(cland).toMatchObject({ id: 'QC', about: [], mentioning: [{ id: 'b' }], events: [{ id: 'e' }] });
  });

  test('speaking does not make a briefing one about the country that speaks', () => {
    const cland = countryViews(indexOf(briefing({ id: 'b', claims: [{ ...claim, by: 'QC' }] }))).find(
      ({ id }) => id === 'QC',
    );
    expect(cland).toMatchObject({ about: [], mentioning: [{ id: 'b' }], saidBy: [{ id: 'c' }], saidAbout: [] });
  });

  test('its neighbours are named always and linked only where they have a page', () => {
    const [aland] = countryViews(indexOf(briefing({ id: 'b', countries: ['QA', 'QB'] })));
    expect(aland?.borders).toEqual([
      { id: 'QB', name: 'Bland', href: '/countries/bland.html' },
      { id: 'QC', name: 'Cland', href: undefined },
    ]);
  });

  test('shows what the entry of another country says of the two', () => {
    const [aland] = countryViews(indexOf(briefing({ id: 'b' })));
    expect(aland?.relations).toMatchObject([{ what: 'base', other: { id: 'QB' }, note: 'One base' }]);
    expect(aland?.memberships).toMatchObject([{ what: 'member', other: { name: 'PP' }, from: '1990' }]);
  });

  test('lists its events newest first', () => {
    const events = [
      event({ id: 'old', date: '2009' }),
      event({ id: 'new', date: '2010-02-03' }),
      event({ id: 'mid', date: '2010-02' }),
    ];
    const [aland] = countryViews(indexOf(briefing({ id: 'b', events })));
    expect(aland?.events.map(({ id }) => id)).toEqual(['new', 'mid', 'old']);
    expect(aland?.search.date).toBe('2010-03-01');
  });

  test('counts what is named along with it', () => {
    const [aland] = countryViews(
      indexOf(
        briefing({ id: 'a', organizations: ['pact', 'staff'] }),
        briefing({ id: 'b', date: '2009', organizations: ['pact'] }),
      ),
    );
    expect(aland?.organizations).toMatchObject([
      { name: 'PP', briefings: 2, last: '2010-03-01' },
      { name: 'Staff', briefings: 1 },
    ]);
  });
});

test('countries of the region come first, in the order of the settings', () => {
  const lines = countryLines(indexOf(briefing({ id: 'b', countries: ['QC', 'QA', 'QB'] })));
  expect(lines.map(({ id, home }) => [id, home])).toEqual([
    ['QB', true],
    ['QA', true],
    ['QC', false],
  ]);
});

describe('a place', () => {
  test('stands on the page of the first of its countries that has one', () => {
    const index = indexOf(briefing({ id: 'b', countries: ['QB', 'QA'], places: ['gate'] }));
    expect(hrefOf(index, 'gate')).toBe('/countries/aland.html#place-gate');
    const [aland, bland] = countryViews(index);
    expect(aland?.places).toMatchObject([{ id: 'gate', position: '37° N, 70.5° W', briefings: 1 }]);
    expect(bland).toMatchObject({ places: [], placesElsewhere: [{ id: 'gate' }] });
  });

  test('has no address while no briefing names it', () => {
    const index = indexOf(briefing({ id: 'b' }));
    expect(hrefOf(index, 'gate')).toBeUndefined();
    expect(countryViews(index)[0]?.places).toEqual([]);
  });
});

describe('an organization page', () => {
  test('keeps its designations as statements of their authorities, each in the order of time', () => {
    const [pact] = organizationViews(indexOf(briefing({ id: 'b', organizations: ['pact'] })));
    expect(pact?.designations.map(({ id, by }) => [by.name, id])).toEqual([
      ['Bland', 'qb-2001'],
      ['Bland', 'qb-2005'],
      ['Aland', 'qa-2003'],
    ]);
  });

  test('lists its parts and its parents', () => {
    const [pact, staff] = organizationViews(indexOf(briefing({ id: 'b', organizations: ['pact', 'staff'] })));
    expect(pact?.parts).toMatchObject([{ other: { id: 'staff', href: '/organizations/staff.html' } }]);
    expect(staff?.parents).toMatchObject([{ other: { id: 'pact' } }]);
  });
});

test('a person page holds offices and the claims by that person', () => {
  const [ada] = personViews(indexOf(briefing({ id: 'b', claims: [{ ...claim, by: 'ada' }] })));
  expect(ada?.offices).toMatchObject([{ what: 'Envoy', other: { name: 'Bland', href: undefined }, asOf: '2010' }]);
  expect(ada?.saidBy).toMatchObject([{ href: '/briefings/b.html#c' }]);
  expect(ada?.about).toHaveLength(1);
});

test('a publisher page counts what it published, what repeats it and whose words it carries', () => {
  const sources = [
    { id: 'wire', publisher: 'agency' },
    { id: 's', publisher: 'paper', origin: 'wire' },
  ];
  const claims = [
    { ...claim, id: 'one', by: 'ada', via: 'agency' },
    { ...claim, id: 'two', by: 'ada', via: 'agency' },
    { ...claim, id: 'three', by: 'QB', via: 'agency' },
  ];
  const carrier = briefing({ id: 'carrier', claims });
  const [agency] = publisherViews(indexOf(briefing({ id: 'citing', sources }), carrier));
  expect(agency).toMatchObject({ cited: 1, repeated: 1, citedBy: [{ id: 'citing' }], mentioning: [{ id: 'carrier' }] });
  expect(agency?.carries.map(({ party, claims: count }) => [party.name, count])).toEqual([
    ['Ada Example', 2],
    ['Bland', 1],
  ]);
});
