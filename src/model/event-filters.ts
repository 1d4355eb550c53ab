import { sortDay, span } from '../briefing/edtf.ts';
import { byName } from './order.ts';
import type { Ref } from './ref.ts';

/** What a list of entries can be narrowed by; values that would leave everything are not offered. */
export interface FilterChoices {
  /** Entries in the list. */
  total: number;
  countries: Choice[];
  organizations: Choice[];
  kinds: Choice[];
}

interface Choice {
  /** The value in the address. */
  id: string;
  name: string;
  entries: number;
}

/** An event, or a report without one, whose kind is "report". */
export interface Filtered {
  countries: readonly Ref[];
  organizations: readonly Ref[];
  kind: string;
  date?: string | undefined;
  /** EDTF of the earliest source that tells of it. */
  known?: string | undefined;
}

export const filterChoices = (entries: readonly Filtered[]): FilterChoices => ({
  total: entries.length,
  countries: choicesOf(entries, ({ countries }) => countries),
  organizations: choicesOf(entries, ({ organizations }) => organizations),
  kinds: choicesOf(entries, ({ kind }) => [{ id: kind, name: kind }]),
});

/** What the script that narrows a list reads from an entry of it, as attributes. */
export const filterValues = ({ countries, organizations, kind, date, known }: Filtered) => ({
  'data-event': '',
  'data-country': idsOf(countries),
  'data-organization': idsOf(organizations),
  'data-kind': kind,
  ...(date === undefined ? {} : daysOf(date)),
  'data-known': known === undefined ? undefined : sortDay(known),
});

const idsOf = (refs: readonly Ref[]): string | undefined =>
  refs.length === 0 ? undefined : refs.map(({ id }) => id).join(' ');

/** The first and the last day of a date; a missing end is not bounded. */
function daysOf(date: string) {
  const { first, last } = span(date);
  return { 'data-first': first, 'data-last': last };
}

/** The most frequent first. */
function choicesOf(entries: readonly Filtered[], of: (entry: Filtered) => readonly { id: string; name: string }[]) {
  const choices = new Map<string, Choice>();
  for (const entry of entries)
    for (const { id, name } of of(entry)) choices.set(id, { id, name, entries: (choices.get(id)?.entries ?? 0) + 1 });
  return [...choices.values()]
    .filter((choice) => choice.entries < entries.length)
    .sort((a, b) => b.entries - a.entries || byName(a, b));
}
