import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { project } from '../../setup/root.ts';

/** A script of the project, run on its own. Its first write comes when it has started; what it starts is not watched. */
export interface Command {
  /** From the project: "src/cli/build.ts". */
  script: string;
  args: readonly string[];
  env?: Readonly<Record<string, string | undefined>>;
}

/**
 * When to kill: just before the write of this number is made, counted from 1; before the first to a path that ends so, or
 * the first renaming of one; or so many milliseconds after the start.
 */
export type Moment = { write: number } | { path: string } | { renamed: string } | { milliseconds: number };

export interface Killed {
  moment: Moment;
  /** Whether it was killed; else it ended before the moment came. */
  killed: boolean;
  /** How many writes had begun, the one before which it was killed not among them. */
  writes: number;
  status: number | null;
  stderr: string;
}

const counter = new URL('./count-writes.ts', import.meta.url).href;

/** Runs a command to its end and tells how many times it changed the disk. Throws where the command fails. */
export async function countWrites(command: Command): Promise<number> {
  const { writes, status, stderr } = await start(command);
  if (status !== 0) throw new Error(`${command.script} ended with ${String(status)}.\n${stderr}`);
  return writes;
}

/** Runs a command and kills it with SIGKILL at the moment: nothing of it can tidy up. */
export const killAt = (command: Command, moment: Moment): Promise<Killed> => start(command, moment);

/** `count` numbers of writes, spread evenly from the second to the last: each lies between the first and the last write. */
export const spread = (writes: number, count: number): number[] => [
  ...new Set(Array.from({ length: count }, (_, at) => 2 + Math.round((at * (writes - 2)) / Math.max(1, count - 1)))),
];

/** Whether a run was killed when something had been written and something was still to be. */
export const isBetween = ({ killed, writes }: Killed, all: number): boolean => killed && writes >= 1 && writes < all;

async function start({ script, args, env }: Command, moment?: Moment): Promise<Killed> {
  const { write, path, renamed } = { write: undefined, path: undefined, renamed: undefined, ...moment };
  const at = write === undefined ? undefined : String(write);
  const child = spawn(process.execPath, ['--import', counter, script, ...args], {
    cwd: project,
    env: { ...process.env, ...env, KILL_AT_WRITE: at, KILL_AT_PATH: path, KILL_AT_RENAMING: renamed },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stderr = textOf(child.stdio[2] as Readable);
  let writes = 0;
  (child.stdio[3] as Readable).on('data', (bytes: Buffer) => (writes += bytes.length));
  const timer =
    moment !== undefined && 'milliseconds' in moment
      ? setTimeout(() => child.kill('SIGKILL'), moment.milliseconds)
      : undefined;
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, name) => resolve([code, name]));
  }).finally(() => clearTimeout(timer));
  return { moment: moment ?? { write: 0 }, killed: signal === 'SIGKILL', writes, status, stderr: await stderr };
}
