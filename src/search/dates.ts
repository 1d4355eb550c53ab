import { readEdtf } from '../briefing/edtf.ts';

/** Days as YYYY-MM-DD; undefined where nothing bounds them. */
export interface Days {
  first: string | undefined;
  last: string | undefined;
}

/** `reason` is a sentence that quotes the wrong value and says what to write instead. */
export type ReadDays = { ok: true; days: Days } | { ok: false; reason: string };

/**
 * The days that a `date:` term asks for: a date or interval of the EDTF subset, or `A..B`, `A..` and `..B` with a date at
 * each end. Both ends may be the same.
 */
export function readDays(text: string): ReadDays {
  if (text === '') return refuse('After "date:" a date is missing: write one such as date:2021-07 or date:2021..2022.');
  if (text.includes('/') || !text.includes('..')) return fromEdtf(text);
  const [from = '', to = '', ...more] = text.split('..');
  if (more.length > 0) return refuse(`"${text}" is not a date: a span has one "..", as in date:2021-07..2021-09.`);
  if (from === '' && to === '') return refuse('".." is not a date: write a date at one end, as in date:2021-07..');
  const [start, end] = [fromEnd(from), fromEnd(to)];
  if (!start.ok) return start;
  if (!end.ok) return end;
  const days = { first: start.days.first, last: end.days.last };
  if (days.first !== undefined && days.last !== undefined && days.last < days.first)
    return refuse(`"${text}" runs backwards: write date:${to}..${from}.`);
  return { ok: true, days };
}

const fromEnd = (text: string): ReadDays =>
  text === '' ? { ok: true, days: { first: undefined, last: undefined } } : fromEdtf(text);

function fromEdtf(text: string): ReadDays {
  const read = readEdtf(text);
  if (!read.ok) return refuse(read.reason);
  return { ok: true, days: { first: read.value.first, last: read.value.last } };
}

const refuse = (reason: string): ReadDays => ({ ok: false, reason });
