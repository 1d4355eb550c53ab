import { readFileSync } from 'node:fs';
import { licencesOf, type Lock, refused, renderLicences } from '../licences/licences.ts';
import { readArguments } from './arguments.ts';
import { printJson, printText, printUsageError } from './output.ts';

const USAGE = `Usage: npm run licences -- [--json]

Lists the licences of all packages in package-lock.json; exit code 1 where one is unknown or not allowed.

  --json             print the packages as JSON
  --help             print this`;

function main(): void {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const read = readArguments(process.argv.slice(2), { options, positionals: 0 });
  if (!read.ok) printUsageError(read.message, USAGE);
  else if (read.values.help === true) printText(USAGE);
  else listLicences(read.values.json === true);
}

function listLicences(asJson: boolean): void {
  const packages = licencesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
  printText(renderLicences(packages));
  if (asJson) printJson(packages);
  if (refused(packages).length > 0) process.exitCode = 1;
}

main();
