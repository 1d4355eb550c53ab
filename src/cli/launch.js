import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import v8 from 'node:v8';

/**
 * `node src/cli/launch.js check …` runs the command as `node src/cli/check.ts …` does, with its code as few files: it has
 * over five hundred, and to load them takes each thread longer than to put them together. They are kept in
 * `.cache/bundled` under the digest of all the code; where that cannot be, the command is loaded as it is written.
 * This is no TypeScript, since node takes 0.1 s for the types of the first file alone.
 */
const SOURCE = fileURLToPath(new URL('..', import.meta.url));
const LOCK = path.join(SOURCE, '../package-lock.json');

/** What starts in a command: the command itself, and its threads. */
const STARTS = ['cli/check.ts', 'check/run-threads-worker.ts'];

/** A command ends before code pays that was optimized as early as that of a server. Flags of the node of this project. */
const FLAGS = ['--invocation-count-for-maglev=1000', '--invocation-count-for-turbofan=60000'];

const DAY_MS = 24 * 60 * 60 * 1000;

const nameOf = (/** @type {string} */ file) => path.basename(file, '.ts');

async function launch(/** @type {string} */ command) {
  if (process.versions.node.startsWith('24.')) for (const flag of FLAGS) v8.setFlagsFromString(flag);
  await import('./compiled.js');
  const written = path.join(SOURCE, `cli/${command}.ts`);
  process.argv.splice(1, 2, written);
  await import(pathToFileURL(await bundled(command).catch(() => written)).href);
}

/** The command in its bundled code, which is made where it is not there. */
async function bundled(/** @type {string} */ command) {
  const home = path.resolve(process.env['BRIEFING_CACHE'] ?? '.cache', 'bundled');
  const folder = path.join(home, digestOfCode());
  if (!existsSync(folder)) await bundle(folder);
  return path.join(folder, `${command}.mjs`);
}

async function bundle(/** @type {string} */ folder) {
  const { rolldown } = await import('rolldown');
  const input = Object.fromEntries(STARTS.map((file) => [nameOf(file), path.join(SOURCE, file)]));
  // Without the files of packages that only lists of exports name it takes three quarters of the time.
  const code = await rolldown({ input, platform: 'node', logLevel: 'silent', experimental: { lazyBarrel: true } });
  const home = path.dirname(folder);
  const unfinished = path.join(home, randomUUID());
  try {
    mkdirSync(unfinished, { recursive: true });
    await code.write({ dir: unfinished, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
    // Another may have made it by now.
    if (!existsSync(folder)) renameSync(unfinished, folder);
    for (const name of readdirSync(home)) removeOld(path.join(home, name));
  } finally {
    await code.close();
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** What a command of other code runs on may not go while it does. */
function removeOld(/** @type {string} */ folder) {
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  if (Date.now() - made > DAY_MS) rmSync(folder, { recursive: true, force: true });
}

function digestOfCode() {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]s$/.test(file));
  const hash = createHash('sha256');
  for (const file of [LOCK, ...files.sort().map((file) => path.join(SOURCE, file))])
    hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

await launch(process.argv[2] ?? '');
