import { scaleLinear } from 'd3-scale';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { displayEdtf } from '../briefing/edtf.ts';
import { type EventKind, type Family, familyNames, familyOf } from './kinds.ts';
import { type Figure, type FigureText, figure, line, link, round, text } from './svg.ts';
import { eachMonth, eachYear, monthOf, timeScale, type Years, yearsOf } from './time.ts';

export interface DatedEvent {
  date: string;
  kind: EventKind;
}

export interface Activity {
  years: Years;
  /** Months with events, by YYYY-MM, earliest first. */
  months: { month: string; total: number; families: Partial<Record<Family, number>> }[];
  /** Events of which only the year is known: they are in no month. */
  yearOnly: number;
}

interface Options extends FigureText {
  /** In pixels, as shown at full size. */
  width: number;
  /** Address that a month leads to; undefined leads nowhere. */
  href?: ((month: string) => string | undefined) | undefined;
}

const height = 104;
const edges = { left: 26, right: 6, top: 12, bottom: 22 };

/** How many events each month has; undefined where there is no event. */
export function activityOf(events: readonly DatedEvent[]): Activity | undefined {
  const years = yearsOf(events.map(({ date }) => date));
  if (years === undefined) return undefined;
  const byMonth = Map.groupBy(events, ({ date }) => monthOf(date));
  const months = [...byMonth]
    .flatMap(([month, all]) =>
      month === undefined ? [] : [{ month, total: all.length, families: countFamilies(all) }],
    )
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  return { years, months, yearOnly: byMonth.get(undefined)?.length ?? 0 };
}

/** A bar for each month with events, stacked by family of kinds. */
export function activityStrip({ years, months }: Activity, options: Options): Figure {
  const { width } = options;
  const most = Math.max(1, ...months.map(({ total }) => total));
  const x = timeScale(years, [edges.left, width - edges.right]);
  const y = scaleLinear([0, most], [height - edges.bottom, edges.top]);
  const bars = months.map((month) => {
    const [from, to] = [x(`${month.month}-01`), x(`${nextMonth(month.month)}-01`)];
    const parts = stack(month.families, (count) => y(count), [from + 0.5, Math.max(2, to - from - 1)]);
    const words = `${displayEdtf(month.month)}: ${month.total} ${month.total === 1 ? 'event' : 'events'}`;
    const href = options.href?.(month.month);
    return href === undefined ? s('g', [s('title', words), ...parts]) : link(href, words, parts);
  });
  const base = height - edges.bottom;
  return figure(options, { width, height, name: 'activity', role: options.href === undefined ? 'img' : 'group' }, [
    ...gridOf(most, (count) => y(count), width),
    ...(years.first === years.last ? monthMarks(years.first, x) : yearMarks(years, x, width)),
    line('axis', `M${edges.left} ${base}H${round(width - edges.right)}`),
    ...bars,
  ]);
}

function stack(families: Partial<Record<Family, number>>, y: (count: number) => number, [x, width]: [number, number]) {
  let below = 0;
  return familyNames.flatMap((family): Element[] => {
    const count = families[family] ?? 0;
    if (count === 0) return [];
    const [top, bottom] = [y(below + count), y(below)];
    below += count;
    return [
      s('rect', {
        className: [`k-${family}`],
        ...{ x: round(x), y: round(top), width: round(width), height: round(bottom - top) },
      }),
    ];
  });
}

function gridOf(most: number, y: (count: number) => number, width: number): Element[] {
  return scaleLinear([0, most], [0, 1])
    .ticks(Math.min(most, 3))
    .filter((count) => Number.isInteger(count) && count > 0)
    .flatMap((count) => [
      line('grid', `M${edges.left} ${round(y(count))}H${round(width - edges.right)}`),
      text(edges.left - 6, y(count) + 4, String(count), { className: 'axis-text', textAnchor: 'end' }),
    ]);
}

/** Years under the axis; where they would touch, every second or fifth one only. */
function yearMarks(years: Years, x: (day: string) => number, width: number): Element[] {
  const all = eachYear(years);
  const room = (width - edges.left - edges.right) / all.length;
  const step = [1, 2, 5, 10, 20, 50].find((every) => room * every >= 44) ?? 100;
  return all.flatMap((year) => {
    const [from, to] = [x(`${year}-01-01`), x(`${year + 1}-01-01`)];
    const tick = line('axis', `M${round(from)} ${height - edges.bottom}v5`);
    if (year % step !== 0) return [tick];
    return [tick, text((from + to) / 2, height - 5, String(year), { className: 'axis-text', textAnchor: 'middle' })];
  });
}

/** Of a single year: its months. */
function monthMarks(year: number, x: (day: string) => number): Element[] {
  const room = x(`${year}-02-01`) - x(`${year}-01-01`);
  return eachMonth(year, room).flatMap(({ month, name }) => {
    const [from, to] = [x(`${month}-01`), x(`${nextMonth(month)}-01`)];
    const tick = line('axis', `M${round(from)} ${height - edges.bottom}v5`);
    if (name === undefined) return [tick];
    return [tick, text((from + to) / 2, height - 5, name, { className: 'axis-text', textAnchor: 'middle' })];
  });
}

function countFamilies(events: readonly DatedEvent[]): Partial<Record<Family, number>> {
  const counts = new Map<Family, number>();
  for (const { kind } of events) counts.set(familyOf(kind), (counts.get(familyOf(kind)) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}
