import { yearOf } from '../briefing/edtf.ts';
import { type Activity, activityOf } from '../figures/activity-strip.ts';
import { monthOf } from '../figures/time.ts';
import { href, monthPath, undatedPath, yearPath } from '../links.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents, type EventView, eventView } from './event.ts';
import { type FilterChoices, filterChoices } from './event-filters.ts';
import { type Lanes, lanesOf } from './event-lanes.ts';
import { type EventLine, eventLines } from './event-line.ts';
import { earliestFirst, newestFirst } from './order.ts';
import { type Report, type ReportView, reportsOf, reportView } from './report.ts';
import type { Briefing, SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** How many of the newest entries the overview shows. */
const latestCount = 10;

/** Entries of a year above which its months have pages of their own. */
const fullYear = 150;

/** One entry of the timeline; its id is its anchor. A briefing without events stands there as a report. */
export type TimelineEntry = ({ entry: 'event' } & EventView) | ReportView;

export interface TimelineView {
  members: Member[];
  activity?: Activity | undefined;
  lanes: Lanes;
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

/** The page of a year. A year that is full holds one line for each event; its months have pages of their own. */
export interface YearView {
  members: Member[];
  year: string;
  activity?: Activity | undefined;
  lanes: Lanes;
  filters: FilterChoices;
  /** Earliest first; what is known to the year only stands before them. */
  months: YearMonth[];
  previous?: YearLine | undefined;
  next?: YearLine | undefined;
}

/** Entries stand earliest first. */
interface YearMonth {
  /** YYYY-MM; undefined for what is known to the year only. */
  month?: string | undefined;
  /** Its own page, where the year is full: the year then has lines instead of entries. */
  href?: string | undefined;
  lines: EventLine[];
  /** Reports of a full year, a line each. */
  reports: ReportView[];
  entries: TimelineEntry[];
}

/** The page of a month of a full year. */
export interface MonthView {
  members: Member[];
  month: string;
  year: YearLine;
  filters: FilterChoices;
  entries: TimelineEntry[];
}

export interface UndatedView {
  members: Member[];
  entries: ReportView[];
}

export function timelineView(index: SiteIndex): TimelineView {
  const items = itemsOf(index);
  const events = [...index.events.values()];
  const latest = newestFirst(items.filter(({ date }) => date !== undefined)).slice(0, latestCount);
  return {
    members: membersOf(index.site.briefings),
    activity: activityOf(events),
    lanes: lanesOf(eventLines(index, events)),
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
    const here = earliestFirst(byYear.get(year) ?? []);
    const events = here.filter(isEvent);
    return {
      members: membersOf(here.flatMap(briefingsOf)),
      year,
      activity: activityOf(events),
      lanes: lanesOf(eventLines(index, events)),
      filters: filterChoices(entriesToNarrow(index, here)),
      months: monthsOf(index, here),
      previous: years[at - 1],
      next: years[at + 1],
    };
  });
}

/** A view for each month of the years that are full. */
export function monthViews(index: SiteIndex): MonthView[] {
  const items = itemsOf(index);
  const lines = new Map(yearLines(items).map((line) => [line.year, line]));
  const full = [...Map.groupBy(items, yearOfItem)].flatMap(([year, all]) => {
    const line = lines.get(year ?? '');
    return line === undefined || !isFull(all) ? [] : [{ line, all }];
  });
  return full.flatMap(({ line, all }) =>
    [...Map.groupBy(earliestFirst(all), monthOfItem)].flatMap(([month, here]) =>
      month === undefined
        ? []
        : [
            {
              members: membersOf(here.flatMap(briefingsOf)),
              month,
              year: line,
              filters: filterChoices(entriesToNarrow(index, here)),
              entries: here.map((item) => entryOf(index, item)),
            },
          ],
    ),
  );
}

function monthsOf(index: SiteIndex, items: readonly Item[]): YearMonth[] {
  const full = isFull(items);
  return [...Map.groupBy(items, monthOfItem)]
    .map(([month, here]): YearMonth => {
      const asLines = full && month !== undefined;
      return {
        month,
        href: asLines ? href(monthPath(month)) : undefined,
        lines: asLines ? eventLines(index, here.filter(isEvent)) : [],
        reports: asLines ? reportsIn(index, here) : [],
        entries: asLines ? [] : here.map((item) => entryOf(index, item)),
      };
    })
    .sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
}

/** Briefings that have neither a date nor an event. The page exists even when there are none. */
export function undatedView(index: SiteIndex): UndatedView {
  const reports = reportsOf(index, index.site.briefings).filter(({ date }) => date === undefined);
  return {
    members: membersOf(reports.map(({ briefing }) => briefing)),
    entries: reports.map((report) => reportView(index, report)),
  };
}

/** Something that has an entry: an event, or a briefing that has none. */
type Item = SiteEvent | Report;

const itemsOf = (index: SiteIndex): Item[] => [...index.events.values(), ...reportsOf(index, index.site.briefings)];

const isFull = (items: readonly Item[]): boolean => items.length > fullYear;
const monthOfItem = ({ date }: Item): string | undefined => (date === undefined ? undefined : monthOf(date));
const isEvent = (item: Item): item is SiteEvent => !isReport(item);
const isReport = (item: Item): item is Report => 'briefing' in item;
const briefingsOf = (item: Item): Briefing[] => (isReport(item) ? [item.briefing] : briefingsOfEvents([item]));
const yearOfItem = ({ date }: Item): string | undefined => (date === undefined ? undefined : yearOf(date));

const entryOf = (index: SiteIndex, item: Item): TimelineEntry =>
  isReport(item) ? reportView(index, item) : { entry: 'event', ...eventView(index, item) };

const entriesToNarrow = (index: SiteIndex, items: readonly Item[]) => [
  ...eventLines(index, items.filter(isEvent)),
  ...reportsIn(index, items),
];

const reportsIn = (index: SiteIndex, items: readonly Item[]): ReportView[] =>
  items.filter(isReport).map((report) => reportView(index, report));

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
  events: items.filter(isEvent).length,
  reports: items.filter(isReport).length,
});
