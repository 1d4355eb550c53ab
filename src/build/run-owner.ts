import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told from a later one with the same number. */
export interface Owner {
  pid: number;
  /** When it started, as the system counts; empty where the system does not say. */
  start: string;
  host: string;
}

export const thisProcess = (): Owner => ({
  pid: process.pid,
  start: startOf(process.pid) ?? '',
  host: hostname(),
});

/** Whether a process still runs; undefined where that cannot be told from here, since it is another computer's. */
export function isRunning({ pid, start, host }: Owner): boolean | undefined {
  if (host !== hostname()) return undefined;
  return start === '' ? answers(pid) : startOf(pid) === start;
}

/** From Linux's /proc: the start since boot, and the boot. One that has ended and was not yet cleared away has none. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // "1 (name) S 0 …": the name may hold anything. Fields are counted from the state on.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return /[ZX]/.test(state) ? undefined : `${boot} ${fields[18]}`;
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
