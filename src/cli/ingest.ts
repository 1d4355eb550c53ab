import path from 'node:path';
import { OptionError } from '../ingest/options.ts';
import { renderReport } from '../ingest/report.ts';
import { runIngest } from '../ingest/run.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';

const USAGE = `Usage: npm run ingest -- [SOURCE …] [options]

Writes a draft briefing for every article of a SOURCE: the path of an RSS, Atom, RDF or JSON feed, of an article in
plain text, or of a folder of those. Without a SOURCE, every feed of briefings/feeds.yaml is read. A second run writes
nothing new, and a briefing that its author has changed is never written over.

  --out DIR          the folder of briefings (default: briefings)
  --published DATE   when a text was published that does not say so, such as 2021-07-07
  --title TEXT       the title of a text that has none
  --publisher ID     who published it, by id in src/registry/publishers.yaml
  --publish          write briefings as published, not as drafts
  --dry-run          say what would be written, and write nothing
  --json             print the report as JSON
  --help             print this`;

const root = path.resolve(import.meta.dirname, '../..');

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ out: { type: 'string' }, published: { type: 'string' }, title: { type: 'string' } },
      ...{ publisher: { type: 'string' }, publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
      ...{ json: { type: 'boolean' }, help: { type: 'boolean' } },
    },
  });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { out = path.join(root, 'briefings'), help, json, 'dry-run': dryRun = false, ...options } = read.values;
  if (help === true) return printText(USAGE);
  const cwd = process.cwd();
  const report = await runIngest({
    ...{ root, cwd, out: path.resolve(cwd, out), sources: read.positionals },
    ...{ options: { ...options, dryRun }, now: new Date() },
  });
  printText(renderReport(report, { dryRun }));
  if (json === true) printJson(report);
  if (report.counts.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  printUsageError(error.message, USAGE);
}
