import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import type { Report } from '../../../src/ingest/report.ts';
import { project, type Root } from '../../setup/root.ts';

/** What a run of the command did, and what it took. */
export interface Run {
  seconds: number;
  /** The most memory that it held, less what it held before it began. */
  megabytes: number;
  status: number | null;
  report: Report;
  stderr: string;
}

// The process says on a channel of its own what it held at its start and at most.
const WATCH = `import { writeSync } from 'node:fs';
const start = process.memoryUsage.rss();
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS * 1024 - start)));`;
const IMPORT = `data:text/javascript,${encodeURIComponent(WATCH)}`;

/** Publishes what a source holds into the briefings of `root`, in a process of its own. */
export async function measureRun(source: string, root: Root): Promise<Run> {
  const options = ['--out', root.at('briefings'), '--publish', '--allow-private', '--json'];
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', IMPORT, 'src/cli/ingest.ts', source, ...options], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [stdout, stderr, bytes] = [1, 2, 3].map((channel) => textOf(child.stdio[channel] as Readable));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const seconds = (performance.now() - start) / 1000;
  return {
    ...{ seconds, status, stderr: await stderr! },
    megabytes: Number(await bytes!) / 1024 / 1024,
    report: JSON.parse(await stdout!) as Report,
  };
}
