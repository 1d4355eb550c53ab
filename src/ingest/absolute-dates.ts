import {
  type Anchor,
  compareDays,
  type Day,
  dayText,
  isDay,
  isMonth,
  isPossible,
  monthText,
  weekdayOf,
} from './calendar.ts';
import { monthNames, weekdayNames } from './cues.ts';
import {
  absolute,
  type DateGroups,
  type DatePattern,
  relative,
  type ResolvedDate,
  wholeWords,
} from './date-pattern.ts';

const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const month = (name = 'month') => String.raw`(?<${name}>${monthNames}|(?:${shortMonths})\.)`;
const day = (name = 'day') => String.raw`(?<${name}>\d{1,2})(?:st|nd|rd|th)?`;
const year = (name = 'year') => String.raw`(?<${name}>(?:1[89]|20)\d\d)(?![,.]?\d)`;
const notDay = String.raw`(?<!\d(?:st|nd|rd|th)?\s+)`;
const maybeYear = String.raw`(?:,?\s+${year()})?`;
const weekday = String.raw`(?:(?<weekday>${weekdayNames}),?\s+(?:the\s+)?)?`;
const dash = String.raw`\s*(?:[-–—]|\bto\b|\band\b|\bthrough\b|\buntil\b)\s*`;
const from = String.raw`(?:(?:[Bb]etween|[Ff]rom)\s+)?`;
const part = String.raw`(?:[Ee]arly|[Mm]id|[Ll]ate)[-\s]`;
const season = String.raw`(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\s+(?:of\s+)?`;
const notYear = String.raw`(?!\s+(?:troops|people|soldiers|men|women|servicemen|\p{Ll}*kilomet\p{Ll}+|miles|tons|tonnes)\b)`;

/** Dates that the words themselves give. A day or a month without a year is the latest one not after the anchor. */
export const absolutePatterns: readonly DatePattern[] = [
  shape(`${from}${day()}${dash}${day('lastDay')}\\s+(?:of\\s+)?${month()}${maybeYear}`, dayRange),
  shape(`${from}${month()}\\s+${day()}${dash}${day('lastDay')}${maybeYear}`, dayRange),
  shape(`${from}${day()}\\s+${month()}${dash}${day('lastDay')}\\s+${month('lastMonth')}${maybeYear}`, dayRange),
  shape(`${from}${month()}\\s+${day()}${dash}${month('lastMonth')}\\s+${day('lastDay')}${maybeYear}`, dayRange),
  shape(`${weekday}${day()}\\s+(?:of\\s+)?${month()}${maybeYear}`, oneDay),
  shape(`${weekday}${month()}\\s+${day()}${maybeYear}`, oneDay),
  shape(String.raw`(?<year>\d{4})-(?<monthNumber>\d\d)-(?<day>\d\d)`, oneDay),
  shape(String.raw`(?<day>\d{1,2})\.(?<monthNumber>\d{1,2})\.(?<year>(?:19|20)\d\d)`, oneDay),
  shape(`${from}${month()}${dash}${month('lastMonth')},?\\s+${year()}`, monthRange),
  shape(`(?:[Ii]n\\s+)?(?:${part})?${notDay}${month()},?\\s+(?:of\\s+)?${year()}`, oneMonth),
  shape(String.raw`${from}${year()}(?:\s*[-–—]\s*|\s+(?:to|and)\s+)(?<lastYear>(?:1[89]|20)\d\d|\d\d)`, yearRange),
  shape(String.raw`(?:the\s+)?(?:${part})?(?<decade>(?:19|20)\d)0s`, ({ decade }) => absolute(`${decade}X`)),
  shape(
    String.raw`(?:(?<=\b[Ss]ince\s+)|(?:[Ii]n|[Dd]uring|[Oo]f|[Ff]rom|[Tt]hroughout)\s+(?:${part}|${season})?|${part}|${season})${year()}${notYear}`,
    oneYear,
  ),
  shape(
    `(?:[Ii]n|[Dd]uring|[Ll]ast|[Ee]arlier\\s+in)\\s+(?:${part})?${month()}|${part}${month('lateMonth')}|(?<=\\b[Ss]ince\\s)${month('sinceMonth')}`,
    oneMonth,
  ),
];

