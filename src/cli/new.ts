import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { newBriefing } from './new-briefing.ts';
import { entryKinds, newEntry } from './new-entry.ts';
import { type Given, type Outcome, quoted } from './new-values.ts';
import { printText, printUsageError } from './output.ts';
import { isRoot } from './root.ts';

const USAGE = `Usage: npm run new -- ["TITLE"] [--date DATE] [--country ID,…] [--from FILE] [--root DIR]
       npm run new -- organization|person|place|publisher "NAME" [--kind KIND] [--country ID,…] [--id ID] [--root DIR]

Writes the file of a new briefing, a draft with all required keys, or a new entry of the registry, and says where it is.
Never writes over anything. Without a title, a terminal is asked.

  --date DATE        what the briefing is as of, such as 2021-07-07 or 2021-07 (default: today in UTC)
  --country ID,…     the countries it is about, the main one first, by id in src/registry/countries/ (default: ${site.home[0]})
  --from FILE        a text whose words propose title, date, countries and names ("-": what is piped in)
  --kind KIND        what sort of organization, place or publisher it is
  --id ID            the id of the entry (default: its name in lower case, with hyphens)
  --root DIR         a folder that holds briefings/ and may hold src/registry/ (default: this project)
  --help             print this`;

async function main(today: string): Promise<void> {
  const read = readArguments(process.argv.slice(2), {
    options: {
      ...{ date: { type: 'string' }, country: { type: 'string' }, from: { type: 'string' } },
      ...{ kind: { type: 'string' }, id: { type: 'string' } },
      ...{ root: { type: 'string' }, help: { type: 'boolean' } },
    },
  });
  if (!read.ok) return printUsageError(read.message, USAGE);
  const { help, root = '.', ...values } = read.values;
  if (help === true) return printText(USAGE);
  const [first = '', ...rest] = read.positionals;
  const entry = isEntryKind(first) ? first : undefined;
  const names = entry === undefined ? read.positionals : rest;
  const given: Given = { root, ...values, name: (names[0] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim() };
  const wrong = isRoot(root) ? usageFault(names, entry, values) : `${quoted(root)} holds no folder "briefings".`;
  if (wrong !== undefined) return printUsageError(wrong, USAGE);
  report(await (entry === undefined ? newBriefing(given, today) : newEntry(entry, given, today)));
}

type EntryKind = keyof typeof entryKinds;
const isEntryKind = (word: string): word is EntryKind => Object.hasOwn(entryKinds, word);

function usageFault(names: readonly string[], entry: EntryKind | undefined, values: object): string | undefined {
  const what = entry === undefined ? 'title' : 'name';
  if (names.length > 1 && names[0] === 'country')
    return 'Every country is in src/registry/countries/ already: give one a file of its own by moving its line there.';
  if (names.length > 1)
    return `The ${what} is one argument, not ${names.length}: write ${quoted(names.join(' '))} with the quotes.`;
  const others = entry === undefined ? ['kind', 'id'] : ['date', 'from'];
  const stray = others.find((name) => Object.hasOwn(values, name));
  return stray && `--${stray} is not for a ${entry ?? 'briefing'}.`;
}

function report(outcome: Outcome): void {
  if ('wrong' in outcome) printUsageError(outcome.wrong, USAGE);
  else if ('wrote' in outcome) printText(`Wrote ${outcome.wrote}\n${outcome.next}`);
  else fail(outcome.failed);
}

function fail(message: string): void {
  printText(`Nothing was written: ${message}`);
  process.exitCode = 1;
}

try {
  await main(new Date().toISOString().slice(0, 10));
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
