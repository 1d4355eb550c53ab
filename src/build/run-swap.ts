import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Lock, type Locked, tryLock } from '../lock.ts';

/** What the file that locks a folder adds to its name: it may outlive the folder. */
const LOCK = /\.build\.[^.]*\.lock$/;

/** What stands beside a built site while it is replaced. Each holds a whole site, except that `next` may be half copied. */
const beside = (out: string) => ({ next: `${out}.build-next`, old: `${out}.build-old`, gone: `${out}.build-gone` });

/**
 * Puts the folder `staging` in the place of `out`. No system exchanges two folders in one step everywhere: between two
 * renames the old site has another name, and `repairSite` gives it back where that is as far as it came.
 */
export function swapSite(staging: string, out: string): void {
  const { next, old } = beside(out);
  mkdirSync(path.dirname(out), { recursive: true });
  try {
    move(staging, next);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
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
  const locked = lockFolder(out);
  if (!locked.ok) return;
  repairSite(out);
  locked.lock.release();
}

/** Takes the lock of a folder that only one build at a time may change; files beside the folder say who has it. */
export const lockFolder = (folder: string): Locked => tryLock(path.dirname(folder), `${path.basename(folder)}.build`);

/** A folder to build in, below `parent`, that no other build uses; those of builds that have died are taken away. */
export function openStaging(parent: string): { staging: string; close(): void } {
  mkdirSync(parent, { recursive: true });
  const folders = readdirSync(parent).map((name) => path.join(parent, name.replace(LOCK, '')));
  for (const folder of new Set(folders)) {
    const left = lockFolder(folder);
    if (left.ok) remove(folder, left.lock);
  }
  const staging = path.join(parent, `${process.pid}-${randomUUID().slice(0, 8)}`);
  const locked = lockFolder(staging);
  if (!locked.ok) throw new Error(`${staging} is taken.`);
  return { staging, close: () => remove(staging, locked.lock) };
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
