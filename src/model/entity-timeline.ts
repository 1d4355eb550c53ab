import { yearOf } from '../briefing/edtf.ts';
import { type Activity, activityOf } from '../figures/activity-strip.ts';
import { monthOf } from '../figures/time.ts';
import {
  countryTimelinePath,
  countryYearPath,
  href,
  organizationTimelinePath,
  organizationYearPath,
} from '../links.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents } from './event.ts';
import { type FilterChoices, filterChoices } from './event-filters.ts';
import { type Lanes, lanesOf } from './event-lanes.ts';
import { type EventLine, eventLines } from './event-line.ts';
import { earliestFirst } from './order.ts';
import { isNamed, type Ref, refTo } from './ref.ts';
import { type Report, type ReportView, reportsOf, reportView } from './report.ts';
import type { SiteEvent } from './site.ts';
import type { SiteIndex } from './site-index.ts';

/** Entries above which the years of a timeline have pages of their own. */
const fullTimeline = 150;

/** All events of a country or an organization. */
export interface EntityTimelineView extends Whose {
  members: Member[];
  /** Of its events. */
  total: number;
  activity?: Activity | undefined;
  lanes: Lanes;
  /** Nothing to narrow where the years have pages of their own. */
  filters: FilterChoices;
  /** Earliest first. */
  years: TimelineYear[];
  /** Briefings about it that hold no event, but for those on pages of years: earliest first, undated last. */
  reports: ReportView[];
}

/** The page of a year of a timeline that is full. */
export interface EntityYearView extends Whose {
  members: Member[];
  year: string;
  lanes: Lanes;
  filters: FilterChoices;
  months: TimelineMonth[];
  reports: ReportView[];
  previous?: YearRef | undefined;
  next?: YearRef | undefined;
}

interface Whose {
  /** Its page. */
  entity: Ref;
  /** Value of the address: the slug of a country, the id of an organization. */
  value: string;
  section: 'countries' | 'organizations';
}

interface YearRef {
  year: string;
  href: string;
}

interface TimelineYear {
  year: string;
  events: number;
  /** Briefings that hold no event. */
  reports: number;
  /** Its own page, where the timeline is full: its months are there. */
  href?: string | undefined;
  months: TimelineMonth[];
}

/** Earliest first; what is known to the year only stands before the months. */
interface TimelineMonth {
  month?: string | undefined;
  events: EventLine[];
}

/** A timeline for each country that a shown briefing names. */
export const countryTimelines = (index: SiteIndex): EntityTimelineView[] =>
  countriesOf(index).map((of) => timelineOf(index, of));

/** A timeline for each organization that a shown briefing names. */
export const organizationTimelines = (index: SiteIndex): EntityTimelineView[] =>
  organizationsOf(index).map((of) => timelineOf(index, of));

/** A page for each year of the timelines that are full. */
export const countryYears = (index: SiteIndex): EntityYearView[] =>
  countriesOf(index).flatMap((of) => yearsOf(index, of));
export const organizationYears = (index: SiteIndex): EntityYearView[] =>
  organizationsOf(index).flatMap((of) => yearsOf(index, of));

/** Where the timeline of something is, and the years that have pages of their own. */
export interface TimelineRef {
  href: string;
  years: YearRef[];
}

export function timelineRef(index: SiteIndex, of: Of): TimelineRef {
  const { value, section } = of;
  return {
    href: href(section === 'countries' ? countryTimelinePath(value) : organizationTimelinePath(value)),
    years: yearRefs(of, itemsOf(index, of.id)),
  };
}

interface Of extends Omit<Whose, 'entity'> {
  id: string;
}

interface Items {
  events: SiteEvent[];
  reports: Report[];
}

const countriesOf = (index: SiteIndex): Of[] =>
  [...index.site.registry.countries.values()]
    .filter(({ id }) => isNamed(index, id))
    .map(({ id, slug }) => ({ id, value: slug, section: 'countries' }));

const organizationsOf = (index: SiteIndex): Of[] =>
  [...index.site.registry.organizations.keys()]
    .filter((id) => isNamed(index, id))
    .map((id) => ({ id, value: id, section: 'organizations' }));

/** Earliest first. */
function itemsOf(index: SiteIndex, id: string): Items {
  const events = (index.eventsOf.get(id) ?? []).toReversed();
  return { events, reports: earliestFirst(reportsOf(index, index.namers.get(id)?.about ?? [])) };
}

function timelineOf(index: SiteIndex, { id, ...address }: Of): EntityTimelineView {
  const { events, reports } = itemsOf(index, id);
  const lines = eventLines(index, events);
  const isFull = isFullOf({ events, reports });
  const here = (isFull ? reports.filter(({ date }) => date === undefined) : reports).map((it) => reportView(index, it));
  return {
    ...address,
    members: membersOf([...briefingsOfEvents(events), ...reports.map(({ briefing }) => briefing)]),
    entity: refTo(index, id),
    total: events.length,
    activity: activityOf(events),
    lanes: lanesOf(lines, id),
    filters: filterChoices(isFull ? [] : [...lines, ...here]),
    years: yearNames(events, isFull ? reports : []).map((year) => {
      const own = lines.filter((line) => yearOf(line.date) === year);
      const of = { year, events: own.length, reports: reports.filter(inYear(year)).length };
      return isFull ? { ...of, href: yearHref(address, year), months: [] } : { ...of, months: monthsOf(own) };
    }),
    reports: here,
  };
}

function yearsOf(index: SiteIndex, { id, ...address }: Of): EntityYearView[] {
  const { events, reports } = itemsOf(index, id);
  const years = yearRefs(address, { events, reports });
  return years.map(({ year }, at) => {
    const [own, others] = [events.filter(inYear(year)), reports.filter(inYear(year))];
    const lines = eventLines(index, own);
    const views = others.map((report) => reportView(index, report));
    return {
      ...address,
      members: membersOf([...briefingsOfEvents(own), ...others.map(({ briefing }) => briefing)]),
      entity: refTo(index, id),
      year,
      lanes: lanesOf(lines, id),
      filters: filterChoices([...lines, ...views]),
      months: monthsOf(lines),
      reports: views,
      previous: years[at - 1],
      next: years[at + 1],
    };
  });
}

const isFullOf = ({ events, reports }: Items): boolean => events.length + reports.length > fullTimeline;

/** None where the timeline is not full. */
const yearRefs = (address: Pick<Whose, 'section' | 'value'>, items: Items): YearRef[] =>
  isFullOf(items)
    ? yearNames(items.events, items.reports).map((year) => ({ year, href: yearHref(address, year) }))
    : [];

const inYear =
  (year: string) =>
  ({ date }: { date?: string | undefined }): boolean =>
    date !== undefined && yearOf(date) === year;

/** Each year that something sorts by, the earliest first. */
const yearNames = (...lists: readonly { date?: string | undefined }[][]): string[] =>
  [...new Set(lists.flat().flatMap(({ date }) => (date === undefined ? [] : [yearOf(date)])))].sort();

const yearHref = ({ section, value }: Pick<Whose, 'section' | 'value'>, year: string): string =>
  href(section === 'countries' ? countryYearPath(value, year) : organizationYearPath(value, year));

const monthsOf = (events: readonly EventLine[]): TimelineMonth[] =>
  [...Map.groupBy(events, ({ date }) => monthOf(date))]
    .map(([month, all]) => ({ month, events: all }))
    .sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
