import { describe, expect, test } from 'vitest';
import { type BriefingView, briefingViews, withoutPlaced } from '../../../src/model/briefing.ts';
import { type BriefingListView, briefingListViews } from '../../../src/model/briefing-list.ts';
import { keyOf } from '../../../src/model/digest.ts';
import { amountOf } from '../../../src/model/figure.ts';
import { homeView } from '../../../src/model/home.ts';
import { movedViews } from '../../../src/model/moved.ts';
import type { Briefing } from '../../../src/model/site.ts';
import { siteIndex } from '../../../src/model/site-index.ts';
import { briefing, event, indexOf, registry, settings } from './world.ts';

const claim = { id: 'c', by: 'QB', date: '2010-02-02', kind: 'statement' as const, text: 'Text', sources: ['s'] };

function viewOf(...briefings: [Briefing, ...Briefing[]]): BriefingView {
  const [view] = briefingViews(indexOf(...briefings));
  if (view === undefined) throw new Error('There is no view of the first briefing.');
  return view;
}

describe('the page of a briefing', () => {
  test('keeps the primary country apart from the others and joins those of its events', () => {
    const view = viewOf(
      briefing({ id: 'b', countries: ['QB', 'QA'], events: [event({ id: 'e', countries: ['QC'] })] }),
    );
    expect(view.primary.name).toBe('Bland');
    expect(view.countries.map(({ name }) => name)).toEqual(['Aland', 'Cland']);
  });

  test('lists organizations, people and places of its events and claims with its own, each once', () => {
    const view = viewOf(
      briefing({
        id: 'b',
        organizations: ['pact'],
        mentions: ['QC'],
        events: [event({ id: 'e', organizations: ['pact'], places: ['gate'] })],
        claims: [{ ...claim, by: 'ada', about: ['staff'], via: 'agency' }],
      }),
    );
    expect(view.organizations.map(({ id }) => id)).toEqual(['pact', 'staff']);
    expect(view.people.map(({ id }) => id)).toEqual(['ada']);
    expect(view.places).toEqual([{ id: 'gate', name: 'Gate', href: '/countries/cland.html#place-gate' }]);
    expect(view.mentions.map(({ id }) => id)).toEqual(['QC']);
  });

  test('shows an event of another briefing with what that one says of it', () => {
    const home = briefing({ id: 'home', events: [event({ id: 'e', said: 'this week' })] });
    const view = viewOf(briefing({ id: 'b', events: [{ event: 'e', sources: ['s'] }] }), home);
    expect(view.events).toMatchObject([{ id: 'e', said: 'this week', home: { id: 'home' } }]);
    expect(view.members.map(({ id }) => id)).toEqual(['b', 'home']);
  });

  test('leaves out what the body places', () => {
    const view = viewOf(
      briefing({ id: 'b', events: [event({ id: 'e' }), event({ id: 'f' })], claims: [claim, { ...claim, id: 'd' }] }),
    );
    const shown = withoutPlaced(view, { events: ['e'], claims: ['d'] });
    expect(shown.events.map(({ id }) => id)).toEqual(['f']);
    expect(shown.claims.map(({ id }) => id)).toEqual(['c']);
  });

  test('says that it is a draft and what nobody has confirmed', () => {
    expect(viewOf(briefing({ id: 'b', status: 'draft', derived: ['date'] }))).toMatchObject({
      draft: true,
      derived: ['date'],
    });
    expect(viewOf(briefing({ id: 'b' }))).toMatchObject({ draft: false, derived: [] });
  });

  test('has the next newer and the next older briefing', () => {
    const [first, second, third] = briefingViews(
      indexOf(briefing({ id: 'a' }), briefing({ id: 'b' }), briefing({ id: 'c' })),
    );
    expect([first?.newer, first?.older?.id]).toEqual([undefined, 'b']);
    expect([second?.newer?.id, second?.older?.id]).toEqual(['a', 'c']);
    expect([third?.newer?.id, third?.older]).toEqual(['b', undefined]);
  });

  test.each([
    ['map.png', '/map.png'],
    ['/img/map.png', '/img/map.png'],
    ['https://example.org/map.png', undefined],
    ['//example.org/map.png', undefined],
    ['data:image/png;base64,AAAA', undefined],
    [undefined, undefined],
  ])('shows the image %j only where it is a file of the site', (src, expected) => {
    const image = { caption: 'A map', credit: 'Somebody', ...(src === undefined ? {} : { src }) };
    expect(viewOf(briefing({ id: 'b', image })).image).toEqual({
      src: expected,
      caption: 'A map',
      credit: 'Somebody',
      alt: '',
    });
  });

  test('is cited with its path, or with its address where the site has one', () => {
    const made = briefing({ id: 'b' });
    expect(viewOf(made).citation).toBe('“Title of b”, Test site, 1 March 2010, briefings/b.html');
    const [view] = briefingViews(
      siteIndex({ registry, briefings: [made] }, { ...settings, url: 'https://example.org/sub' }),
    );
    expect(view?.citation).toMatch(/, https:\/\/example\.org\/sub\/briefings\/b\.html$/);
  });
});

