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
  const { problems, files } = checkRoot(path.resolve(root));
  const wanted = read.positionals.map((given) =>
    path.relative(path.resolve(root), path.resolve(given)).split(path.sep).join('/'),
  );
  const shown = wanted.length === 0 ? problems : problems.filter(({ file }) => wanted.some((part) => isIn(file, part)));
  printText(renderCheck({ problems: shown, files }));
  if (json === true) printJson({ problems: shown, files });
  if (countErrors(shown) > 0) process.exitCode = 1;
}

const isIn = (file: string, part: string): boolean => part === '' || file === part || file.startsWith(`${part}/`);

await main();
