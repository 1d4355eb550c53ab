import { yearOf } from '../briefing/edtf.ts';
import { type Activity, activityOf } from '../figures/activity-strip.ts';
import type { Lane } from '../figures/lanes.ts';
import { type Member, membersOf } from './digest.ts';
import { briefingsOfEvents } from './event.ts';
import { type EventLine, eventLines } from './event-line.ts';
import { type FilterChoices, filterChoices } from './event-filters.ts';
import { lanesOf } from './event-lanes.ts';
import { monthOf } from '../figures/time.ts';
import { earliestFirst } from './order.ts';
import { isNamed, type Ref, refTo } from './ref.ts';
import { type ReportView, reportsOf, reportView } from './report.ts';
import type { SiteIndex } from './site-index.ts';

/** All events of a country or an organization. */
export interface EntityTimelineView {
  members: Member[];
  /** Its page. */
  entity: Ref;
  /** Value of the address: the slug of a country, the id of an organization. */
  value: string;
  section: 'countries' | 'organizations';
  total: number;
  activity?: Activity | undefined;
  lanes: Lane[];
  filters: FilterChoices;
  /** Earliest first. */
  years: TimelineYear[];
  /** Briefings about it that hold no event: earliest first, undated last. */
  reports: ReportView[];
}

interface TimelineYear {
  year: string;
  /** Earliest first; what is known to the year only stands before the months. */
  months: { month?: string | undefined; events: EventLine[] }[];
}

/** A timeline for each country that a shown briefing names. */
export const countryTimelines = (index: SiteIndex): EntityTimelineView[] =>
  [...index.site.registry.countries.values()]
    .filter(({ id }) => isNamed(index, id))
    .map(({ id, slug }) => timelineOf(index, id, { value: slug, section: 'countries' }));

/** A timeline for each organization that a shown briefing names. */
export const organizationTimelines = (index: SiteIndex): EntityTimelineView[] =>
  [...index.site.registry.organizations.keys()]
    .filter((id) => isNamed(index, id))
    .map((id) => timelineOf(index, id, { value: id, section: 'organizations' }));

function timelineOf(
  index: SiteIndex,
  id: string,
  address: Pick<EntityTimelineView, 'value' | 'section'>,
): EntityTimelineView {
  const events = index.eventsOf.get(id) ?? [];
  const lines = eventLines(index, events.toReversed());
  const reports = earliestFirst(reportsOf(index, index.namers.get(id)?.about ?? []));
  const reportViews = reports.map((report) => reportView(index, report));
  return {
    ...address,
    members: membersOf([...briefingsOfEvents(events), ...reports.map(({ briefing }) => briefing)]),
    entity: refTo(index, id),
    total: events.length,
    activity: activityOf(events),
    lanes: lanesOf(lines, id),
    filters: filterChoices([...lines, ...reportViews]),
    years: [...Map.groupBy(lines, ({ date }) => yearOf(date))].map(([year, all]) => ({ year, months: monthsOf(all) })),
    reports: reportViews,
  };
}

const monthsOf = (events: readonly EventLine[]): TimelineYear['months'] =>
  [...Map.groupBy(events, ({ date }) => monthOf(date))]
    .map(([month, all]) => ({ month, events: all }))
    .sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1));