describe('a source', () => {
  const gradeOf = (source: object) =>
    viewOf(briefing({ id: 'b', sources: [{ id: 's', publisher: 'paper', ...source }] })).sources[0];

  test('has its own grade', () => {
    expect(gradeOf({ publisher: 'agency', grade: 'A2' })).toMatchObject({ grade: 'A2', gradeBasis: 'stated' });
  });
  test('has the letter of its publisher with 6 where nobody graded it', () => {
    expect(gradeOf({ publisher: 'agency' })).toMatchObject({ grade: 'B6', gradeBasis: 'publisher' });
  });
  test('cannot be judged where its publisher has no grade either', () => {
    expect(gradeOf({})).toMatchObject({ grade: 'F6', gradeBasis: 'none' });
  });

  test.each([
    ['three publishers', [{}, { publisher: 'agency' }, { publisher: 'gazette' }], 3],
    ['two texts of one publisher', [{}, {}], 1],
    ['two reprints of one agency', [{ origin: 'agency' }, { publisher: 'gazette', origin: 'agency' }], 1],
    ['a reprint of a listed source', [{ publisher: 'agency' }, { origin: 's0' }], 1],
    ['a reprint of a reprint', [{ publisher: 'agency' }, { origin: 's0' }, { publisher: 'gazette', origin: 's1' }], 1],
    ['two that repeat each other', [{ origin: 's1' }, { publisher: 'agency', origin: 's0' }], 2],
    [
      'a source called like the publisher whose text it is',
      [{ id: 'agency', origin: 'agency' }, { publisher: 'agency' }],
      1,
    ],
  ])('counts the origins of %s', (_, sources, origins) => {
    const listed = sources.map((source, at) => ({ id: `s${at}`, publisher: 'paper', ...source }));
    expect(viewOf(briefing({ id: 'b', sources: listed })).origins).toBe(origins);
  });
});

describe('what search reads of a briefing', () => {
  test('filters by what it is about, and keeps mentions apart', () => {
    const { search } = viewOf(
      briefing({
        id: 'b',
        mentions: ['QC'],
        events: [event({ id: 'e', date: '2008/2009', kind: 'clash', organizations: ['pact'] })],
        claims: [{ ...claim, by: 'ada', via: 'agency' }],
      }),
    );
    expect(search).toEqual({
      type: 'briefing',
      title: 'Title of b',
      date: '2010-03-01',
      primary: 'Aland',
      sort: '2010-03-01',
      filters: {
        country: ['aland'],
        mention: ['cland'],
        organization: ['pact'],
        person: ['ada'],
        publisher: ['agency', 'paper'],
        kind: ['clash'],
        year: ['2008', '2009', '2010'],
        date: ['2010-03-01', '2008/2009'],
      },
    });
  });

  test('has a day to sort by even without a date', () => {
    const { search } = viewOf(briefing({ id: 'b', dateBasis: 'unknown', dateNote: 'No date is given.' }));
    expect(search).toMatchObject({ date: undefined, sort: '0000-00-00' });
  });
});

describe('the key of a view', () => {
  const read = (digest: string) => ({ ...briefing({ id: 'b', links: ['event:e'] }), digest });
  const keyWith = (...others: Briefing[]) => keyOf(viewOf(read('x'), ...others).links);

  test('is the same for the same input', () => expect(keyOf(viewOf(read('x')))).toBe(keyOf(viewOf(read('x')))));
  test('changes with the source of the briefing', () =>
    expect(keyOf(viewOf(read('x')))).not.toBe(keyOf(viewOf(read('y')))));
  test('changes when a link of the body leads elsewhere', () => {
    const here = briefing({ id: 'other', events: [event({ id: 'e' })] });
    const moved = briefing({ id: 'other', events: [event({ id: 'e', date: '2005' })] });
    expect(new Set([keyWith(), keyWith(here), keyWith(moved)]).size).toBe(3);
  });
});

