import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { project } from '../setup/root.ts';

/** What a command of ours cost. */
export interface Cost {
  seconds: number;
  /** Of the processor, by the script itself and its threads: unlike the time on the clock, other work hardly changes it. */
  cpu: number;
  /** Most memory that it and its children held at one time, in MB, by samples; undefined where the system does not say. */
  peak: number | undefined;
  stdout: string;
}

// At its end the script says on a channel of its own what it took.
const REPORT = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, JSON.stringify(process.cpuUsage())));`;
const IMPORT = `data:text/javascript,${encodeURIComponent(REPORT)}`;
const SAMPLE_MS = 100;
const PAGE = 4096;

/** What the npm script has before the file, so that both start alike. */
const preload = (script: string): string[] => {
  const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const words =
    Object.values(scripts)
      .map((line) => line.split(' '))
      .find((words) => words.at(-1) === script) ?? [];
  return words.slice(1, -1);
};

/** Runs a script of the project to its end. Throws with what it printed where it fails. */
export async function measureScript(
  script: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, [...preload(script), '--import', IMPORT, script, ...args], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [output, errors, report] = [1, 2, 3].map((channel) => textOf(child.stdio[channel] as Readable));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid ?? 0))), SAMPLE_MS);
  const code = await new Promise((resolve) => child.once('close', resolve)).finally(() => clearInterval(timer));
  const seconds = (performance.now() - start) / 1000;
  const stdout = await output!;
  if (code !== 0) throw new Error(`${script} ended with ${String(code)}.\n${stdout}${await errors!}`);
  const { user, system } = JSON.parse(await report!) as NodeJS.CpuUsage;
  return { seconds, cpu: (user + system) / 1e6, peak: peak === 0 ? undefined : peak / 1e6, stdout };
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
