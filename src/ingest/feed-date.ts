import { readEdtf } from '../briefing/edtf.ts';

/** The day that a feed's date names, in the date's own time zone; the month or year where it says no more. */
export type FeedDate =
  | { ok: true; date: string; /** What makes the date less than certain. */ doubt?: string }
  | { ok: false; reason: string };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const RFC_822 = new RegExp(
  [
    String.raw`^(?:(?<weekday>[a-z]{3,9}),?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})\.?[\s-]+(?<year>\d{4}|\d\d)`,
    String.raw`(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.\d+)?)?`,
    String.raw`(?:\s*(?<zone>(?:[a-z]{1,5})?\s?[+-]\d\d:?\d\d|[a-z]{1,5}))?)?(?:\s*\([^()]*\))?$`,
  ].join(''),
  'i',
);
const RFC_3339 = new RegExp(
  [
    String.raw`^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)`,
    String.raw`(?:(?:t|\s+)(?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?`,
    String.raw`\s*(?<zone>z|utc|gmt|[+-]\d\d(?::?\d\d)?)?)?)?)?$`,
  ].join(''),
  'i',
);
/** Dates up to here are what computers write when they know none. */
const ZERO = '1970-01-01';

/**
 * Reads a date of RFC 822, RFC 2822, RFC 3339 or ISO 8601 as W3CDTF writes it. The day is the printed one: its zone is
 * only checked. A time without a zone is taken as UTC, and a wrong weekday is a doubt; an impossible date is none.
 */
export function readFeedDate(raw: string): FeedDate {
  const text = raw.trim();
  const parts = (RFC_3339.exec(text) ?? RFC_822.exec(text))?.groups;
  if (parts === undefined)
    return refuse(raw, 'it is neither "Wed, 07 Jul 2021 10:00:00 +0300" nor "2021-07-07T10:00:00Z"');
  const { hour = '0', minute = '0', second = '0', zone } = parts;
  const date = dateOf(parts);
  const read = date === undefined ? undefined : readEdtf(date);
  if (date === undefined || read === undefined) return refuse(raw, `there is no month "${parts['month']}"`);
  if (!read.ok) return refuse(raw, 'there is no such day');
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return refuse(raw, 'there is no such time of day');
  if (!isZone(zone)) return refuse(raw, `there is no time zone "${zone}"`);
  if ((read.value.first ?? ZERO) <= ZERO) return refuse(raw, 'computers write it when they know no date');
  const doubt = doubtOf(parts, date);
  return { ok: true, date, ...(doubt === undefined ? {} : { doubt }) };
}

type Parts = Record<string, string | undefined>;

function dateOf({ year = '', month, day }: Parts): string | undefined {
  if (month === undefined) return year;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  if (number === 0) return undefined;
  return [fullYear(year), pad(number), ...(day === undefined ? [] : [pad(Number(day))])].join('-');
}

/** Of two digits, 50 to 99 mean the twentieth century (RFC 2822, 4.3). */
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);
const monthNumber = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const pad = (number: number) => String(number).padStart(2, '0');

function isZone(zone: string | undefined): boolean {
  const offset = /[+-](\d\d):?(\d\d)?$/.exec(zone ?? '');
  return offset === null || (Number(offset[1]) <= 14 && Number(offset[2] ?? 0) <= 59);
}

function doubtOf({ weekday, year, hour, zone }: Parts, date: string): string | undefined {
  const day = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()];
  if (weekday !== undefined && weekday.slice(0, 3).toLowerCase() !== day) return `that day is not a "${weekday}"`;
  if (year?.length === 2) return 'its year has two digits';
  return hour !== undefined && zone === undefined ? 'it has no time zone and was taken as UTC' : undefined;
}

const refuse = (raw: string, why: string) =>
  ({ ok: false, reason: `"${raw.slice(0, 80)}" is not a date: ${why}.` }) as const;
