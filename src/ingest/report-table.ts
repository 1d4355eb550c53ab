import type { Report, SourceReport } from './report.ts';
import { cutText } from './text.ts';

const LONGEST_NAME = 48;
const LONGEST_REASON = 72;
const STATUSES = ['created', 'updated', 'unchanged', 'kept', 'duplicate'] as const;

/**
 * What came in by source and what became of it, a line for each, with the first reason for which something is missing;
 * columns that are 0 throughout are left out.
 */
export function renderTable({ sources, briefings }: Report): string[] {
  const statusesOf = Map.groupBy(briefings, ({ source }) => source);
  const rows = sources.map((source) => {
    const mine = statusesOf.get(source.source) ?? [];
    const counts = STATUSES.map((status) => mine.filter((briefing) => briefing.status === status).length);
    const numbers = [source.items, ...counts, source.failed.length, source.lost?.items ?? 0];
    return { name: shorten(source.source), numbers, why: whyOf(source) };
  });
  const heads = ['items', ...STATUSES, 'failed', 'lost'];
  const columns = heads
    .map((head, at) => ({ head, at }))
    .filter(({ at }) => rows.some(({ numbers }) => numbers[at] !== 0));
  const width = Math.max('source'.length, ...rows.map(({ name }) => name.length));
  const line = (name: string, cells: readonly string[]) =>
    [name.padEnd(width), ...cells.map((cell, at) => cell.padStart(columns[at]?.head.length ?? 0))].join('  ').trimEnd();
  return [
    line(
      'source',
      columns.map(({ head }) => head),
    ),
    ...rows.map(({ name, numbers, why }) => line(name, [...columns.map(({ at }) => String(numbers[at] || '-')), why])),
  ];
}

/** A reason may begin with the name of its source, which stands in the line already. */
function whyOf({ source, failed: [first, ...others], lost }: SourceReport): string {
  const reason = first?.reason.startsWith(source)
    ? first.reason
        .slice(source.length)
        .replace(/^:(\d+)\s*/, 'line $1: ')
        .trimStart()
    : first?.reason;
  const why = cutText(reason ?? lost?.why ?? '', LONGEST_REASON);
  return others.length === 0 ? why : `${why} (and ${others.length} more)`;
}

/** The end of a path or an address tells it from others. */
const shorten = (name: string): string => (name.length > LONGEST_NAME ? `…${name.slice(1 - LONGEST_NAME)}` : name);
