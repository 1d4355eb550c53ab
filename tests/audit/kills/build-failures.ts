import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { project, run } from '../../setup/root.ts';
import type { Row } from '../row.ts';
import { buildNext, type Killing } from './killing.ts';
import { type Ended, isWholeSite, readOnly, runOnDisk, smallDisk } from './disk.ts';

const STAGING = path.join(project, '.cache/staging');
const SIZES = [40, 400, 1000];

/** A build on full and read-only disks, two at once, and one whose indexer is killed: each must fail in one sentence. */
export async function failureRows(killing: Killing): Promise<Row[]> {
  const { root, site } = killing;
  const dist = root.at('dist');
  const only = (folder: string) => buildOnDisk(killing, readOnly(folder));
  site.restore();
  const rows = [
    rowOf('build: disks too small to build on, not as they should', await fullDisks(killing)),
    rowOf('build: disks too small for two sites, likewise', [await fullBeside(killing)]),
    rowOf('build: folder of the site read-only, likewise', [await only(path.dirname(dist))]),
    rowOf('build: folder to build in read-only, likewise', [await only(STAGING)]),
    rowOf('build: two at once, likewise', [await twoAtOnce(killing)]),
  ];
  site.restore();
  const indexer = [await killIndexer(killing), (await site.state()) === 'old' ? null : 'the old site is gone'];
  const next = await buildNext(killing);
  return [...rows, rowOf('build: indexer killed, likewise', indexer), rowOf('build: next build, likewise', [next])];
}

const rowOf = (measure: string, faults: readonly (string | null)[]): Row => {
  const notes = faults.filter((fault) => fault !== null);
  return { measure, value: notes.length, bound: { most: 0 }, notes };
};

async function fullDisks(killing: Killing): Promise<(string | null)[]> {
  const faults: (string | null)[] = [];
  for (const kB of SIZES) faults.push(await buildOnDisk(killing, smallDisk(STAGING, kB)));
  return faults;
}

/** What is wrong with how a build failed, or null. */
async function buildOnDisk({ root, command }: Killing, prepare: string): Promise<string | null> {
  return faultOf(await runOnDisk(prepare, [command.script, ...command.args], isWholeSite(root.at('dist'))));
}

/** The disk holds the old site, and half of another. */
async function fullBeside({ root, command }: Killing): Promise<string | null> {
  const disk = root.at('disk');
  const dist = path.join(disk, 'dist');
  const used = `$(du -sk '${root.at('dist')}' | cut -f1)`;
  const prepare = `mkdir -p '${disk}' && mount -t tmpfs -o size=$((${used} * 3 / 2))k tmpfs '${disk}' && cp -r '${root.at('dist')}' '${dist}'`;
  const args = command.args.map((arg) => (arg === root.at('dist') ? dist : arg));
  return faultOf(await runOnDisk(prepare, [command.script, ...args], isWholeSite(dist)));
}

async function twoAtOnce({ command, site }: Killing): Promise<string | null> {
  const both = await Promise.all([run('build', command.args), run('build', command.args)]);
  const [won, lost] = both.toSorted((a, b) => a.status - b.status);
  if (won?.status !== 0 || lost === undefined) return `neither of two builds was done: ${won?.stderr}`;
  if ((await site.state()) !== 'new') return 'two builds at once made another site';
  return faultOf(lost, /^Another build works on /);
}

/** Kills Pagefind, which a build lets make the index in a process of its own. */
async function killIndexer({ command }: Killing): Promise<string | null> {
  let killed = 0;
  const timer = setInterval(() => {
    for (const pid of indexersOf(command.args)) {
      process.kill(pid, 'SIGKILL');
      killed += 1;
    }
  }, 5);
  const ended = await run('build', command.args).finally(() => clearInterval(timer));
  return killed === 0
    ? 'no indexer was seen'
    : faultOf({ ...ended, stderr: ended.stderr.replace(/^Service stopped.*?\n}\n/s, '') });
}

/** Processes of Pagefind that were started by a process with these arguments. */
function indexersOf(args: readonly string[]): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const isOurs = (pid: string) => args.every((arg) => argumentsOf(pid).includes(arg));
  return pids.filter((pid) => /pagefind/.test(argumentsOf(pid)[0] ?? '') && isOurs(parentOf(pid))).map(Number);
}

const argumentsOf = (pid: string): string[] => read(pid, 'cmdline').split('\0');

const parentOf = (pid: string): string =>
  read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')[1] ?? '';

function read(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended.
    return '';
  }
}

function faultOf({ status, stderr }: Ended, words = /^The build failed: /): string | null {
  const lines = stderr.trim().split('\n');
  if (status !== 1) return `exit code ${status}: ${stderr}`;
  return lines.length === 1 && words.test(stderr) ? null : `not one sentence: ${stderr}`;
}
