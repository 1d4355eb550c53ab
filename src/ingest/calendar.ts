/** A day of the calendar; `month` counts from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** What is known of a day: a year, or a month of it, or the day itself. */
export interface Anchor {
  year: number;
  month?: number;
  day?: number;
}

const dayLength = 24 * 60 * 60 * 1000;
const digits = (value: number, length = 2): string => String(value).padStart(length, '0');

export const yearText = (year: number): string => digits(year, 4);
export const monthText = (year: number, month: number): string => `${yearText(year)}-${digits(month)}`;
export const dayText = ({ year, month, day }: Day): string => `${monthText(year, month)}-${digits(day)}`;

/** The anchor that an EDTF date gives: a plain year, month or day; nothing for one that is about, uncertain or a span. */
export function readAnchor(date: string | undefined): Anchor | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  };
}

export const isDay = (anchor: Anchor | undefined): anchor is Day =>
  anchor?.month !== undefined && anchor.day !== undefined;
export const isMonth = (anchor: Anchor | undefined): anchor is Anchor & { month: number } =>
  anchor?.month !== undefined;

export const addDays = (day: Day, count: number): Day => fromTime(toTime(day) + count * dayLength);

/** The same day of another month, or that month's last day. */
export function addMonths({ year, month, day }: Day, count: number): Day {
  const index = year * 12 + (month - 1) + count;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}

export function monthBefore(year: number, month: number, count = 1): { year: number; month: number } {
  const { year: newYear, month: newMonth } = addMonths({ year, month, day: 1 }, -count);
  return { year: newYear, month: newMonth };
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((((Math.floor(toTime(day) / dayLength) + 3) % 7) + 7) % 7) + 1;

const daysInMonth = (year: number, month: number): number => fromTime(Date.UTC(year, month, 0)).day;

export const isPossible = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

export const compareDays = (one: Day, other: Day): number => toTime(one) - toTime(other);

const toTime = ({ year, month, day }: Day): number => Date.UTC(year, month - 1, day);

function fromTime(time: number): Day {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
