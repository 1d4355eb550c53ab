import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { compareDigests, digestFolder, isSame, manifestName, parseManifest } from '../../../src/portable/manifest.ts';

/** What stands in the place of a site: a whole one, told by its list, or nothing that is whole. */
export type State = 'old' | 'new' | 'broken';

/** A built site that another build is about to replace. */
export interface OldSite {
  /** Compares every file with the list in the folder, and the list with those that are known. */
  state(): Promise<State>;
  /** Puts the old site back. */
  restore(): void;
  /** What builds have left beside the site and in the folder they build in. */
  leftovers(): string[];
}

/** `list`: the manifest that the new site has; undefined while it is not known. */
export function oldSite(out: string, staging: string, list: () => string | undefined = () => undefined): OldSite {
  const copy = `${out}-as-it-was`;
  cpSync(out, copy, { recursive: true });
  const old = listOf(copy);
  const names = (folder: string) => (existsSync(folder) ? readdirSync(folder) : []);
  return {
    state: async () => {
      const found = listOf(out);
      if (found === undefined || !(await isWhole(out, found))) return 'broken';
      if (found === old) return 'old';
      return list() === undefined || found === list() ? 'new' : 'broken';
    },
    restore: () => {
      rmSync(out, { recursive: true, force: true });
      cpSync(copy, out, { recursive: true });
    },
    leftovers: () => [
      ...names(path.dirname(out)).filter((name) => name.startsWith(`${path.basename(out)}.`)),
      ...names(staging),
    ],
  };
}

/** The list of a built site, undefined where there is none. */
export function listOf(site: string): string | undefined {
  const file = path.join(site, manifestName);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const isWhole = async (site: string, list: string): Promise<boolean> =>
  isSame(compareDigests(parseManifest(list), await digestFolder(site)));
