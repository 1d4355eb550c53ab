import { cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { countErrors } from '../check/report.ts';
import { type CheckResult, checkRoot } from '../check/run.ts';
import { beginPhase } from '../phase.ts';
import type { PageProblem } from '../portable/page-problem.ts';
import { finishSite } from '../portable/run.ts';

// Inside the project and one for each process: given a folder elsewhere, Astro would put what it builds from into one
// that all builds share.
const STAGING = path.resolve('.cache/staging');

export interface BuildOptions {
  /** Folder that holds `briefings/`. */
  root: string;
  /** Folder that the site is put into, in place of what is there. */
  out: string;
  /** Whether briefings that are not published are built too, and marked. */
  drafts: boolean;
}

/** A site that was built, or why it was not: `out` is then as it was before. */
export type BuildResult =
  | { ok: true; check: CheckResult; pages: number; indexed: number }
  | { ok: false; check: CheckResult; links: PageProblem[] };

/**
 * Checks, lets Astro build into a folder of its own, makes that folder portable and searchable, then puts it in the place
 * of `out` by renaming. Throws where a page cannot be made.
 */
export async function buildSite({ root, out, drafts }: BuildOptions): Promise<BuildResult> {
  beginPhase('check');
  const check = checkRoot(root);
  if (countErrors(check.problems) > 0) return { ok: false, check, links: [] };
  const staging = path.join(STAGING, String(process.pid));
  rmSync(staging, { recursive: true, force: true });
  try {
    beginPhase('pages');
    await runAstro(root, staging, drafts);
    const { pages, indexed, problems } = await finishSite(staging);
    if (problems.length > 0) return { ok: false, check, links: problems };
    beginPhase('swap');
    swap(staging, out);
    return { ok: true, check, pages, indexed };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function runAstro(root: string, staging: string, drafts: boolean): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whatever the shell has set, this is a build and not a live site.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
  process.env['BRIEFING_ROOT'] = root;
  process.env['BRIEFING_DRAFTS'] = drafts ? '1' : '0';
  // The level is part of what Astro's cache is bound to: a constant keeps the cache.
  await build({ outDir: staging, cacheDir: path.join(root, '.cache/astro'), logLevel: 'warn' });
}

function swap(staging: string, out: string): void {
  const [next, old] = [`${out}.next`, `${out}.old`];
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(out), { recursive: true });
  move(staging, next);
  if (existsSync(out)) renameSync(out, old);
  renameSync(next, out);
  rmSync(old, { recursive: true, force: true });
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another file system: it can only be copied.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}
