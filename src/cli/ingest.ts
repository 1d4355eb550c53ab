import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { OptionError } from '../ingest/options.ts';
import { jsonReport, renderReport } from '../ingest/report.ts';
import { runIngest } from '../ingest/run.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';
import { noProgress, startBar } from './progress.ts';

const USAGE = `Usage: npm run ingest -- [SOURCE …] [options]

Writes a draft briefing for every article of a SOURCE: the path or the http(s) address of an RSS, Atom, RDF or JSON
feed, of an article in HTML or plain text, or a folder of those. Without a SOURCE, every feed of briefings/feeds.yaml is
read. A second run writes nothing new, and a briefing that its author has changed is never written over.

  --out DIR          the folder of briefings (default: briefings)
  --published DATE   when a text was published that does not say so, such as 2021-07-07
  --title TEXT       the title of a text that has none
  --publisher ID     who published it, by id in src/registry/publishers.yaml
  --full             fetch the page behind an item that is only an excerpt
  --allow-private    fetch from this machine and its own network, too
  --publish          write briefings as published, not as drafts
  --explain          say why each briefing has its date, entities and speakers
  --dry-run          say what would be written, and write nothing
  --json             print the report as JSON
  --help             print this`;

const root = path.resolve(import.meta.dirname, '../..');

// Where there is much memory, V8 collects what each feed leaves only after several of them: memory would grow with all.
if (import.meta.main) setFlagsFromString('--heap-growing-percent=25');

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ out: { type: 'string' }, published: { type: 'string' }, title: { type: 'string' } },
      ...{ publisher: { type: 'string' }, publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
      ...{ full: { type: 'boolean' }, 'allow-private': { type: 'boolean' } },
      ...{ explain: { type: 'boolean' } },
      ...{ json: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { out = path.join(root, 'briefings'), help, json, ...values } = read.values;
  const { 'dry-run': dryRun = false, 'allow-private': allowPrivate = false, ...options } = values;
  if (help === true) return printText(USAGE);
  const cwd = process.cwd();
  const progress = json === true ? noProgress : startBar(process.stderr);
  const report = await runIngest({
    ...{ root, cwd, out: path.resolve(cwd, out), sources: read.positionals },
    ...{ options: { ...options, dryRun, allowPrivate }, now: new Date() },
    progress: progress.show,
  });
  progress.clear();
  printText(renderReport(report, { dryRun }));
  if (json === true) printJson(jsonReport(report));
  if (report.counts.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  printUsageError(error.message, USAGE);
}
