import { describe, expect, test } from 'vitest';
import { timelineView, undatedView, yearViews } from '../../../src/model/timeline.ts';
import { briefing, event, indexOf } from './world.ts';

const claim = { by: 'QB', date: '2010-02-02', kind: 'statement' as const, text: 'Text', sources: ['s'] };
const undated = { dateBasis: 'unknown' as const, dateNote: 'No date is given.' };

describe('an event', () => {
  test('stands in the year of the day it sorts by', () => {
    const events = [
      event({ id: 'span', date: '2009-12-30/2010-01-02' }),
      event({ id: 'until', date: '/2011-01-01' }),
      event({ id: 'month', date: '2010-05~' }),
    ];
    const years = yearViews(indexOf(briefing({ id: 'b', events })));
    expect(years.map(({ year, entries }) => [year, entries.map(({ id }) => id)])).toEqual([
      ['2009', ['span']],
      ['2010', ['month']],
      ['2011', ['until']],
    ]);
    expect(years[0]?.entries[0]).toMatchObject({ href: '/timeline/2009.html#span' });
    expect(years[1]).toMatchObject({ previous: { year: '2009' }, next: { year: '2011' } });
  });

  test('stands earliest first within its year, of two on a day the narrower first', () => {
    const events = [
      event({ id: 'later', date: '2010-02-02' }),
      event({ id: 'wide', date: '2010-02-01/2010-02-09' }),
      event({ id: 'narrow', date: '2010-02-01' }),
    ];
    const [year] = yearViews(indexOf(briefing({ id: 'b', events })));
    expect(year?.entries.map(({ id }) => id)).toEqual(['narrow', 'wide', 'later']);
  });

  test('is shown once, with its home and the briefings that refer to it', () => {
    const home = briefing({ id: 'home', events: [event({ id: 'e' })] });
    const other = briefing({ id: 'other', date: '2012', events: [{ event: 'e', sources: ['s'] }] });
    const [year, ...more] = yearViews(indexOf(other, home));
    expect(more).toEqual([]);
    expect(year?.entries).toMatchObject([{ id: 'e', home: { id: 'home' }, others: [{ id: 'other' }] }]);
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
    const entry = year?.entries.find(({ id }) => id === 'e');
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
    expect(year?.entries).toMatchObject([
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
    expect(year).toMatchObject({ year: '2008', entries: [{ entry: 'report', id: 'report-b', date: '2008-05' }] });
  });

  test('is a report too when the events it refers to are not shown', () => {
    const [year] = yearViews(indexOf(briefing({ id: 'b', events: [{ event: 'hidden', sources: ['s'] }] })));
    expect(year?.entries.map(({ id }) => id)).toEqual(['report-b']);
  });

  test('stands among the undated when it has no date', () => {
    const index = indexOf(briefing({ id: 'b', ...undated }), briefing({ id: 'dated' }));
    expect(undatedView(index)).toMatchObject({ entries: [{ id: 'report-b' }], members: [{ id: 'b' }] });
    expect(yearViews(index).flatMap(({ entries }) => entries.map(({ id }) => id))).toEqual(['report-dated']);
  });
});

test('an undated briefing with events is found by these', () => {
  const index = indexOf(briefing({ id: 'b', ...undated, events: [event({ id: 'e' })] }));
  expect(undatedView(index).entries).toEqual([]);
  expect(yearViews(index)[0]?.entries.map(({ id }) => id)).toEqual(['e']);
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
