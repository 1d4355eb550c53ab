import { describe, expect, test } from 'vitest';
import { countryViews } from '../../../src/model/country.ts';
import { describeEntityYear } from '../../../src/model/description.ts';
import {
  countryTimelines,
  countryYears,
  organizationTimelines,
  organizationYears,
} from '../../../src/model/entity-timeline.ts';
import { publisherViews } from '../../../src/model/publisher.ts';
import { timelineView } from '../../../src/model/timeline.ts';
import { briefing, event, indexOf } from './world.ts';

const eventsOf = (year: string, count: number) =>
  Array.from({ length: count }, (_, at) =>
    event({ id: `e${at}-${year}`, date: `${year}-0${1 + (at % 2)}-03`, countries: ['QA'], organizations: ['pact'] }),
  );
const worldOf = (count: number) =>
  indexOf(
    briefing({ id: 'many', countries: ['QA'], events: [...eventsOf('2009', count), ...eventsOf('2010', 2)] }),
    briefing({ id: 'report', countries: ['QA'], date: '2011-04-05' }),
    briefing({ id: 'undated', countries: ['QA'], date: undefined, dateBasis: 'unknown', dateNote: 'None is given.' }),
  );
const [few, full] = [worldOf(10), worldOf(147)];
const of = <View extends { value: string }>(views: readonly View[]) => views.find(({ value }) => value === 'aland')!;

describe('the timeline of a country', () => {
  test('holds all where there is little', () => {
    const { years, reports, filters, total } = of(countryTimelines(few));
    expect(years.map(({ year, href, events }) => [year, href, events])).toEqual([
      ['2009', undefined, 10],
      ['2010', undefined, 2],
    ]);
    expect(years.flatMap(({ months }) => months.map(({ month, events }) => [month, events.length]))).toEqual([
      ['2009-01', 5],
      ['2009-02', 5],
      ['2010-01', 1],
      ['2010-02', 1],
    ]);
    expect(reports.map(({ id }) => id)).toEqual(['report-report', 'report-undated']);
    expect([filters.total, total]).toEqual([14, 12]);
    expect(countryYears(few)).toEqual([]);
  });

  test('leads to a page for each year where there are more than 150 entries, and keeps what is undated', () => {
    const { years, reports, filters } = of(countryTimelines(full));
    expect(years).toEqual([
      { year: '2009', events: 147, reports: 0, href: '/countries/aland/2009.html', months: [] },
      { year: '2010', events: 2, reports: 0, href: '/countries/aland/2010.html', months: [] },
      { year: '2011', events: 0, reports: 1, href: '/countries/aland/2011.html', months: [] },
    ]);
    expect(reports.map(({ id }) => id)).toEqual(['report-undated']);
    expect(filters.total).toBe(0);
  });

  test('loses no entry when its years get pages', () => {
    const pages = countryYears(full);
    const shown = pages.flatMap(({ months, reports }) => [
      ...months.flatMap(({ events }) => events.map(({ id }) => id)),
      ...reports.map(({ id }) => id),
    ]);
    expect(shown).toHaveLength(150);
    expect(new Set(shown).size).toBe(150);
    expect(pages.map(({ year, previous, next }) => [previous?.year, year, next?.year])).toEqual([
      [undefined, '2009', '2010'],
      ['2009', '2010', '2011'],
      ['2010', '2011', undefined],
    ]);
    expect(describeEntityYear(pages[0]!)).toBe('Timeline of Aland in 2009: 147 entries, earliest first.');
  });

  test('is named on its page with the years that have pages', () => {
    const timelineOf = (index: typeof full) => countryViews(index).find(({ id }) => id === 'QA')?.timeline;
    expect(timelineOf(few)).toEqual({ href: '/countries/aland/timeline.html', years: [] });
    expect(timelineOf(full)?.years.map(({ year }) => year)).toEqual(['2009', '2010', '2011']);
  });
});

test('the timeline of an organization is divided by its own entries', () => {
  expect(organizationTimelines(full)[0]?.years.map(({ href }) => href)).toEqual([undefined, undefined]);
  expect(organizationYears(worldOf(149)).map(({ year, section }) => [year, section])).toEqual([
    ['2009', 'organizations'],
    ['2010', 'organizations'],
  ]);
});

test('lanes are drawn of the newest 300 events', () => {
  const { lanes, newest, total } = timelineView(indexOf(briefing({ id: 'b', events: eventsOf('2009', 310) }))).lanes;
  expect([newest, total]).toEqual([300, 310]);
  expect(lanes.map(({ events }) => events.length)).toEqual([300]);
});

test('the page of a publisher shows the newest that cite it, and counts all', () => {
  const sources = [{ id: 's', publisher: 'paper' }];
  const many = Array.from({ length: 20 }, (_, at) =>
    briefing({ id: `b${at}`, date: `2010-01-${String(at + 1).padStart(2, '0')}`, sources }),
  );
  const [paper] = publisherViews(indexOf(...many));
  expect(paper?.totals).toMatchObject({ citedBy: 20, mentioning: 0 });
  expect(paper?.citedBy).toHaveLength(15);
  expect(paper?.cited).toBe(20);
});
