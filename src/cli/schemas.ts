import { SCHEMAS, staleSchemas, writeSchemas } from '../editors/write.ts';
import { readArguments } from './arguments.ts';
import { printText, printUsageError } from './output.ts';

const USAGE = `Usage: npm run schemas -- [--check]

Writes what editors need to complete and check front matter and the registry: ${SCHEMAS}/, with the ids that there are,
and .astro/collections/ for the language server of Astro. Run it after a change of the registry.

  --check            write nothing; exit code 1 where a schema is not as the registry is now
  --help             print this`;

function main(): void {
  const read = readArguments(process.argv.slice(2), {
    options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    positionals: 0,
  });
  if (!read.ok) printUsageError(read.message, USAGE);
  else if (read.values.help === true) printText(USAGE);
  else if (read.values.check === true) reportStale(staleSchemas('.'));
  else reportWritten(writeSchemas('.'));
}

const reportWritten = (files: readonly string[]): void =>
  printText(files.length === 0 ? 'Nothing to write.' : `Wrote ${files.join(', ')}.`);

function reportStale(files: readonly string[]): void {
  if (files.length === 0) printText('The schemas are as the registry is.');
  else {
    printText(`Not as the registry is now: ${files.join(', ')}. Run "npm run schemas", and commit them.`);
    process.exitCode = 1;
  }
}

main();
