import { yearOf } from '../briefing/edtf.ts';
import { href, undatedPath, yearPath } from '../links.ts';
import { type Card, cardOf } from './card.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents, type EventView, eventView } from './event.ts';
import { earliestFirst, newestFirst } from './order.ts';
import type { Briefing, SiteEvent } from './site.ts';
import { eventsIn, type SiteIndex } from './site-index.ts';

/** How many of the newest entries the overview shows. */
const latestCount = 10;

/** One entry of the timeline; its id is its anchor. A briefing without events stands there as a report. */
export type TimelineEntry = ({ entry: 'event' } & EventView) | ReportView;

interface ReportView {
  entry: 'report';
  id: string;
  date?: string | undefined;
  briefing: Card;
}

export interface TimelineView {
  members: Member[];
  /** Newest first. */
  years: YearLine[];
  undated: { href: string; reports: number };
  latest: TimelineEntry[];
}

interface YearLine {
  year: string;
  href: string;
  events: number;
  reports: number;
}

/** Entries stand earliest first. */
export interface YearView {
  members: Member[];
  year: string;
  entries: TimelineEntry[];
  previous?: YearLine | undefined;
  next?: YearLine | undefined;
}

export interface UndatedView {
  members: Member[];
  entries: ReportView[];
}

export function timelineView(index: SiteIndex): TimelineView {
  const items = itemsOf(index);
  const latest = newestFirst(items.filter(({ date }) => date !== undefined)).slice(0, latestCount);
  return {
    members: membersOf(index.site.briefings),
    years: yearLines(items).toReversed(),
    undated: { href: href(undatedPath), reports: items.filter(({ date }) => date === undefined).length },
    latest: latest.map((item) => entryOf(index, item)),
  };
}

/** A view for each year that something sorts by, the earliest first. */
export function yearViews(index: SiteIndex): YearView[] {
  const items = itemsOf(index);
  const years = yearLines(items);
  const byYear = Map.groupBy(items, yearOfItem);
  return years.map(({ year }, at) => {
    const here = byYear.get(year) ?? [];
    return {
      members: membersOf(here.flatMap(briefingsOf)),
      year,
      entries: earliestFirst(here).map((item) => entryOf(index, item)),
      previous: years[at - 1],
      next: years[at + 1],
    };
  });
}

/** Briefings that have neither a date nor an event. The page exists even when there are none. */
export function undatedView(index: SiteIndex): UndatedView {
  const reports = reportsOf(index).filter(({ date }) => date === undefined);
  return {
    members: membersOf(reports.map(({ briefing }) => briefing)),
    entries: reports.map((report) => reportView(index, report)),
  };
}

/** Something that has an entry: an event, or a briefing that has none. */
type Item = SiteEvent | Report;
interface Report {
  id: string;
  date?: string | undefined;
  briefing: Briefing;
}

const itemsOf = (index: SiteIndex): Item[] => [...index.events.values(), ...reportsOf(index)];

const reportsOf = ({ site, events }: SiteIndex): Report[] =>
  site.briefings
    .filter((briefing) => eventsIn(briefing, events).length === 0)
    .map((briefing) => ({ id: `report-${briefing.id}`, date: briefing.date, briefing }));

const isReport = (item: Item): item is Report => 'briefing' in item;
const briefingsOf = (item: Item): Briefing[] => (isReport(item) ? [item.briefing] : briefingsOfEvents([item]));
const yearOfItem = ({ date }: Item): string | undefined => (date === undefined ? undefined : yearOf(date));

const entryOf = (index: SiteIndex, item: Item): TimelineEntry =>
  isReport(item) ? reportView(index, item) : { entry: 'event', ...eventView(index, item) };

const reportView = (index: SiteIndex, { id, date, briefing }: Report): ReportView => ({
  entry: 'report',
  id,
  date,
  briefing: cardOf(index, briefing),
});

/** Earliest first. */
function yearLines(items: readonly Item[]): YearLine[] {
  const years = Map.groupBy(items, yearOfItem);
  return [...years]
    .flatMap(([year, all]) => (year === undefined ? [] : [yearLine(year, all)]))
    .sort((a, b) => (a.year < b.year ? -1 : 1));
}

const yearLine = (year: string, items: readonly Item[]): YearLine => ({
  year,
  href: href(yearPath(year)),
  events: items.filter((item) => !isReport(item)).length,
  reports: items.filter(isReport).length,
});