describe('the list of briefings', () => {
  const many = (count: number) => indexOf(...Array.from({ length: count }, (_, at) => briefing({ id: `b${at}` })));

  test('is cut into pages of the size in the settings', () => {
    const pages = briefingListViews(many(5));
    const idsOf = ({ months }: BriefingListView) => months.flatMap(({ cards }) => cards.map(({ id }) => id));
    expect(pages.map(idsOf)).toEqual([['b0', 'b1'], ['b2', 'b3'], ['b4']]);
    expect(pages.map(({ newer, older }) => [newer, older])).toEqual([
      [undefined, '/briefings/page-2.html'],
      ['/briefings/index.html', '/briefings/page-3.html'],
      ['/briefings/page-2.html', undefined],
    ]);
  });
  test('has no empty last page', () => expect(briefingListViews(many(4))).toHaveLength(2));
  test('has a first page when there is no briefing', () => {
    expect(briefingListViews(many(0))).toMatchObject([{ number: 1, total: 0, months: [] }]);
  });
  test('stands by month, by the date that lists sort by, and says where each year begins', () => {
    const dates = ['2012-05-01', '2011-12-31', '2011-12-01', '2011', '2010-01-01'];
    const [first, second] = briefingListViews(indexOf(...dates.map((date) => briefing({ id: date, date }))));
    expect(first?.months.map(({ name }) => name)).toEqual(['May 2012', 'December 2011']);
    expect(second?.months.map(({ name }) => name)).toEqual(['December 2011', '2011, month not known']);
    expect(first?.years).toEqual([
      { name: '2012', briefings: 1, href: '/briefings/index.html' },
      { name: '2011', briefings: 3, href: '/briefings/index.html' },
      { name: '2010', briefings: 1, href: '/briefings/page-3.html' },
    ]);
  });
  test('links to few of its pages by number, however many there are', () => {
    const pages = briefingListViews(many(40));
    expect(pages[9]?.near.map(({ number }) => number)).toEqual([1, 8, 9, 10, 11, 12, 20]);
  });
});

test('a former id leads on to the briefing, unless another one bears it now', () => {
  const index = indexOf(briefing({ id: 'new', formerly: ['old', 'taken'] }), briefing({ id: 'taken' }));
  expect(movedViews(index)).toMatchObject([{ id: 'old', to: { href: '/briefings/new.html' } }]);
});

test('the first page says what the site holds', () => {
  const events = [event({ id: 'e', date: '2009-05' }), event({ id: 'f', date: '2010-01-07' })];
  const { coverage, latest } = homeView(indexOf(briefing({ id: 'a', status: 'draft' }), briefing({ id: 'b', events })));
  expect(coverage).toEqual({
    briefings: 2,
    drafts: 1,
    events: 2,
    countries: 1,
    sources: 2,
    first: '2009-05',
    last: '2010-01-07',
  });
  expect(latest).toMatchObject([
    { id: 'a', draft: true },
    { id: 'b', draft: false },
  ]);
});

test('the first page of an empty site has no dates', () => {
  expect(homeView(indexOf())).toMatchObject({
    coverage: { briefings: 0, first: undefined },
    latest: [],
    countries: [],
  });
});

test.each([
  [{ value: 1400.5, unit: 'km' }, '1,400.5 km'],
  [{ value: 30, unit: '%' }, '30%'],
  [{ min: 1000 }, 'at least 1,000'],
  [{ max: 20 }, 'at most 20'],
  [{ min: 10, max: 20, unit: 'posts' }, '10 to 20 posts'],
])('the figure %j reads %j', (figure, text) => expect(amountOf(figure)).toBe(text));

describe('what authorities had designated', () => {
  const standing = (date: string) => viewOf(briefing({ id: 'b', date, organizations: ['pact'] })).standing[0];

  test.each([
    ['2000', [], ['qb-2001', 'qb-2005', 'qa-2003']],
    ['2003-06-01', ['qb-2001', 'qa-2003'], ['qb-2005']],
    ['2006', ['qb-2005'], []],
  ])('is told apart at the date of a briefing, %s, from what changed since', (date, held, since) => {
    expect(standing(date)?.held.map(({ id }) => id)).toEqual(held);
    expect(standing(date)?.since.map(({ id }) => id)).toEqual(since);
  });

  test('is not said of a briefing without a date', () => {
    const undated = { dateBasis: 'unknown' as const, dateNote: 'None is given.' };
    expect(viewOf(briefing({ id: 'b', ...undated, organizations: ['pact'] })).standing).toEqual([]);
  });
});

test('a briefing leads on to others on its event, and to the nearest on its country and its actors', () => {
  const on = (id: string, date: string, more = {}) => briefing({ id, date, organizations: ['pact'], ...more });
  const home = on('home', '2010-03-05', { events: [event({ id: 'e' })] });
  const repeats = on('repeats', '2010-03-04', { events: [{ event: 'e', sources: ['s'] }] });
  const others = [on('next', '2010-04-01'), on('before', '2010-02-01'), on('first', '2009')];
  const apart = briefing({ id: 'apart', date: '2010-02-20' });
  const all = [others[0], home, repeats, apart, others[1], others[2]].filter((it) => it !== undefined);
  const view = briefingViews(indexOf(...all)).find(({ id }) => id === 'home');
  expect(view?.neighbours).toMatchObject({
    sameEvent: [{ id: 'repeats' }],
    later: [{ id: 'next' }],
    earlier: [{ id: 'before' }, { id: 'first' }],
  });
});
