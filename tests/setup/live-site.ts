import { spawn } from 'node:child_process';
import { project } from './root.ts';
import { until } from './watch.ts';

// The test runner sets these for itself; no author's shell has them, and Astro shows no page where VITEST is set.
const NAMES = ['NODE_ENV', 'DEV', 'PROD', 'MODE', 'SSR', 'VITEST'];
const RUNNERS = Object.fromEntries(NAMES.map((name) => [name, undefined]));

/** `npm run dev` while it runs. */
export interface LiveSite {
  /** Ends with a slash. */
  url: string;
  /** What it has said in the terminal so far. */
  said(): string;
  stop(): Promise<void>;
}

/** Starts the live site of a root on a free port. Throws with what it said where it does not come up. */
export async function startLive(root: string, env: Record<string, string> = {}): Promise<LiveSite> {
  const child = spawn(process.execPath, ['src/cli/dev.ts', '--root', root, '--port', '0'], {
    cwd: project,
    env: { ...process.env, ...RUNNERS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (text += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
  };
  const address = () => Promise.resolve(/The site: (\S+)/.exec(text)?.[1] ?? (child.exitCode === null ? '' : 'ended'));
  const url = await until(address, (it) => it !== '', { timeout: 120_000 });
  if (url === 'ended') throw new Error(`The live site did not start.\n${text}`);
  return { url, said: () => text, stop };
}
