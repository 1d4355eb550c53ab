import { describe, expect, test } from 'vitest';
import { countryViews } from '../../../src/model/country.ts';
import { monthViews, timelineView, undatedView, type YearView, yearViews } from '../../../src/model/timeline.ts';
import { briefing, event, indexOf } from './world.ts';

const claim = { by: 'QB', date: '2010-02-02', kind: 'statement' as const, text: 'Text', sources: ['s'] };
const entriesOf = (year: YearView | undefined) => (year?.months ?? []).flatMap(({ entries }) => entries);
const undated = { dateBasis: 'unknown' as const, dateNote: 'No date is given.' };

describe('an event', () => {
  test('stands in the year of the day it sorts by', () => {
    const events = [
      event({ id: 'span', date: '2009-12-30/2010-01-02' }),
      event({ id: 'until', date: '/2011-01-01' }),
      event({ id: 'month', date: '2010-05~' }),
    ];
    const years = yearViews(indexOf(briefing({ id: 'b', events })));
    expect(years.map((year) => [year.year, entriesOf(year).map(({ id }) => id)])).toEqual([
      ['2009', ['span']],
      ['2010', ['month']],
      ['2011', ['until']],
    ]);
    expect(entriesOf(years[0])[0]).toMatchObject({ href: '/timeline/2009.html#span' });
    expect(years[1]).toMatchObject({ previous: { year: '2009' }, next: { year: '2011' } });
  });

  test('stands earliest first within its year, of two on a day the narrower first', () => {
    const events = [
      event({ id: 'later', date: '2010-02-02' }),
      event({ id: 'wide', date: '2010-02-01/2010-02-09' }),
      event({ id: 'narrow', date: '2010-02-01' }),
    ];
    const [year] = yearViews(indexOf(briefing({ id: 'b', events })));
    expect(entriesOf(year).map(({ id }) => id)).toEqual(['narrow', 'wide', 'later']);
  });

  test('is shown once, with its home and the briefings that refer to it', () => {
    const home = briefing({ id: 'home', events: [event({ id: 'e' })] });
    const other = briefing({ id: 'other', date: '2012', events: [{ event: 'e', sources: ['s'] }] });
    const [year, ...more] = yearViews(indexOf(other, home));
    expect(more).toEqual([]);
    expect(entriesOf(year)).toMatchObject([{ id: 'e', home: { id: 'home' }, others: [{ id: 'other' }] }]);
    expect(year?.members.map(({ id }) => id)).toEqual(['home', 'other']);
  });

  test('carries the claims of all briefings that belong to it, each with its briefing', () => {
    const home = briefing({ id: 'home', events: [event({ id: 'e' })], claims: [{ ...claim, id: 'own', event: 'e' }] });
    const other = briefing({
      id: 'other',
      events: [event({ id: 'else' })],
      claims: [
        { ...claim, id: 'theirs', event: 'e', via: 'agency' },
        { ...claim, id: 'unrelated' },
      ],
    });
    const [year] = yearViews(indexOf(home, other));
    const entry = entriesOf(year).find(({ id }) => id === 'e');
    expect(entry).toMatchObject({
      claims: [
        { id: 'own', briefing: { id: 'home' } },
        { id: 'theirs', briefing: { id: 'other' }, via: { name: 'Agency' }, href: '/briefings/other.html#theirs' },
      ],
    });
  });

  test('counts one text that two briefings read as one source, and origins by whose text it is', () => {
    const url = 'https://example.org/a';
    const home = briefing({
      id: 'home',
      sources: [
        { id: 's', publisher: 'agency', url },
        { id: 'reprint', publisher: 'paper', origin: 's' },
      ],
      events: [event({ id: 'e', sources: ['s', 'reprint'] })],
    });
    const other = briefing({
      id: 'other',
      sources: [
        { id: 'again', publisher: 'agency', url },
        { id: 'law', publisher: 'gazette' },
      ],
      events: [{ event: 'e', sources: ['again', 'law'] }],
    });
    const [year] = yearViews(indexOf(home, other));
    expect(entriesOf(year)).toMatchObject([
      {
        origins: 2,
        sources: [
          { href: '/briefings/home.html#source-s' },
          { href: '/briefings/home.html#source-reprint' },
          { href: '/briefings/other.html#source-law' },
        ],
      },
    ]);
  });
});

