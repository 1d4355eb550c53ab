import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Something that one process at a time may do. */
export interface Lock {
  release(): void;
}
export type Locked =
  | { ok: true; lock: Lock }
  /** Who does it now, and the file that says so: to be deleted by hand if that process is gone and cannot be seen from here. */
  | { ok: false; owner: number; file: string };

interface Waiting {
  /** Milliseconds after which it is given up. */
  patience: number;
  /** Told once, when somebody else is at it. */
  onWait?: (owner: number) => void;
}

const STEP = 50;

/**
 * Takes the lock `name` in a folder, if no process that lives has it. Every process has a file of its own, named after
 * it, so that nothing is ever taken from a living owner: whoever sees no other file after making its own has the lock.
 * What a process left that was killed is removed. Two that start in the same moment may both be refused.
 */
export function tryLock(folder: string, name: string): Locked {
  mkdirSync(folder, { recursive: true });
  const me: Owner = { host: HOST, pid: process.pid, start: startOf(process.pid) ?? '0' };
  const own = fileOf(name, me);
  const file = path.join(folder, own);
  try {
    writeFileSync(file, '', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return { ok: false, owner: me.pid, file };
  }
  const other = readdirSync(folder).find((entry) => entry !== own && isHeld(folder, entry, name));
  if (other === undefined) return { ok: true, lock: { release: () => rmSync(file, { force: true }) } };
  rmSync(file, { force: true });
  return { ok: false, owner: readOwner(other, name)?.pid ?? 0, file: path.join(folder, other) };
}

/** The same, asked for again until the lock is free or patience is at its end. */
export async function waitForLock(folder: string, name: string, { patience, onWait }: Waiting): Promise<Locked> {
  const end = performance.now() + patience;
  for (let tries = 0; ; tries++) {
    const tried = tryLock(folder, name);
    if (tried.ok || performance.now() >= end) return tried;
    if (tries === 0) onWait?.(tried.owner);
    // Two that are refused together come back apart.
    await sleep(Math.min(patience, STEP + (process.pid % STEP) + tries));
  }
}

interface Owner {
  host: string;
  pid: number;
  /** When it started: ids of processes come again. */
  start: string;
}

const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

const fileOf = (name: string, { host, pid, start }: Owner): string => `${name}.${host}-${pid}-${start}.lock`;

function readOwner(file: string, name: string): Owner | undefined {
  const [, host, pid, start] = /^([0-9a-f]{8})-(\d+)-(\d+)\.lock$/.exec(file.slice(name.length + 1)) ?? [];
  return file.startsWith(`${name}.`) && host && pid && start ? { host, pid: Number(pid), start } : undefined;
}

/** Whether the file is one of this lock and its process lives; what a dead one left is removed. */
function isHeld(folder: string, file: string, name: string): boolean {
  const owner = readOwner(file, name);
  if (owner === undefined) return false;
  // Nobody here can tell whether a process of another machine lives.
  if (owner.host !== HOST || isAlive(owner)) return true;
  rmSync(path.join(folder, file), { force: true });
  return false;
}

function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (startOf(pid) ?? start) === start;
}

/**
 * When a process started, in the system's own count; undefined where there is no /proc. One that has ended and that its
 * parent has not cleared away yet has a state of its own.
 */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "1 (name) S 0 …": the name may hold anything. The start is the 22nd field.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return /[ZX]/.test(state) ? 'ended' : fields[18];
  } catch {
    return undefined;
  }
}
