import { existsSync } from 'node:fs';
import path from 'node:path';
import { countErrors, renderCheck } from '../check/report.ts';
import { checkRoot } from '../check/run.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const USAGE = `Usage: npm run check -- [PATH …] [--root DIR] [--json]

Shows every problem of the briefings, the registry and the list of feeds, with its place.

  PATH …             only the problems of these files or folders
  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --json             print the problems as JSON
  --help             print this`;

async function main(): Promise<void> {
  const options = { root: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const read = readArguments(process.argv.slice(2), { options });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { root = '.', json, help } = read.values;
  if (help === true) return printText(USAGE);
  if (!isRoot(root)) return printUsageError(`${JSON.stringify(root)} holds no folder "briefings".`, USAGE);
  const folder = path.resolve(root);
  const wanted = read.positionals.map((given) => ({ given, at: locate(given, folder) }));
  const missing = wanted.find(({ at }) => at === undefined);
  if (missing !== undefined) return printUsageError(`There is no ${JSON.stringify(missing.given)}.`, USAGE);
  const { problems, files } = checkRoot(folder);
  const isWanted = (file: string) => wanted.length === 0 || wanted.some(({ at }) => isIn(file, at ?? ''));
  const result = { problems: problems.filter(({ file }) => isWanted(file)), files: files.filter(isWanted).length };
  printText(renderCheck(result));
  if (json === true) printJson(result);
  if (countErrors(result.problems) > 0) process.exitCode = 1;
}

/** The path from the root of something given from the working folder or, as problems show it, from the root. */
function locate(given: string, root: string): string | undefined {
  const found = [path.resolve(given), path.resolve(root, given)].find((file) => existsSync(file));
  return found === undefined ? undefined : path.relative(root, found).split(path.sep).join('/');
}

const isIn = (file: string, part: string): boolean => part === '' || file === part || file.startsWith(`${part}/`);

await main();
