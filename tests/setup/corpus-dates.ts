import type { Random } from './corpus-random.ts';

const FIRST_YEAR = 2015;
const YEARS = 10;

/** The date of a briefing, as EDTF: mostly a day, and every other form too; undefined: it has none. */
export function briefingDate(random: Random): string | undefined {
  const day = anyDay(random);
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)];
  const forms: readonly (string | undefined)[] = [
    ...[day, day, day, day, day, day, day, day],
    ...[month, `${month}~`, year, `${year}?`, `${day}%`],
    ...[`${day}/${later(random, day)}`, `${month}/${Number(year) + 1}`, `${day}/..`, `/${day}`, `../${day}`],
    undefined,
  ];
  return random.pick(forms);
}

/** The date of an event, likewise. */
export const eventDate = (random: Random): string => briefingDate(random) ?? `${anyYear(random)}`;

/** A day, as YYYY-MM-DD. */
export const anyDay = (random: Random): string =>
  `${anyYear(random)}-${two(1 + random.whole(12))}-${two(1 + random.whole(24))}`;

const anyYear = (random: Random): number => FIRST_YEAR + random.whole(YEARS);

/** A later day of the same month. */
const later = (random: Random, day: string): string =>
  `${day.slice(0, 8)}${two(Number(day.slice(8)) + 1 + random.whole(4))}`;

const two = (number: number): string => String(number).padStart(2, '0');
