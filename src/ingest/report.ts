import type { FrontMatterInput } from '../briefing/schema.ts';
import type { Draft } from './draft.ts';
import { renderTable } from './report-table.ts';

/** What a run of ingest did, as `--json` prints it. */
export interface Report {
  sources: SourceReport[];
  briefings: BriefingReport[];
  counts: Record<Status, number>;
}

type Status = 'created' | 'updated' | 'unchanged' | 'kept' | 'duplicate' | 'failed';

export interface SourceReport {
  source: string;
  /** Missing where the source could not be read that far. */
  format?: 'rss' | 'atom' | 'rdf' | 'json' | 'html' | 'text';
  items: number;
  /** Items that became nothing, counting from 1; without a number the whole source. */
  failed: { item?: number; title?: string; reason: string }[];
  warnings: string[];
  /** Items of the source that could not be read, and the warning that says why. For people only. */
  lost?: { items: number; why: string };
}

export interface BriefingReport extends Pick<
  Draft,
  'roles' | 'organizations' | 'people' | 'places' | 'quotations' | 'suggestions' | 'warnings'
> {
  source: string;
  key: string;
  status: Status;
  /** From the working directory where inside it; missing where nothing is written. */
  path?: string;
  title: string;
  date?: string;
  dateBasis: NonNullable<FrontMatterInput['dateBasis']>;
  countries: string[];
  mentions: string[];
  events: number;
  claims: number;
  /** Why the draft is as it is, a line for each thing. For people only. */
  explanation?: string[];
  /** What the version that was set aside changes in the file that is there. For people only. */
  diff?: string[];
}

/** A source of which nothing could be read, with the place and the reason in one line. */
export function sourceFailure(source: string, reason: string, line?: number): SourceReport {
  const place = line === undefined ? source : `${source}:${line}`;
  return { source, items: 0, failed: [{ reason: `${place}  ${reason}` }], warnings: [] };
}

/** Adds up a run. */
export function toReport(sources: SourceReport[], briefings: BriefingReport[]): Report {
  const count = (status: Status) => briefings.filter((briefing) => briefing.status === status).length;
  const failed = sources.reduce((sum, source) => sum + source.failed.length, 0);
  return {
    sources,
    briefings,
    counts: {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      kept: count('kept'),
      duplicate: count('duplicate'),
      failed,
    },
  };
}

/** The report for programs. */
export const jsonReport = ({ sources, briefings, counts }: Report): Report => ({
  sources: sources.map(({ lost: _, ...source }) => source),
  briefings: briefings.map(({ explanation: _, diff: __, ...briefing }) => briefing),
  counts,
});

/**
 * The report for people: a line for each source and briefing, what to know about it below, the counts at the end; of
 * several sources also a table of what came in.
 */
export function renderReport(report: Report, { dryRun }: { dryRun: boolean }): string {
  const { sources, briefings, counts } = report;
  const lines = sources.flatMap((source) => [
    `${source.source}  ${source.format ?? 'not read'}, ${source.items} ${source.items === 1 ? 'item' : 'items'}`,
    ...source.warnings.map(warningLine),
    ...briefings
      .filter((briefing) => briefing.source === source.source && briefing.status !== 'failed')
      .flatMap(briefingLines),
    ...source.failed.map(failedLine),
  ]);
  const sum = Object.entries(counts).filter(([, number]) => number > 0);
  const total =
    sum.length === 0 ? 'Nothing to do.' : `${sum.map(([status, number]) => `${number} ${status}`).join(', ')}.`;
  const table = sources.length > 1 ? ['', ...renderTable(report), ''] : [];
  return [...lines, ...table, dryRun ? `Dry run, nothing was written. It would be: ${total}` : total].join('\n');
}

const warningLine = (warning: string) => `    ${warning}`;

function briefingLines({ status, path = '', warnings, explanation = [], diff = [] }: BriefingReport): string[] {
  // What there was to know about it was said when it was written.
  const said = status === 'unchanged' ? [] : warnings.map(warningLine);
  return [`  ${status.padEnd(10)}${path}`, ...said, ...[...diff, ...explanation].map((line) => `      ${line}`)];
}

function failedLine({ item, title, reason }: SourceReport['failed'][number]): string {
  if (item === undefined) return `  ${'failed'.padEnd(10)}${reason}`;
  return `  ${'failed'.padEnd(10)}item ${item}${title === undefined ? '' : ` "${title}"`}: ${reason}`;
}
