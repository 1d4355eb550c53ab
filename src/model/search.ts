import { sortDay, span, yearOf } from '../briefing/edtf.ts';
import { idOfParty, kindOf } from './named.ts';
import { latestOf } from './order.ts';
import type { Briefing } from './site.ts';
import { eventsIn, type SiteIndex } from './site-index.ts';

/** What the search index learns of a page. */
export interface SearchData {
  type: 'briefing' | 'country' | 'organization' | 'person' | 'publisher';
  title: string;
  /** EDTF; an entity has that of the newest thing about it. */
  date?: string | undefined;
  /** What the primary country of a briefing is called. */
  primary?: string | undefined;
  /** The day that it sorts by; before all others where it has no date. */
  sort: string;
  /** Values by name of filter. `date` holds EDTF: of the briefing and of each of its events. */
  filters: Partial<Record<Filter, string[]>>;
}

type Filter = 'country' | 'mention' | 'organization' | 'person' | 'publisher' | 'kind' | 'year' | 'date';

/** Sorts before every date. */
const noDay = '0000-00-00';

export function briefingSearch(index: SiteIndex, briefing: Briefing): SearchData {
  const { title, date, sources, claims } = briefing;
  const { about, passing } = index.named.get(briefing.id) ?? { about: new Set<string>(), passing: new Set<string>() };
  const events = eventsIn(briefing, index.events);
  const dates = unique([...(date === undefined ? [] : [date]), ...events.map((event) => event.date)]);
  const publishers = [
    ...sources.map(({ publisher }) => publisher),
    ...claims.flatMap(({ via }) => idOfParty(via) ?? []),
  ];
  const { registry } = index.site;
  return {
    type: 'briefing',
    title,
    date,
    primary: primaryCountry(index, briefing),
    sort: date === undefined ? noDay : sortDay(date),
    filters: {
      country: slugs(index, about),
      mention: slugs(index, passing),
      organization: [...about].filter((id) => kindOf(registry, id) === 'organization').sort(),
      person: [...about].filter((id) => kindOf(registry, id) === 'person').sort(),
      publisher: unique(publishers.filter((id) => kindOf(registry, id) === 'publisher')).sort(),
      kind: unique(events.map(({ kind }) => kind)).sort(),
      year: unique(dates.flatMap(yearsOf)).sort(),
      date: dates,
    },
  };
}

function primaryCountry({ site }: SiteIndex, { countries: [first] }: Briefing): string | undefined {
  return first === undefined ? undefined : site.registry.countries.get(first)?.name;
}

interface SearchedEntity {
  type: 'country' | 'organization' | 'person' | 'publisher';
  id: string;
  /** The value of its filter. */
  value: string;
  title: string;
}

/** Search data of a page about something: its date is that of the newest event or briefing there. */
export function entitySearch(index: SiteIndex, { type, id, value, title }: SearchedEntity): SearchData {
  const date = lastDate(index, id);
  return { type, title, date, sort: date === undefined ? noDay : sortDay(date), filters: { [type]: [value] } };
}

/** EDTF date of the newest event with, or briefing about, the thing with this id; of one that names it, failing those. */
function lastDate({ eventsOf, namers }: SiteIndex, id: string): string | undefined {
  const { about = [], passing = [] } = namers.get(id) ?? {};
  const own = latestOf([...(eventsOf.get(id) ?? []), ...about].map(({ date }) => date));
  return own ?? latestOf(passing.map(({ date }) => date));
}

/** The years that a date touches; of one without a start or an end, the year it sorts by. */
function yearsOf(date: string): string[] {
  const { first, last } = span(date);
  if (first === undefined || last === undefined) return [yearOf(date)];
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  return Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(4, '0'));
}

const slugs = ({ site }: SiteIndex, ids: Iterable<string>): string[] =>
  [...ids].flatMap((id) => site.registry.countries.get(id)?.slug ?? []).sort();
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
