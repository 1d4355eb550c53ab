import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findSite } from '../build/run-swap.ts';
import type { Mended } from '../check/fix.ts';
import { checkOrRecall } from '../check/recall.ts';
import { type CheckReport, checkJson, countErrors, renderCheck } from '../check/report.ts';
import { registryRoot } from '../content/root.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const USAGE = `Usage: npm run check -- [PATH …] [--root DIR] [--fix] [--json]

Shows every problem of the briefings, the registry and the list of feeds, with its place. Errors end with exit code 1,
warnings alone with 0.

  PATH …             only the problems of these files or folders; the whole site is known all the same
  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --fix              write ids for names and dates in their form, where that loses nothing; says what it changed
  --json             print the problems as JSON
  --help             print this`;

const OPTIONS = {
  root: { type: 'string' },
  fix: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const ROUNDS = 3;

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), { options: OPTIONS });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { root = '.', fix, json, help } = read.values;
  if (help === true) return printText(USAGE);
  if (!isRoot(root)) return printUsageError(`${JSON.stringify(root)} holds no folder "briefings".`, USAGE);
  const folder = path.resolve(root);
  findSite(path.join(folder, 'dist'));
  const wanted = read.positionals.map((given) => ({ given, at: locate(given, folder) }));
  const missing = wanted.find(({ at }) => at === undefined);
  if (missing !== undefined) return printUsageError(`There is no ${JSON.stringify(missing.given)}.`, USAGE);
  const isWanted = (file: string) => wanted.length === 0 || wanted.some(({ at }) => isIn(file, at ?? ''));
  const report = await (fix === true ? checkAndMend(folder, isWanted) : check(folder, isWanted));
  printText(renderCheck(report, textIn(folder)));
  if (json === true) printJson(checkJson(report));
  if (countErrors(report.problems) > 0) process.exitCode = 1;
}

/** The problems of the whole site, as far as they stand in the files that are wanted. */
async function check(root: string, isWanted: (file: string) => boolean): Promise<CheckReport> {
  const { problems, files } = await checkOrRecall(root);
  return { problems: problems.filter(({ file }) => isWanted(file)), files: files.filter(isWanted).length };
}

/** A number in quotes may be a date to mend, and a file that can be read again may show more: a few rounds do it. */
async function checkAndMend(root: string, isWanted: (file: string) => boolean): Promise<CheckReport> {
  const { writeFixes } = await import('../check/write-fixes.ts');
  let report = await check(root, isWanted);
  for (let round = 0; round < ROUNDS; round++) {
    const mended = writeFixes(root, report.problems);
    if (mended.length === 0) return report;
    for (const change of mended) printText(mendedLine(change));
    report = await check(root, isWanted);
  }
  return report;
}

const mendedLine = ({ file, line, column, was, is }: Mended): string =>
  `${file}:${line}:${column}  Wrote ${is} for ${was}.`;

/** The texts of files as problems name them, each read once. */
function textIn(root: string): (file: string) => string | undefined {
  const texts = new Map<string, string | undefined>();
  const read = (file: string) => {
    const place = path.join(file.startsWith('src/registry/') ? registryRoot(root) : root, file);
    try {
      return readFileSync(place, 'utf8');
    } catch {
      return undefined;
    }
  };
  return (file) => {
    if (!texts.has(file)) texts.set(file, read(file));
    return texts.get(file);
  };
}

/** The path from the root of something given from the working folder or, as problems show it, from the root. */
function locate(given: string, root: string): string | undefined {
  const found = [path.resolve(given), path.resolve(root, given)].find((file) => existsSync(file));
  return found === undefined ? undefined : path.relative(root, found).split(path.sep).join('/');
}

const isIn = (file: string, part: string): boolean => part === '' || file === part || file.startsWith(`${part}/`);

await main();
