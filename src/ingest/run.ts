import { statSync } from 'node:fs';
import path from 'node:path';
import { draftCheck } from '../check/draft.ts';
import { loadRegistry } from '../registry/load.ts';
import { displayPath } from './display-path.ts';
import { loadFolder } from './folder-load.ts';
import { LEDGER, readLedger, writeLedger } from './ledger.ts';
import { checkOptions, type IngestOptions, OptionError } from './options.ts';
import { type BriefingReport, type Report, type SourceReport, sourceFailure, toReport } from './report.ts';
import { runItem, type Session } from './run-item.ts';
import { type Job, jobsFor, jobsOfList } from './run-jobs.ts';
import { readSource } from './run-source.ts';

export interface IngestRequest {
  /** Folder of the project, with `src/registry/` and `briefings/feeds.yaml`. Absolute, as the next two. */
  root: string;
  cwd: string;
  /** Folder of briefings. */
  out: string;
  /** Paths or addresses; none for every feed of `feeds.yaml`. */
  sources: readonly string[];
  options: IngestOptions;
  now: Date;
}

/**
 * Takes in feeds and articles. One that fails does not stop the others, and nothing is left half-written.
 * @throws {OptionError} when an option has a value that cannot be meant.
 */
export async function runIngest({ root, cwd, out, sources, options, now }: IngestRequest): Promise<Report> {
  const loaded = loadRegistry(root);
  const { registry, problems } = loaded;
  checkOptions(options, { registry, now });
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new OptionError(`--out: "${displayPath(out, cwd)}" is a file. Name a folder.`);
  const display = (file: string) => displayPath(path.resolve(out, file), cwd);
  const read = readLedger(out);
  if (!read.ok) return toReport([sourceFailure(display(LEDGER), read.reason)], []);
  const { ledger } = read;
  const folder = loadFolder(
    out,
    [...ledger.values()].map((entry) => entry.path),
  );
  const session = {
    registry,
    out,
    folder,
    ledger,
    dryRun: options.dryRun === true,
    check: draftCheck(loaded),
    seen: new Map(),
    changed: false,
    display,
  };
  const { jobs, failed } = sources.length > 0 ? jobsFor(sources, cwd) : jobsOfList(root, cwd, registry);
  const done = jobs.map((job) => runJob(job, { session, options, now }));
  const reports = [...failed, ...done.map(({ source }) => source)];
  return toReport(
    withProblems(reports, problems.length),
    done.flatMap(({ briefings }) => briefings),
  );
}

/** Takes in one file, and writes the ledger after it, so that a run cut short loses little. */
function runJob(
  { publisher, publish, ...job }: Job,
  { session, options, now }: { session: Session; options: IngestOptions; now: Date },
): { source: SourceReport; briefings: BriefingReport[] } {
  const { registry, display } = session;
  const { source, language } = job;
  const { published, title } = options;
  const stated = { published, title, language, publisher: options.publisher ?? publisher };
  const { report, items } = readSource(job, { source, registry, now, ...stated });
  const status = options.publish === true || publish === true ? 'published' : 'draft';
  const outcomes = items.map((item) => ({ item, outcome: runItem(item, status, session) }));
  const failed: SourceReport['failed'] = outcomes.flatMap(({ item: { title }, outcome }, index) =>
    outcome.ok ? [] : [{ item: index + 1, ...(title === undefined ? {} : { title }), reason: outcome.reason }],
  );
  const unsaved = saveLedger(session);
  if (unsaved !== undefined) failed.push({ reason: `${display(LEDGER)}  ${unsaved}` });
  return {
    source: { ...report, failed: [...report.failed, ...failed] },
    briefings: outcomes.flatMap(({ outcome }) => outcome.briefing ?? []),
  };
}

/** Why the ledger could not be written. The next run finds the same files again and notes them. */
function saveLedger(session: Session): string | undefined {
  if (session.dryRun || !session.changed) return undefined;
  try {
    writeLedger(session.out, session.ledger);
    session.changed = false;
    return undefined;
  } catch (error) {
    return `The ledger could not be written: ${(error as Error).message}. Run ingest again.`;
  }
}

function withProblems([first, ...others]: SourceReport[], problems: number): SourceReport[] {
  if (first === undefined) return [];
  if (problems === 0) return [first, ...others];
  const warning = `The registry has problems (${problems}), so names may be missed: see "npm run check".`;
  return [{ ...first, warnings: [...first.warnings, warning] }, ...others];
}
