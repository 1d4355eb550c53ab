import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { countErrors } from '../check/report.ts';
import { type CheckResult, checkRoot } from '../check/run.ts';
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
  return withLock(out, async () => {
    repairSite(out);
    beginPhase('check');
    options.progress?.('Checking …');
    const check = checkRoot(options.root);
    if (countErrors(check.problems) > 0) return { ok: false, check, links: [] };
    return withLock(astroCache(options.root), async () => ({ check, ...(await buildInto(out, options)) }));
  });
}

type Built = { ok: true; pages: number; indexed: number } | { ok: false; links: PageProblem[] };

async function buildInto(out: string, { root, drafts, progress = () => {} }: BuildOptions): Promise<Built> {
  const { staging, close } = openStaging(STAGING);
  try {
    beginPhase('pages');
    progress('Making the pages …');
    await runAstro({ root, out: staging, drafts });
    const { pages, indexed, problems } = await finishSite(staging, progress);
    if (problems.length > 0) return { ok: false, links: problems };
    beginPhase('swap');
    swapSite(staging, out);
    return { ok: true, pages, indexed };
  } finally {
    close();
  }
}

/** Does work while no other build may use this folder. */
async function withLock<Done>(folder: string, work: () => Promise<Done>): Promise<Done> {
  const locked = lockFolder(folder);
  if (!locked.ok) throw new BusyError(folder, locked);
  try {
    return await work();
  } finally {
    locked.lock.release();
  }
}
