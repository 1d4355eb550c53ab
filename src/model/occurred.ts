import { earliestOf, latestOf } from './order.ts';

/** Some events: how many, and from when to when, as EDTF; `last` is missing where one date says both. */
export interface Occurred {
  count: number;
  first: string;
  last?: string | undefined;
}

/** Undefined for no event. */
export function occurredOf(events: readonly { date: string }[]): Occurred | undefined {
  const [only, ...others] = events;
  if (only === undefined) return undefined;
  if (others.length === 0) return { count: 1, first: only.date };
  const first = earliestOf(events.map(({ date }) => startOf(date))) ?? only.date;
  const last = latestOf(events.map(({ date }) => endOf(date)));
  return { count: events.length, first, last: last === first ? undefined : last };
}

/** Of an interval the end that it has. */
const startOf = (date: string): string => ends(date)[0] ?? date;
const endOf = (date: string): string => ends(date).at(-1) ?? date;
const ends = (date: string): string[] => date.split('/').filter((end) => end !== '' && end !== '..');