type Resolve = DatePattern['resolve'];
interface MonthOfYear {
  year: number;
  month: number;
}

function shape(pattern: string, resolve: Resolve): DatePattern {
  return { pattern: wholeWords(pattern), resolve };
}

function oneDay(groups: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  const found = readDay(groups, anchor, { month: monthOf(groups), day: Number(groups['day']) });
  if (found === undefined) return undefined;
  const named = groups['weekday'];
  const doubtful = named !== undefined && weekdays.indexOf(named) + 1 !== weekdayOf(found) ? '?' : '';
  return withBasis(groups, dayText(found) + doubtful);
}

function dayRange(groups: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  const first = monthOf(groups);
  const lastMonth = groups['lastMonth'] === undefined ? first : monthNumber(groups['lastMonth']);
  const last = readDay(groups, anchor, { month: lastMonth, day: Number(groups['lastDay']) });
  if (last === undefined) return undefined;
  const start = { year: last.year - (first > lastMonth ? 1 : 0), month: first, day: Number(groups['day']) };
  if (!isPossible(start) || compareDays(start, last) >= 0) return undefined;
  return withBasis(groups, `${dayText(start)}/${dayText(last)}`);
}

function oneMonth(groups: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined {
  const month = monthOf(groups);
  if (groups['year'] !== undefined) return absolute(monthText(Number(groups['year']), month));
  const latest = latestMonth(month, anchor);
  return latest === undefined ? undefined : relative(monthText(latest.year, latest.month));
}

function monthRange(groups: DateGroups): ResolvedDate | undefined {
  const [first, last] = [monthOf(groups), monthNumber(groups['lastMonth'])];
  const year = Number(groups['year']);
  return first === last
    ? undefined
    : absolute(`${monthText(first > last ? year - 1 : year, first)}/${monthText(year, last)}`);
}

function oneYear({ year: text = '' }: DateGroups): ResolvedDate {
  return absolute(text);
}

function yearRange({ year: first = '', lastYear = '' }: DateGroups): ResolvedDate | undefined {
  const last = first.slice(0, 4 - lastYear.length) + lastYear;
  return last > first ? absolute(`${first}/${last}`) : undefined;
}

/** A day and month of the year named, or of the latest year that keeps it from lying after the anchor. */
function readDay(groups: DateGroups, anchor: Anchor | undefined, at: { month: number; day: number }): Day | undefined {
  if (groups['year'] !== undefined) return possible({ year: Number(groups['year']), ...at });
  if (!isDay(anchor)) return undefined;
  const thisYear = { year: anchor.year, ...at };
  return possible(compareDays(thisYear, anchor) > 0 ? { ...thisYear, year: anchor.year - 1 } : thisYear);
}

function latestMonth(month: number, anchor: Anchor | undefined): MonthOfYear | undefined {
  return isMonth(anchor) ? { year: month > anchor.month ? anchor.year - 1 : anchor.year, month } : undefined;
}

const possible = (found: Day): Day | undefined => (isPossible(found) ? found : undefined);
const withBasis = (groups: DateGroups, date: string): ResolvedDate =>
  groups['year'] === undefined ? relative(date) : absolute(date);

const namesIn = (alternatives: string): string[] => alternatives.slice(3, -1).split('|');
const months = namesIn(monthNames).map((name) => name.slice(0, 3));
const weekdays = namesIn(weekdayNames);
const monthNumber = (name = ''): number => months.indexOf(name.slice(0, 3)) + 1;
const monthOf = ({ month: name, lateMonth, sinceMonth, monthNumber: number }: DateGroups): number =>
  number === undefined ? monthNumber(name ?? lateMonth ?? sinceMonth) : Number(number);
