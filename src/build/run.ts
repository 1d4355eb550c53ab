import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { countErrors } from '../check/report.ts';
import { type CheckResult, checkRoot } from '../check/run.ts';
import type { Lock } from '../lock.ts';
import { beginPhase } from '../phase.ts';
import type { PageProblem } from '../portable/page-problem.ts';
import { finishSite } from '../portable/run.ts';
import { BusyError } from './failure.ts';
import { astroCache, runAstro } from './run-astro.ts';
import { lockFolder, openStaging, repairSite, swapSite } from './run-swap.ts';

// Inside the project: given a folder elsewhere, Astro would put what it builds from into one that all builds share.
const STAGING = path.resolve('.cache/staging');

export interface BuildOptions {
  /** Folder that holds `briefings/`. */
  root: string;
  /** Folder that the site is put into, in place of what is there. */
  out: string;
  /** Whether briefings that are not published are built too, and marked. */
  drafts: boolean;
  /** Told what is under way. */
  progress?: (text: string) => void;
}

/** A site that was built, or why it was not: `out` is then as it was before. */
export type BuildResult =
  | { ok: true; check: CheckResult; pages: number; indexed: number }
  | { ok: false; check: CheckResult; links: PageProblem[] };

/**
 * Checks, lets Astro build into a folder of its own, makes that folder portable and searchable, then puts it in the place
 * of `out` by renaming; before that, puts right what a build that was killed has left. Throws where another build has the
 * folder (BusyError), where a page cannot be made, or where the disk refuses.
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  // A link stays one: what it leads to is replaced.
  const out = existsSync(options.out) ? realpathSync(options.out) : options.out;
  const locks = [out, astroCache(options.root)];
  return withLocks(locks, async () => {
    repairSite(out);
    return buildInto(out, options);
  });
}

async function buildInto(out: string, { root, drafts, progress = () => {} }: BuildOptions): Promise<BuildResult> {
  beginPhase('check');
  progress('Checking …');
  const check = checkRoot(root);
  if (countErrors(check.problems) > 0) return { ok: false, check, links: [] };
  const { staging, close } = openStaging(STAGING);
  try {
    beginPhase('pages');
    progress('Making the pages …');
    await runAstro({ root, out: staging, drafts });
    const { pages, indexed, problems } = await finishSite(staging, progress);
    if (problems.length > 0) return { ok: false, check, links: problems };
    beginPhase('swap');
    swapSite(staging, out);
    return { ok: true, check, pages, indexed };
  } finally {
    close();
  }
}

/** Does work while no other build may use these folders. */
async function withLocks<Done>(folders: readonly string[], work: () => Promise<Done>): Promise<Done> {
  const locks: Lock[] = [];
  try {
    for (const folder of folders) {
      const locked = lockFolder(folder);
      if (!locked.ok) throw new BusyError(folder, locked);
      locks.push(locked.lock);
    }
    return await work();
  } finally {
    for (const lock of locks) lock.release();
  }
}
