import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { finishSite } from '../../src/portable/run.ts';

export interface BuiltSite {
  /** The built folder. */
  dist: string;
  /** The folder that it lies in. */
  root: string;
  cleanup(): Promise<void>;
}

/** A copy of a folder of HTML pages after everything that follows Astro. `add` writes further pages into it before. */
export async function finishFolder(pages: string, add?: (dist: string) => Promise<void>): Promise<BuiltSite> {
  const root = await mkdtemp(join(tmpdir(), 'briefing-test-'));
  const dist = join(root, 'dist');
  await finishCopy(pages, dist, add);
  return { dist, root, cleanup: () => rm(root, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The same at a place that the caller names and removes. */
export async function finishCopy(pages: string, dist: string, add?: (dist: string) => Promise<void>): Promise<void> {
  await cp(resolve(pages), dist, { recursive: true });
  await add?.(dist);
  const { problems } = await finishSite(dist);
  if (problems.length > 0) throw new Error(`The folder has broken links: ${JSON.stringify(problems)}`);
}
