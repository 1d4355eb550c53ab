import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BlankBriefing, blankBriefing } from '../briefing/blank.ts';
import { readEdtf } from '../briefing/edtf.ts';
import { listBriefings } from '../briefing/load.ts';
import { briefingId, expectedPath } from '../briefing/path.ts';
import { slugify } from '../briefing/slug.ts';
import { registryRoot } from '../content/root.ts';
import { didYouMean } from '../did-you-mean.ts';
import { loadRegistry } from '../registry/load.ts';
import { createNameIndex } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';
import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const USAGE = `Usage: npm run new -- "TITLE" [--date DATE] [--country ID] [--root DIR]

Writes the file of a new briefing, a draft with all required keys, and says where it is. Never writes over a file.

  --date DATE        what the briefing is as of, such as 2021-07-07 or 2021-07 (default: today in UTC)
  --country ID       the country it is mainly about, by id in src/registry/countries/ (default: ${site.home[0]})
  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --help             print this`;

function main(today: string): void {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ date: { type: 'string' }, country: { type: 'string' } },
      ...{ root: { type: 'string' }, help: { type: 'boolean' } },
    },
  });
  if (!read.ok) printUsageError(read.message, USAGE);
  else if (read.values.help === true) printText(USAGE);
  else {
    const { date = today, country = site.home[0], root = '.' } = read.values;
    const title = (read.positionals[0] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
    const wrong =
      rootFault(root) ?? titleFault(title, read.positionals) ?? dateFault(date) ?? countryFault(country, root);
    if (wrong === undefined) writeBlank(root, { title, date, country });
    else printUsageError(wrong, USAGE);
  }
}

const rootFault = (root: string): string | undefined =>
  isRoot(root) ? undefined : `${JSON.stringify(root)} holds no folder "briefings".`;

function titleFault(title: string, positionals: readonly string[]): string | undefined {
  if (positionals.length > 1)
    return `The title is one argument, not ${positionals.length}: write ${JSON.stringify(positionals.join(' '))} with the quotes.`;
  if (title === '') return 'Say what the title is, in quotes.';
  if (slugify(title) === '')
    return `The title ${JSON.stringify(title)} gives no file name: it needs a Latin or Cyrillic letter or a digit.`;
  return undefined;
}

function dateFault(date: string): string | undefined {
  const read = readEdtf(date);
  return read.ok ? undefined : `--date: ${read.reason}`;
}

function countryFault(id: string, root: string): string | undefined {
  const { registry } = loadRegistry(registryRoot(path.resolve(root)));
  if (registry.countries.has(id)) return undefined;
  const close = closeCountry(id, registry);
  const advice = close === undefined ? 'give an id from src/registry/countries/.' : `did you mean "${close}"?`;
  return `--country: ${JSON.stringify(id)} is no country of the registry, ${advice}`;
}

const closeCountry = (given: string, registry: Registry): string | undefined =>
  createNameIndex(registry)
    .find(given)
    .find(({ entity }) => entity === 'country')?.id ?? didYouMean(given, registry.countries.keys());

/** @throws {Error} where a briefing of this name is there already, in whatever folder. */
function writeBlank(root: string, blank: BlankBriefing): void {
  const file = `briefings/${expectedPath(blank.date, slugify(blank.title), '')}`;
  const taken = listBriefings(root).find((other) => briefingId(other).toLowerCase() === briefingId(file));
  if (taken !== undefined)
    throw new Error(`${shown(root, taken)} has this name already. Choose another title or date.`);
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), blankBriefing(blank), { flag: 'wx' });
  printText(`Wrote ${shown(root, file)}\n${nextSteps(root === '.' ? '' : ` -- --root ${root}`)}`);
}

const nextSteps = (where: string): string => `
Next:
  fill in what the file asks for, and delete its comments
  npm run check${where}    says what is wrong
  npm run dev${where}    shows the draft
  set its status to published when it is finished`;

/** A file below the root as the user would type it. */
const shown = (root: string, file: string): string => path.join(root, file).split(path.sep).join('/');

try {
  main(new Date().toISOString().slice(0, 10));
} catch (error) {
  printText(`Nothing was written: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
