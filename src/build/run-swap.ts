import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Lock, takeLock } from './run-lock.ts';

/** What stands beside a built site while it is replaced. Each holds a whole site, except that `next` may be half copied. */
const beside = (out: string) => ({ next: `${out}.build-next`, old: `${out}.build-old`, gone: `${out}.build-gone` });

/**
 * Puts the folder `staging` in the place of `out`. No system exchanges two folders in one step everywhere: between two
 * renames the old site has another name, and `repairSite` gives it back where that is as far as it came.
 */
export function swapSite(staging: string, out: string): void {
  const { next, old } = beside(out);
  mkdirSync(path.dirname(out), { recursive: true });
  move(staging, next);
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(next, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
  discard(out);
}

/** Puts right what a build that was killed has left beside `out`. Whoever calls this holds the lock of `out`. */
export function repairSite(out: string): void {
  const { next, old } = beside(out);
  if (!existsSync(out) && existsSync(old)) renameSync(old, out);
  rmSync(next, { recursive: true, force: true });
  discard(out);
}

/** The same for a command that only reads the site; where a build is at work, that build sees to it. */
export function findSite(out: string): void {
  if (existsSync(out) || !existsSync(beside(out).old)) return;
  const taken = takeLock(out);
  if (!taken.ok) return;
  repairSite(out);
  taken.lock.release();
}

/** A folder to build in, below `parent`, that no other build uses; those of builds that have died are taken away. */
export function openStaging(parent: string): { staging: string; close(): void } {
  mkdirSync(parent, { recursive: true });
  const folders = readdirSync(parent).map((name) => path.join(parent, name.replace(/\.build-lock.*$/, '')));
  for (const folder of new Set(folders)) {
    const taken = takeLock(folder);
    if (taken.ok) remove(folder, taken.lock);
  }
  const staging = path.join(parent, `${process.pid}-${Date.now().toString(36)}`);
  const taken = takeLock(staging);
  if (!taken.ok) throw new Error(`${staging} is taken.`);
  return { staging, close: () => remove(staging, taken.lock) };
}

function remove(folder: string, lock: Lock): void {
  rmSync(folder, { recursive: true, force: true });
  lock.release();
}

/** Under a name of its own first: what is called `old` is then always whole. */
function discard(out: string): void {
  const { old, gone } = beside(out);
  rmSync(gone, { recursive: true, force: true });
  if (!existsSync(old)) return;
  renameSync(old, gone);
  rmSync(gone, { recursive: true, force: true });
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
