import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { vi } from 'vitest';
import { project, type Ran } from './root.ts';

/**
 * Runs a command of `src/cli/` as `run` does, but in this process: what it imports is there already. Its own module runs
 * anew each time. That it is also a program which ends with its exit code, one run in a process of its own has to show.
 */
export async function runHere(command: string, args: readonly string[], { home = project } = {}): Promise<Ran> {
  const file = path.join(home, `src/cli/${command}.ts`);
  const { argv, exitCode } = process;
  const [stdout, stderr] = [listenTo(process.stdout), listenTo(process.stderr)];
  process.argv = [process.execPath, file, ...args];
  process.exitCode = undefined;
  try {
    await import(/* @vite-ignore */ `${file}?run=${randomUUID()}`);
    return { status: Number(process.exitCode ?? 0), stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    for (const stream of [stdout, stderr]) stream.end();
    Object.assign(process, { argv, exitCode });
  }
}

function listenTo(stream: NodeJS.WriteStream): { text(): string; end(): void } {
  const written: string[] = [];
  const spy = vi.spyOn(stream, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  return { text: () => written.join(''), end: () => spy.mockRestore() };
}
