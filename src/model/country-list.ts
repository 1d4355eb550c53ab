import { sortDay } from '../briefing/edtf.ts';
import { daysBefore } from './days.ts';
import { type SituationView, situationOf } from './country.ts';
import { type EntityLine, entityLines } from './entity.ts';
import type { SiteIndex } from './site-index.ts';

/** The days that count as recent: nothing here depends on a clock. */
const recentDays = 90;

/** A country in a list. `home`: one of those that the site is about. */
export interface CountryLine extends EntityLine {
  home: boolean;
  /** Events by quarter, from the first event of the site to its newest. */
  activity: number[];
  /** Events of the 90 days up to the newest event of the site. */
  recent: number;
  /** The latest assessment of its situation; none where nobody has made one. */
  situation?: SituationView | undefined;
}

/** Countries that have a page: those that the site is about in their order, then the others by name. */
export function countryLines(index: SiteIndex): CountryLine[] {
  const { home } = index.settings;
  const rank = ({ id }: EntityLine) => (home.includes(id) ? home.indexOf(id) : home.length);
  return entityLines(index, index.site.registry.countries)
    .sort((a, b) => rank(a) - rank(b))
    .map((line) => ({
      ...line,
      home: home.includes(line.id),
      activity: quarters(index, line.id),
      recent: recentEvents(index, line.id),
      situation: latestSituation(index, line.id),
    }));
}

function recentEvents(index: SiteIndex, id: string): number {
  const [newest] = index.events.values();
  if (newest === undefined) return 0;
  const since = daysBefore(sortDay(newest.date), recentDays);
  return (index.eventsOf.get(id) ?? []).filter(({ date }) => sortDay(date) > since).length;
}

function latestSituation(index: SiteIndex, id: string): SituationView | undefined {
  const country = index.site.registry.countries.get(id);
  return country === undefined ? undefined : situationOf(index, country)[0];
}

function quarters(index: SiteIndex, id: string): number[] {
  const all = [...index.events.values()].map(({ date }) => quarterOf(date));
  const own = (index.eventsOf.get(id) ?? []).map(({ date }) => quarterOf(date));
  if (own.length === 0) return [];
  const first = Math.min(...all);
  const counts = Array.from({ length: Math.max(...all) - first + 1 }, () => 0);
  for (const quarter of own) counts[quarter - first] = (counts[quarter - first] ?? 0) + 1;
  return counts;
}

/** Quarters since the year 0 of the day by which a date sorts. */
function quarterOf(date: string): number {
  const [year = 0, month = 1] = sortDay(date).split('-').map(Number);
  return year * 4 + Math.floor((month - 1) / 3);
}
