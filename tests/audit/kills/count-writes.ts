// Loaded into a command before its own code: says on channel 3, with a byte each, when a call that changes the disk
// begins, and ends the process as a crash would just before the one whose number KILL_AT_WRITE gives, or whose path ends
// with KILL_AT_PATH, or that renames a path which ends with KILL_AT_RENAMING.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const CHANNEL = 3;
const NAMES = [
  ...['appendFile', 'copyFile', 'cp', 'link', 'mkdir', 'rename', 'rm', 'rmdir', 'symlink', 'truncate', 'unlink'],
  ...['ftruncate', 'write', 'writeFile', 'writev'],
];
const at = Number(process.env['KILL_AT_WRITE'] ?? 0);
const { KILL_AT_PATH: end, KILL_AT_RENAMING: renamed } = process.env;
const say = fs.writeSync;
let writes = 0;

/** Text for people and other channels is no change of the disk. */
const isOutput = (target: unknown): boolean => typeof target === 'number' && target <= CHANNEL;

function count(name: string, path: unknown): void {
  const wanted = name.startsWith('rename') ? [end, renamed] : [end];
  const isThere = typeof path === 'string' && wanted.some((it) => it !== undefined && path.endsWith(it));
  if (isThere || writes + 1 === at) process.kill(process.pid, 'SIGKILL');
  writes += 1;
  say(CHANNEL, '.');
}

function watch(functions: Record<string, unknown>, name: string): void {
  const original = functions[name];
  if (typeof original !== 'function') return;
  const counted = function (this: unknown, ...args: unknown[]): unknown {
    if (!isOutput(args[0])) count(name, args[0]);
    return Reflect.apply(original, this, args);
  };
  functions[name] = Object.assign(counted, original);
}

if (isMainThread) {
  for (const name of NAMES) {
    watch(fs as unknown as Record<string, unknown>, name);
    watch(fs as unknown as Record<string, unknown>, `${name}Sync`);
    watch(fs.promises as unknown as Record<string, unknown>, name);
  }
  syncBuiltinESMExports();
}
