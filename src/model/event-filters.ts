import { sortDay, span } from '../briefing/edtf.ts';
import type { FullEvent } from '../briefing/schema.ts';
import type { EventLine } from './event-line.ts';
import { byName, earliestOf, latestOf } from './order.ts';

/** What a list of events can be narrowed by; values that would leave everything are not offered. */
export interface FilterChoices {
  countries: Choice[];
  organizations: Choice[];
  kinds: Choice[];
  /** EDTF of the earliest and the latest event. */
  first?: string | undefined;
  last?: string | undefined;
}

interface Choice {
  /** The value in the address. */
  id: string;
  name: string;
  events: number;
}

type Filtered = Pick<EventLine, 'countries' | 'organizations' | 'date'> & { kind: FullEvent['kind'] };

export function filterChoices(events: readonly Filtered[]): FilterChoices {
  const dates = events.map(({ date }) => date);
  return {
    countries: choicesOf(events, ({ countries }) => countries),
    organizations: choicesOf(events, ({ organizations }) => organizations),
    kinds: choicesOf(events, ({ kind }) => [{ id: kind, name: kind }]),
    first: earliestOf(dates),
    last: latestOf(dates),
  };
}

/** What the script that narrows a list reads from an entry of it, as attributes. */
export const filterValues = ({
  countries,
  organizations,
  kind,
  date,
  known,
}: Filtered & { known?: string | undefined }) => ({
  'data-event': '',
  'data-country': countries.map(({ id }) => id).join(' '),
  'data-organization': organizations.map(({ id }) => id).join(' '),
  'data-kind': kind,
  ...daysOf(date),
  'data-known': known === undefined ? undefined : sortDay(known),
});

/** The first and the last day of a date; a missing end is not bounded. */
function daysOf(date: string) {
  const { first, last } = span(date);
  return { 'data-first': first, 'data-last': last, 'data-day': sortDay(date) };
}

/** The most frequent first. */
function choicesOf(events: readonly Filtered[], of: (event: Filtered) => readonly { id: string; name: string }[]) {
  const choices = new Map<string, Choice>();
  for (const event of events)
    for (const { id, name } of of(event)) choices.set(id, { id, name, events: (choices.get(id)?.events ?? 0) + 1 });
  return [...choices.values()]
    .filter((choice) => choice.events < events.length)
    .sort((a, b) => b.events - a.events || byName(a, b));
}
