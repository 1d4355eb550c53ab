import { displayEdtf } from '../briefing/edtf.ts';
import type { BriefingListView } from './briefing-list.ts';
import type { Coverage } from './entity.ts';
import type { EntityTimelineView, EntityYearView } from './entity-timeline.ts';
import type { MovedView } from './moved.ts';
import type { PublisherView } from './publisher.ts';
import type { MonthView, TimelineView, UndatedView, YearView } from './timeline.ts';
import { counted } from './words.ts';

// One sentence for each page, as search engines and shared links show it. It counts what the page holds, no more.

/** Of a country, an organization or a person. */
export const describeCoverage = (name: string, { totals }: Coverage): string =>
  `${name}: ${events(totals.events)}, ${briefings(totals.about)}, named in passing in ${totals.mentioning} more, ${claims(totals.saidBy)} by and ${totals.saidAbout} about ${name}.`;

export const describePublisher = ({ name, cited, totals }: PublisherView): string =>
  `${name} as a publisher: ${counted(cited, 'source')} in ${briefings(totals.citedBy)}, ${claims(totals.carried)} of others that it carries.`;

export const describeBriefingList = ({ total, number, pages }: BriefingListView): string =>
  `${briefings(total)}, newest first, each with date, countries and sources: page ${number} of ${pages}.`;

/** Of a list of things, such as "countries", in its groups. */
export const describeGroups = (things: string, groups: readonly { lines: readonly unknown[] }[]): string =>
  `All ${things} that a briefing here names: ${groups.reduce((sum, { lines }) => sum + lines.length, 0)}, each with a page of its own.`;

export const describeTimeline = ({ years }: TimelineView): string => {
  const eventful = years.filter((year) => year.events > 0);
  const [last, first] = [eventful[0]?.year, eventful.at(-1)?.year];
  const total = eventful.reduce((sum, year) => sum + year.events, 0);
  return `${events(total)}${first === undefined ? '' : first === last ? ` of ${first}` : ` from ${first} to ${last}`}, by year, each with its sources, its claims and who denies them.`;
};

export const describeYear = ({ year, filters }: YearView): string =>
  `Timeline of ${year}: ${entries(filters.total)}, earliest first.`;

export const describeMonth = ({ month, filters }: MonthView): string =>
  `Timeline of ${displayEdtf(month)}: ${entries(filters.total)} in full, earliest first.`;

export const describeUndated = ({ entries: all }: UndatedView): string =>
  `${briefings(all.length)} without a date or a dated event.`;

export const describeEntityTimeline = ({ entity, total, years }: EntityTimelineView): string => {
  const place = years.length === 0 ? '' : years.length === 1 ? ' in one year' : ` in ${years.length} years`;
  return `Timeline of ${entity.name}: ${events(total)}${place}, earliest first.`;
};

export const describeEntityYear = ({ entity, year, filters }: EntityYearView): string =>
  `Timeline of ${entity.name} in ${year}: ${entries(filters.total)}, earliest first.`;

export const describeMoved = ({ to }: MovedView): string => `“${to.name}” has another address now.`;

const events = (count: number): string => counted(count, 'event');
const briefings = (count: number): string => counted(count, 'briefing');
const claims = (count: number): string => counted(count, 'claim');
const entries = (count: number): string => counted(count, 'entry', 'entries');
