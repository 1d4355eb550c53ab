import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { project } from '../setup/root.ts';

/** What a command of ours cost. */
export interface Cost {
  seconds: number;
  /** Most memory that it and its children held at one time, in MB, by samples; undefined where the system does not say. */
  peak: number | undefined;
  stdout: string;
}

const SAMPLE_MS = 100;
const PAGE = 4096;

/** Runs a script of the project to its end. Throws with what it printed where it fails. */
export async function measureScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: project, env: { ...process.env, ...env } });
  let [stdout, stderr, peak] = ['', '', 0];
  child.stdout.on('data', (part) => (stdout += part));
  child.stderr.on('data', (part) => (stderr += part));
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), SAMPLE_MS);
  const code = await new Promise((resolve) => child.once('close', resolve)).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}.\n${stdout}${stderr}`);
  return { seconds: (performance.now() - start) / 1000, peak: peak === 0 ? undefined : peak / 1e6, stdout };
}

/** Bytes that a process and all below it hold now; 0 where there is no /proc. */
function memoryOf(root: number): number {
  const parents = new Map(processes().map((pid) => [pid, parentOf(pid)]));
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === root || (parent !== undefined && parent > 1 && isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow).reduce((sum, pid) => sum + residentOf(pid), 0);
}

function processes(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

const parentOf = (pid: number): number | undefined => {
  // "1 (name) S 0 …": the name may hold anything.
  const after = field(pid, 'stat')
    ?.replace(/^.*\) /s, '')
    .split(' ')[1];
  return after === undefined ? undefined : Number(after);
};

const residentOf = (pid: number): number => Number(field(pid, 'statm')?.split(' ')[1] ?? 0) * PAGE;

function field(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended.
    return undefined;
  }
}
