import path from 'node:path';
import { renderReport } from '../ingest/report.ts';
import { runIngest } from '../ingest/run.ts';
import { printText } from './output.ts';
import { startBar } from './progress.ts';
import { runBuild } from './run-build.ts';

/** The whole job: the feeds of `briefings/feeds.yaml` become drafts, and everything becomes a site with drafts shown. */
async function main(): Promise<void> {
  const root = path.resolve('.');
  const progress = startBar(process.stderr);
  const report = await runIngest({
    ...{ root, cwd: root, out: path.join(root, 'briefings'), sources: [] },
    ...{ options: { dryRun: false }, now: new Date(), progress: progress.show },
  });
  progress.clear();
  printText(renderReport(report, { dryRun: false }));
  await runBuild({ root, out: path.join(root, 'dist'), drafts: true }, 'dist');
  if (report.counts.failed > 0) process.exitCode = 1;
}

try {
  await main();
} catch (error) {
  printText(`Nothing could be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
