import { existsSync } from 'node:fs';
import path from 'node:path';

// Astro takes no arguments of ours: the commands hand these two on by the environment.
/** The folder that holds `briefings/`. */
export const rootFolder = (): string => path.resolve(process.env['BRIEFING_ROOT'] ?? '.');
export const showsDrafts = (): boolean => process.env['BRIEFING_DRAFTS'] === '1';

/** The folder whose `src/registry/` counts: the root itself where it has one, else the project. */
export const registryRoot = (root: string): string =>
  existsSync(path.join(root, 'src/registry')) ? root : path.resolve('.');
