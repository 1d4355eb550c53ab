import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { countErrors } from '../check/report.ts';
import { type CheckResult, checkRoot } from '../check/run.ts';
import type { LinkProblem } from '../portable/link-problem.ts';
import { finishSite } from '../portable/run.ts';

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
  | { ok: false; check: CheckResult; links: LinkProblem[] };

/**
 * Checks, lets Astro build into a folder beside `out`, makes that folder portable and searchable, then puts it in the
 * place of `out` by renaming. Throws where a page cannot be made.
 */
export async function buildSite({ root, out, drafts }: BuildOptions): Promise<BuildResult> {
  const check = checkRoot(root);
  if (countErrors(check.problems) > 0) return { ok: false, check, links: [] };
  const staging = `${out}.next`;
  rmSync(staging, { recursive: true, force: true });
  try {
    await runAstro(root, staging, drafts);
    const { pages, indexed, problems } = await finishSite(staging);
    if (problems.length > 0) return { ok: false, check, links: problems };
    swap(staging, out);
    return { ok: true, check, pages, indexed };
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function runAstro(root: string, staging: string, drafts: boolean): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['BRIEFING_ROOT'] = root;
  process.env['BRIEFING_DRAFTS'] = drafts ? '1' : '0';
  // The level is part of what Astro's cache is bound to: a constant keeps the cache.
  await build({ outDir: staging, cacheDir: path.join(root, '.cache/astro'), logLevel: 'warn' });
}

function swap(staging: string, out: string): void {
  const old = `${out}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(path.dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(staging, out);
  rmSync(old, { recursive: true, force: true });
}
