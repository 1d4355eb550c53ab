import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, type Owner, thisProcess } from './run-owner.ts';

/** Says that one process works on a folder: a file beside it. */
export interface Lock {
  /** Whether it is still ours: it is taken from whoever seems to have died. */
  isHeld(): boolean;
  release(): void;
}

export type Taken = { ok: true; lock: Lock } | { ok: false; holder: Holder };

export interface Holder extends Owner {
  /** ISO 8601. */
  since: string;
  /** The file that says so. */
  file: string;
}

/** Nobody can ask another computer whether it still works; no build takes that long. */
const ABROAD_MS = 60 * 60 * 1000;
const TRIES = 5;

/** Takes the lock of a folder, from a process that has died too. */
export function takeLock(folder: string): Taken {
  const file = `${folder}.build-lock`;
  const mark = randomUUID();
  mkdirSync(path.dirname(file), { recursive: true });
  for (let tries = 0; ; tries++) {
    const text = JSON.stringify({ ...thisProcess(), since: new Date().toISOString(), mark });
    if (place(file, text, mark)) return { ok: true, lock: lockOf(file, text) };
    const found = read(file);
    if (found === undefined) continue;
    const holder = holderOf(found, file);
    if (holder !== undefined && (isAtWork(holder) || tries >= TRIES)) return { ok: false, holder };
    clear(file, found, mark);
  }
}

/** The lock, once what processes that died have left of their own tries is out of the way. */
function lockOf(file: string, text: string): Lock {
  const [folder, drafts] = [path.dirname(file), `${path.basename(file)}.`];
  for (const name of readdirSync(folder).filter((name) => name.startsWith(drafts)))
    rmSync(path.join(folder, name), { force: true });
  return heldBy(file, text);
}

const heldBy = (file: string, text: string): Lock => ({
  isHeld: () => read(file) === text,
  release: () => {
    if (read(file) === text) rmSync(file, { force: true });
  },
});

/** Makes the file with all that stands in it, in one step. False where there is one. */
function place(file: string, text: string, mark: string): boolean {
  const draft = `${file}.${mark}`;
  try {
    writeFileSync(draft, text);
    linkSync(draft, file);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    // The draft was taken for one that somebody left.
    if (code === 'ENOENT' && existsSync(path.dirname(file))) return false;
    // A disk without hard links.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
    return placeInSteps(file, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

function placeInSteps(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead owner's file away, and no other that has come in its place meanwhile. */
function clear(file: string, found: string, mark: string): void {
  const aside = `${file}.${mark}.dead`;
  try {
    renameSync(file, aside);
    if (read(aside) !== found) linkSync(aside, file);
  } catch {
    // Somebody else was faster: the next try shows who.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Undefined: what stands there is no lock of ours, or was cut short. */
function holderOf(text: string, file: string): Holder | undefined {
  try {
    const { pid, start, host, since } = JSON.parse(text) as Holder;
    return typeof pid === 'number' ? { pid, start, host, since, file } : undefined;
  } catch {
    return undefined;
  }
}

const isAtWork = (holder: Holder): boolean => isRunning(holder) ?? ageOf(holder.file) < ABROAD_MS;

function ageOf(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
