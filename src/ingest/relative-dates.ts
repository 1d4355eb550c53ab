import {
  addDays,
  addMonths,
  type Anchor,
  type Day,
  dayText,
  isDay,
  isMonth,
  monthBefore,
  monthText,
  weekdayOf,
  yearText,
} from './calendar.ts';
import { weekdayNames } from './cues.ts';
import { type DateGroups, type DatePattern, relative, type ResolvedDate, wholeWords } from './date-pattern.ts';

const partOfDay = String.raw`(?:\s+(?:night|morning|afternoon|evening))?`;
const partOf = String.raw`(?:(?:[Ee]arly|[Ee]arlier|[Mm]id|[Ll]ate|[Ll]ater)[-\s])?`;
const number = String.raw`(?<count>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple\s+of)`;
const unit = String.raw`(?<unit>hour|day|week|month|year)s?`;
const notNext = String.raw`(?<!\b(?:[Nn]ext|[Cc]oming|[Ff]ollowing|[Ee]very|[Ee]ach)\s)`;

/** Dates that count from the day of publication. What would need a finer anchor than there is resolves to nothing. */
export const relativePatterns: readonly DatePattern[] = [
  shape(
    String.raw`[Tt]he\s+day\s+before\s+yesterday`,
    onDay((day) => addDays(day, -2)),
  ),
  shape(
    String.raw`(?:[Ee]arlier\s+)?[Tt]oday|[Tt]his\s+(?:morning|afternoon|evening)|[Tt]onight`,
    onDay((day) => day),
  ),
  shape(
    String.raw`[Yy]esterday${partOfDay}|[Ll]ast\s+night`,
    onDay((day) => addDays(day, -1)),
  ),
  shape(String.raw`(?:(?:[Oo]ver|[Aa]t|[Oo]n|[Dd]uring)\s+the|[Ll]ast|[Tt]his\s+past)\s+weekend`, weekend),
  shape(
    String.raw`${notNext}(?:(?:[Ee]arlier|[Ee]arly|[Ll]ate)\s+)?(?:(?<last>[Ll]ast)\s+)?(?<weekday>${weekdayNames})${partOfDay}`,
    weekday,
  ),
  shape(String.raw`${partOf}[Tt]his\s+week`, thisWeek),
  shape(String.raw`${partOf}[Ll]ast\s+week`, lastWeek),
  shape(String.raw`${partOf}[Tt]his\s+month`, (_, anchor) =>
    isMonth(anchor) ? relative(monthText(anchor.year, anchor.month)) : undefined,
  ),
  shape(String.raw`${partOf}[Ll]ast\s+month`, lastMonth),
  shape(String.raw`${partOf}[Tt]his\s+year`, (_, anchor) => anchor && relative(yearText(anchor.year))),
  shape(String.raw`${partOf}[Ll]ast\s+year`, (_, anchor) => anchor && relative(yearText(anchor.year - 1))),
  shape(String.raw`(?:past|last|previous)\s+${number}\s+${unit}`, past),
  shape(
    String.raw`(?:(?<=\b[Tt]he\s)past|(?<=\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or)\s+the\s)last)\s+(?<unit>day|week|month|year)`,
    past,
  ),
  shape(String.raw`${number}\s+${unit}\s+ago`, ago),
  shape(
    String.raw`(?:[Ii]n|[Oo]ver|[Dd]uring)\s+(?:recent|(?:the\s+)?(?:past|last)\s+(?:few|several))\s+(?:days|weeks|months|years|decades)`,
    recently,
  ),
];

type Resolve = DatePattern['resolve'];

function shape(pattern: string, resolve: Resolve): DatePattern {
  return { pattern: wholeWords(pattern), resolve };
}

function onDay(move: (day: Day) => Day): Resolve {
  return (_, anchor) => (isDay(anchor) ? relative(dayText(move(anchor))) : undefined);
}

/** The latest such day on or before the anchor; a "last" one lies before it. */
function weekday({ weekday: name = '', last }: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isDay(anchor)) return undefined;
  const wanted = weekdays.indexOf(name) + 1;
  const back = (weekdayOf(anchor) - wanted + 7) % 7;
  return relative(dayText(addDays(anchor, back === 0 && last !== undefined ? -7 : -back)));
}

/** From Monday to the anchor: what is reported has happened. */
function thisWeek(_: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  return isDay(anchor) ? span(addDays(anchor, 1 - weekdayOf(anchor)), anchor) : undefined;
}

function lastWeek(_: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isDay(anchor)) return undefined;
  const sunday = addDays(anchor, -weekdayOf(anchor));
  return span(addDays(sunday, -6), sunday);
}

/** The latest Saturday and Sunday that have begun. */
function weekend(_: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isDay(anchor)) return undefined;
  const saturday = addDays(anchor, -((weekdayOf(anchor) + 1) % 7));
  return weekdayOf(anchor) === 6 ? span(saturday, saturday) : span(saturday, addDays(saturday, 1));
}

function lastMonth(_: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isMonth(anchor)) return undefined;
  const { year, month } = monthBefore(anchor.year, anchor.month);
  return relative(monthText(year, month));
}

/** A period up to the anchor, with a start that is about. */
function past({ count, unit = '' }: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isDay(anchor)) return undefined;
  const start =
    unit === 'year' ? yearText(anchor.year - readCount(count)) : dayText(back(anchor, unit, readCount(count)));
  return relative(`${start}~/${dayText(anchor)}`);
}

/** A point in the past; only days are exact. */
function ago({ count, unit = '' }: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  if (!isDay(anchor)) return undefined;
  const much = readCount(count);
  if (unit === 'year') return relative(`${yearText(anchor.year - much)}~`);
  const day = back(anchor, unit, much);
  if (unit === 'month') return relative(`${monthText(day.year, day.month)}~`);
  return relative(unit === 'day' ? dayText(day) : `${dayText(day)}~`);
}

/** By the anchor; nobody says since when. */
function recently(_: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  return isDay(anchor) ? relative(`/${dayText(anchor)}`) : undefined;
}

function back(anchor: Day, unit: string, count: number): Day {
  if (unit === 'month') return addMonths(anchor, -count);
  const days = { hour: Math.ceil(count / 24), day: count, week: count * 7 }[unit] ?? 0;
  return addDays(anchor, -days);
}

const span = (first: Day, last: Day): ResolvedDate =>
  relative(dayText(first) === dayText(last) ? dayText(first) : `${dayText(first)}/${dayText(last)}`);

const weekdays = weekdayNames.slice(3, -1).split('|');
const numbers = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

function readCount(text: string | undefined): number {
  if (text === undefined || /^(?:an?)$/u.test(text)) return 1;
  if (text.startsWith('couple')) return 2;
  return /^\d/u.test(text) ? Number(text) : numbers.indexOf(text) + 1;
}
