import path from 'node:path';
import { build } from 'astro';

export interface AstroOptions {
  /** Folder that holds `briefings/`. */
  root: string;
  /** Folder that the pages are put into. */
  out: string;
  drafts: boolean;
}

/** Where Astro keeps what it made, for the briefings of `root`. Two builds at once would spoil it. */
export const astroCache = (root: string): string => path.join(root, '.cache/astro');

/** Lets Astro make all pages. Throws where one cannot be made. */
export async function runAstro({ root, out, drafts }: AstroOptions): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // Whatever the shell has set, this is a build and not a live site.
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR']) delete process.env[name];
  process.env['BRIEFING_ROOT'] = root;
  process.env['BRIEFING_DRAFTS'] = drafts ? '1' : '0';
  // What goes wrong is thrown, and said once, by us. The level is part of what Astro's cache is bound to: a constant
  // keeps the cache.
  await build({ outDir: out, cacheDir: astroCache(root), logLevel: 'silent' });
}
