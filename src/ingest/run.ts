import { statSync } from 'node:fs';
import path from 'node:path';
import { draftCheck } from '../check/draft.ts';
import { type LoadedRegistry, loadRegistry } from '../registry/load.ts';
import { displayPath } from './display-path.ts';
import { ahead } from './ahead.ts';
import type { FetchOptions } from './fetch.ts';
import { loadMemory } from './fetch-memory.ts';
import { makeRobots } from './fetch-robots.ts';
import { loadFolder } from './folder-load.ts';
import { LEDGER, readLedger, writeLedger } from './ledger.ts';
import { createLexicon } from './names.ts';
import { checkOptions, type IngestOptions, OptionError } from './options.ts';
import { type BriefingReport, type Report, type SourceReport, sourceFailure, toReport } from './report.ts';
import type { Watch } from './progress.ts';
import { finishFolds } from './run-fold.ts';
import { runItem } from './run-item.ts';
import { isAddress, type Job, jobsFor, jobsOfList } from './run-jobs.ts';
import { type Loaded, loadSource, type Tools } from './run-load.ts';
import { lockFolder } from './run-lock.ts';
import { type Parser, startParser } from './run-parser.ts';
import { readSource } from './run-source.ts';
import type { Outcome, Session } from './session.ts';
import { loadStories } from './stories.ts';
import { removeAsides } from './write.ts';

/** Sources that are fetched at the same time. */
const AT_ONCE = 4;

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
  /** How far fetching may go and how names are looked up, where not as usual. */
  fetching?: Pick<FetchOptions, 'limits' | 'resolve'>;
  /** Milliseconds for which another run over the same folder is waited for, where not as usual. */
  patience?: number | undefined;
  /** Stays as it is after the run; else the run has its own. */
  parser?: Parser;
  /** Told what is under way, for people who watch. */
  progress?: Watch;
}

/**
 * Takes in feeds and articles. One that fails does not stop the others, and nothing is left half-written. One run at a
 * time writes to a folder of briefings: another one waits for it.
 * @throws {OptionError} when an option has a value that cannot be meant.
 */
export async function runIngest(request: IngestRequest): Promise<Report> {
  const { root, cwd, out, options, now, progress = () => {} } = request;
  const loaded = loadRegistry(root);
  checkOptions(options, { registry: loaded.registry, now });
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new OptionError(`--out: "${displayPath(out, cwd)}" is a file. Name a folder.`);
  if (options.dryRun === true) return runAlone(request, loaded);
  const locked = await lockFolder({ out, cwd, patience: request.patience, progress: (text) => progress({ text }) });
  if (!locked.ok) return toReport([sourceFailure(displayPath(out, cwd), locked.reason)], []);
  try {
    removeAsides(out);
    return await runAlone(request, loaded);
  } finally {
    locked.lock.release();
  }
}

/** A run that no other one writes beside. */
async function runAlone(request: IngestRequest, loaded: LoadedRegistry): Promise<Report> {
  const { root, cwd, out, sources, options } = request;
  const { registry, problems } = loaded;
  const display = (file: string) => displayPath(path.resolve(out, file), cwd);
  const read = readLedger(out);
  if (!read.ok) return toReport([sourceFailure(display(LEDGER), read.reason)], []);
  const { ledger } = read;
  const folder = loadFolder(
    out,
    [...ledger.values()].map((entry) => entry.path),
  );
  const session = {
    lexicon: createLexicon(registry),
    out,
    folder,
    ledger,
    dryRun: options.dryRun === true,
    explain: options.explain === true,
    check: draftCheck(loaded),
    stories: loadStories(ledger),
    seen: new Map(),
    changed: false,
    display,
  };
  const { jobs, failed } = sources.length > 0 ? jobsFor(sources, cwd) : jobsOfList(root, cwd, registry);
  const done = await runJobs(jobs, session, request);
  const reports = [...failed, ...done.map(({ source }) => source)];
  return toReport(
    withProblems(reports, problems.length),
    done.flatMap(({ briefings }) => briefings),
  );
}

/** Takes in the sources in their order. The next few are fetched while one is read. */
async function runJobs(jobs: readonly Job[], session: Session, request: IngestRequest): Promise<DoneJob[]> {
  const { out, options, fetching = {}, progress = () => {} } = request;
  const fetchOptions = { ...fetching, allowPrivate: options.allowPrivate === true };
  const tools: Tools = {
    parser: request.parser ?? startParser(),
    memory: loadMemory(out, { readOnly: session.dryRun }),
    robots: makeRobots(fetchOptions),
    fetching: fetchOptions,
  };
  const load = (job: Job, index: number) => {
    if (isAddress(job.place)) tell(`Fetching ${index + 1} of ${jobs.length}: ${job.source}`);
    return loadSource(job, tools);
  };
  const done: DoneJob[] = [];
  const tell: Tell = (text, { share = 0, ...more } = {}) =>
    progress({ text, done: done.length + share, of: jobs.length, ...more });
  try {
    for await (const [job, loaded] of ahead(jobs, AT_ONCE, load))
      done.push(await runJob(job, loaded, { session, request, tools, tell }));
  } finally {
    if (request.parser === undefined) await tools.parser.stop();
  }
  return done;
}

/** `share`: how much of a source is done, from 0 to 1. */
type Tell = (text: string, more?: { share?: number; begins?: boolean }) => void;

interface DoneJob {
  source: SourceReport;
  briefings: BriefingReport[];
}

/** Takes in one source, and writes the ledger after it, so that a run cut short loses little. */
async function runJob(
  { publisher, publish, ...job }: Job,
  loaded: Loaded,
  { session, request, tools, tell }: { session: Session; request: IngestRequest; tools: Tools; tell: Tell },
): Promise<DoneJob> {
  const { lexicon, display } = session;
  const { options, now } = request;
  const { source, language } = job;
  const { published, title } = options;
  tell(`Reading ${source}`, { begins: true });
  const stated = { published, title, language, publisher: options.publisher ?? publisher };
  const full = options.full === true || job.full === true;
  const onPage = (address: string) => tell(`Fetching ${address}`);
  const context = { source, registry: lexicon.registry, now, ...stated, tools, onPage };
  const { report, items } = await readSource({ ...job, full }, loaded, context);
  const status = options.publish === true || publish === true ? 'published' : 'draft';
  const settled = items.map((item, at) => {
    tell(`Reading ${source}: item ${at + 1} of ${items.length}`, { share: at / items.length });
    return runItem(item, status, session);
  });
  const unsaved = saveLedger(session);
  const outcomes = unsaved === undefined ? finishFolds(settled, session) : settled.map(unfolded(unsaved));
  const failed: SourceReport['failed'] = outcomes.flatMap((outcome, index) => {
    const title = items[index]?.title;
    return outcome.ok ? [] : [{ item: index + 1, ...(title === undefined ? {} : { title }), reason: outcome.reason }];
  });
  const faults = new Set([unsaved, saveLedger(session)].flatMap((fault) => fault ?? []));
  for (const fault of faults) failed.push({ reason: `${display(LEDGER)}  ${fault}` });
  return {
    source: { ...report, failed: [...report.failed, ...failed] },
    briefings: outcomes.flatMap(({ briefing }) => briefing ?? []),
  };
}

/** What is to go into the briefing of another item must wait until the ledger can be written. */
const unfolded =
  (reason: string) =>
  (outcome: Outcome): Outcome =>
    outcome.ok && outcome.fold !== undefined ? { ok: false, reason } : outcome;

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
