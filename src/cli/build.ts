import path from 'node:path';
import { readArguments } from './arguments.ts';
import { printText, printUsageError } from './output.ts';
import { outFault } from './out.ts';
import { isRoot } from './root.ts';
import { runBuild } from './run-build.ts';

const USAGE = `Usage: npm run build -- [--root DIR] [--out DIR] [--drafts]

Checks everything, then builds the site of all published briefings. A build that fails leaves the old site as it was.

  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --out DIR          the folder of the built site (default: dist)
  --drafts           build drafts too, and mark them
  --help             print this`;

async function main(): Promise<void> {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ root: { type: 'string' }, out: { type: 'string' } },
      ...{ drafts: { type: 'boolean' }, help: { type: 'boolean' } },
    },
    positionals: 0,
  });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { root = '.', out = 'dist', drafts = false, help } = read.values;
  if (help === true) return printText(USAGE);
  if (!isRoot(root)) return printUsageError(`${JSON.stringify(root)} holds no folder "briefings".`, USAGE);
  const fault = outFault(path.resolve(root), path.resolve(out));
  if (fault !== undefined) return printUsageError(fault, USAGE);
  await runBuild({ root: path.resolve(root), out: path.resolve(out), drafts }, out);
}

await main();
