import { describe, expect, test } from 'vitest';
import { briefingListView } from '../../../src/model/briefing-list.ts';
import { countryViews } from '../../../src/model/country.ts';
import {
  describeBriefingList,
  describeCoverage,
  describeEntityTimeline,
  describeGroups,
  describeMonth,
  describeMoved,
  describePublisher,
  describeTimeline,
  describeUndated,
  describeYear,
} from '../../../src/model/description.ts';
import { countryTimelines } from '../../../src/model/entity-timeline.ts';
import { movedViews } from '../../../src/model/moved.ts';
import { publisherViews } from '../../../src/model/publisher.ts';
import { monthViews, timelineView, undatedView, yearViews } from '../../../src/model/timeline.ts';
import { briefing, event, indexOf } from './world.ts';

const claim = {
  ...{ id: 'c', by: 'QA', date: '2010-02-01', kind: 'statement' as const, text: 'Text', about: ['QA'], sources: ['s'] },
};
const index = indexOf(
  briefing({
    ...{ id: 'first', title: 'First', date: '2010-02-02', formerly: ['once'], countries: ['QA'], claims: [claim] },
    events: [
      event({ id: 'a', date: '2009-05-01', countries: ['QA'] }),
      event({ id: 'b', date: '2010-02-01', countries: ['QA'] }),
    ],
  }),
  briefing({ id: 'second', date: '2011', countries: ['QA'] }),
  briefing({ id: 'third', date: '2011', countries: ['QB'], mentions: ['QA'] }),
);
const country = countryViews(index).find(({ id }) => id === 'QA')!;

describe('a page says in one sentence what it holds', () => {
  test.each([
    [
      'a country',
      () => describeCoverage('Alland', country),
      'Alland: 2 events, 2 briefings, named in passing in 1 more, 1 claim by and 1 about Alland.',
    ],
    [
      'a publisher',
      () => describePublisher({ ...publisherViews(index)[0]!, name: 'The Paper' }),
      'The Paper as a publisher: 3 sources in 3 briefings, 0 claims of others that it carries.',
    ],
    [
      'the list of briefings',
      () => describeBriefingList(briefingListView(index, 1)),
      '3 briefings, newest first, each with date, countries and sources: page 1 of 2.',
    ],
    [
      'the timeline',
      () => describeTimeline(timelineView(index)),
      '2 events from 2009 to 2010, by year, each with its sources, its claims and who denies them.',
    ],
    [
      'an empty timeline',
      () => describeTimeline(timelineView(indexOf())),
      '0 events, by year, each with its sources, its claims and who denies them.',
    ],
    ['a year', () => describeYear(yearViews(index)[0]!), 'Timeline of 2009: 1 entry, earliest first.'],
    ['what is undated', () => describeUndated(undatedView(index)), '0 briefings without a date or a dated event.'],
    [
      'the timeline of a country',
      () => {
        const view = countryTimelines(index).find(({ value }) => value === country.slug)!;
        return describeEntityTimeline({ ...view, entity: { ...view.entity, name: 'Alland' } });
      },
      'Timeline of Alland: 2 events in 2 years, earliest first.',
    ],
    [
      'a list in groups',
      () => describeGroups('people', [{ lines: ['a', 'b'] }, { lines: ['c'] }]),
      'All people that a briefing here names: 3, each with a page of its own.',
    ],
    ['an old address', () => describeMoved(movedViews(index)[0]!), '“First” has another address now.'],
  ])('%s', (_, sentence, expected) => expect(sentence()).toBe(expected));

  test('a month of a full year', () => {
    const events = Array.from({ length: 151 }, (_, at) => event({ id: `e${at}`, date: '2010-02-01' }));
    const [month] = monthViews(indexOf(briefing({ id: 'b', date: '2010-02-02', events })));
    expect(describeMonth(month!)).toBe('Timeline of February 2010: 151 entries in full, earliest first.');
  });
});
