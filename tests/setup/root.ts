import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The project itself: commands run there. */
export const project = path.resolve(import.meta.dirname, '../..');

// The test runner sets these for itself; they would reach the build, and no author's shell has them.
const RUNNERS = { NODE_ENV: undefined, DEV: undefined, PROD: undefined, MODE: undefined, SSR: undefined };

/** What a command did. */
export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

/** A temporary folder with `briefings/`, for the commands' `--root`. */
export interface Root {
  dir: string;
  at(file: string): string;
  write(file: string, text: string): void;
  read(file: string): string;
  /** Replaces text that must be there. */
  edit(file: string, from: string, to: string): void;
  /** Copies a file or folder of the project to the same place here. */
  copy(file: string): void;
  remove(): void;
}

/** A new one below `parent`. */
export function makeRoot(parent = tmpdir()): Root {
  const dir = realpathSync(mkdtempSync(path.join(parent, 'briefing-root-')));
  const at = (file: string) => path.join(dir, file);
  const read = (file: string) => readFileSync(at(file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  mkdirSync(at('briefings'));
  return {
    dir,
    at,
    read,
    write,
    edit: (file, from, to) => {
      const text = read(file);
      if (!text.includes(from)) throw new Error(`${file} does not have ${JSON.stringify(from)}.`);
      write(
        file,
        text.replace(from, () => to),
      );
    },
    copy: (file) => cpSync(path.join(project, file), at(file), { recursive: true }),
    remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Runs a command of `src/cli/` in the project, whatever it exits with. */
export function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const whole: NodeJS.ProcessEnv = { ...process.env, ...RUNNERS, ...env };
  const options = { cwd: project, env: whole, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`src/cli/${command}.ts`, ...args], options, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Runs a command that has to succeed. Throws with all that it printed where it does not. */
export async function succeed(...args: Parameters<typeof run>): Promise<Ran> {
  const ran = await run(...args);
  if (ran.status !== 0) throw new Error(`${args[0]} ended with ${ran.status}.\n${ran.stdout}${ran.stderr}`);
  return ran;
}