describe('a briefing without events', () => {
  test('is a report at its own date', () => {
    const [year] = yearViews(indexOf(briefing({ id: 'b', date: '2008-05' })));
    expect(year?.year).toBe('2008');
    expect(entriesOf(year)).toMatchObject([{ entry: 'report', id: 'report-b', date: '2008-05' }]);
  });

  test('is a report too when the events it refers to are not shown', () => {
    const [year] = yearViews(indexOf(briefing({ id: 'b', events: [{ event: 'hidden', sources: ['s'] }] })));
    expect(entriesOf(year).map(({ id }) => id)).toEqual(['report-b']);
  });

  test('stands among the undated when it has no date', () => {
    const index = indexOf(briefing({ id: 'b', ...undated }), briefing({ id: 'dated' }));
    expect(undatedView(index)).toMatchObject({ entries: [{ id: 'report-b' }], members: [{ id: 'b' }] });
    expect(
      yearViews(index)
        .flatMap(entriesOf)
        .map(({ id }) => id),
    ).toEqual(['report-dated']);
  });
});

test('an undated briefing with events is found by these', () => {
  const index = indexOf(briefing({ id: 'b', ...undated, events: [event({ id: 'e' })] }));
  expect(undatedView(index).entries).toEqual([]);
  expect(entriesOf(yearViews(index)[0]).map(({ id }) => id)).toEqual(['e']);
});

test('the overview counts events and reports by year, newest first, and shows the latest entries', () => {
  const index = indexOf(
    briefing({ id: 'a', date: '2011' }),
    briefing({ id: 'b', events: [event({ id: 'e' }), event({ id: 'f' })] }),
    briefing({ id: 'c', ...undated }),
  );
  expect(timelineView(index)).toMatchObject({
    years: [
      { year: '2011', events: 0, reports: 1 },
      { year: '2010', events: 2, reports: 0, href: '/timeline/2010.html' },
    ],
    undated: { reports: 1, href: '/timeline/undated.html' },
    latest: [{ id: 'report-a' }, { id: 'e' }, { id: 'f' }],
  });
});

describe('a year', () => {
  test('has its events under their months, and what is known to the year only before them', () => {
    const events = ['2010-02-09', '2010', '2010-02', '2010-01-03'].map((date, at) => event({ id: `e${at}`, date }));
    const [year] = yearViews(indexOf(briefing({ id: 'b', events })));
    expect(year?.months.map(({ month, entries }) => [month, entries.map(({ id }) => id)])).toEqual([
      [undefined, ['e1']],
      ['2010-01', ['e3']],
      ['2010-02', ['e2', 'e0']],
    ]);
    expect(monthViews(indexOf(briefing({ id: 'b', events })))).toEqual([]);
  });

  test('that is full keeps a line for each event, and its months get pages', () => {
    const events = Array.from({ length: 151 }, (_, at) =>
      event({ id: `e${at}`, date: at < 100 ? '2010-02-09' : '2010-03' }),
    );
    const index = indexOf(briefing({ id: 'b', events }));
    const [year] = yearViews(index);
    expect(year?.months.map(({ href, lines, entries }) => [href, lines.length, entries.length])).toEqual([
      ['/timeline/2010-02.html', 100, 0],
      ['/timeline/2010-03.html', 51, 0],
    ]);
    expect(year?.months[0]?.lines[0]?.href).toMatch(/^\/timeline\/2010\.html#e/);
    expect(monthViews(index).map(({ month, entries }) => [month, entries.length])).toEqual([
      ['2010-02', 100],
      ['2010-03', 51],
    ]);
  });
});

test('an event is known since its earliest source, and says who claims and who denies', () => {
  const sources = [
    { id: 's', publisher: 'paper', date: '2010-02-05' },
    { id: 'first', publisher: 'agency', date: '2010-02-03' },
  ];
  const denied = { ...claim, id: 'c', event: 'e', deniedBy: [{ by: 'QC', sources: ['s'] }] };
  const home = briefing({ id: 'b', sources, events: [event({ id: 'e', sources: ['s', 'first'] })], claims: [denied] });
  const [aland] = countryViews(indexOf(home));
  expect(aland?.events).toMatchObject([
    { known: '2010-02-03', sources: 2, origins: 2, claimedBy: [{ name: 'Bland' }], deniedBy: [{ name: 'Cland' }] },
  ]);
});
