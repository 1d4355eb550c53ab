import { readFileSync } from 'node:fs';
import path from 'node:path';
import { propose, type Proposal } from '../authoring/propose.ts';
import { writeBlank } from '../authoring/write.ts';
import { readEdtf } from '../briefing/edtf.ts';
import { slugify } from '../briefing/slug.ts';
import { registryRoot } from '../content/root.ts';
import { loadRegistry } from '../registry/load.ts';
import type { Registry } from '../registry/schema.ts';
import { site } from '../site.ts';
import { canAsk, openAsker } from './ask.ts';
import { countriesFault, type Given, listOf, type Outcome } from './new-values.ts';

/** Writes a briefing out of what was given, what a text proposes, and what somebody at a terminal answers. */
export async function newBriefing(given: Given, today: string): Promise<Outcome> {
  const { registry } = loadRegistry(registryRoot(path.resolve(given.root)));
  const proposal = given.from === undefined ? undefined : propose(readText(given.from), registry);
  const asks = given.name === '' && given.from === undefined && canAsk();
  const wanted = asks ? await askFor(given, today, registry) : fromFlags(given, today, proposal);
  const wrong = titleFault(wanted.title) ?? dateFault(wanted.date) ?? countriesFault(wanted.countries, registry);
  if (wrong !== undefined) return { wrong };
  return { wrote: writeBlank(given.root, wanted), next: nextSteps(given.root) };
}

type Wanted = Parameters<typeof writeBlank>[1];

/** What was given, else what the text proposes, which is then marked as such. */
function fromFlags({ name, date, country }: Given, today: string, proposal: Proposal | undefined): Wanted {
  const given = country === undefined ? [] : listOf(country);
  const countries = [given, proposal?.countries ?? [], [site.home[0]]].find((ids) => ids.length > 0) ?? [];
  const named = namedOf(proposal, countries);
  const derived = [
    ...(name === '' && proposal?.title !== undefined ? ['title'] : []),
    ...(date === undefined && proposal?.date !== undefined ? ['date'] : []),
    ...(countries === proposal?.countries ? ['countries'] : []),
    ...filledKeys(named),
  ];
  return { title: name || (proposal?.title ?? ''), date: date ?? proposal?.date ?? today, countries, named, derived };
}

/** What is answered is confirmed; what the text names besides is not. */
async function askFor({ date, country }: Given, today: string, registry: Registry): Promise<Wanted> {
  const asker = openAsker();
  try {
    const text = await asker.askText(
      'Paste a paragraph of the newest source, then an empty line. Or only an empty line.',
    );
    const found = text === '' ? undefined : propose(text, registry);
    const title = await asker.ask('Title', { ...(found?.title && { proposal: found.title }), faultOf: titleFault });
    const day = await asker.ask('Date', { proposal: date ?? found?.date ?? today, faultOf: dateFault });
    const near = found === undefined || found.countries.length === 0 ? [site.home[0]] : found.countries;
    const answer = await asker.ask('Countries by code, the main one first', {
      proposal: country ?? near.join(', '),
      faultOf: (ids) => countriesFault(listOf(ids), registry),
    });
    const countries = listOf(answer);
    const named = namedOf(found, countries);
    return { title, date: day, countries, named, derived: filledKeys(named) };
  } finally {
    asker.close();
  }
}

type Named = NonNullable<Wanted['named']>;

/** What the text names besides the countries that the briefing is about. */
function namedOf(proposal: Proposal | undefined, countries: readonly string[]): Named {
  if (proposal === undefined) return {};
  const { mentions, organizations, people, places } = proposal;
  return { mentions: mentions.filter((id) => !countries.includes(id)), organizations, people, places };
}

const filledKeys = (named: Named): string[] =>
  Object.entries(named).flatMap(([key, ids]) => (ids.length > 0 ? [key] : []));

/** @throws {Error} where the file cannot be read. */
const readText = (from: string): string => readFileSync(from === '-' ? 0 : from, 'utf8');

function titleFault(title: string): string | undefined {
  if (title === '') return 'Say what the title is, in quotes.';
  if (slugify(title) !== '') return undefined;
  return `The title ${JSON.stringify(title)} gives no file name: it needs a Latin or Cyrillic letter or a digit.`;
}

function dateFault(date: string): string | undefined {
  const read = readEdtf(date);
  return read.ok ? undefined : `--date: ${read.reason}`;
}

function nextSteps(root: string): string {
  const where = root === '.' ? '' : ` -- --root ${root}`;
  return `
Next:
  fill in what the file asks for, and delete its comments
  npm run check${where}    says what is wrong
  npm run dev${where}    shows the draft
  set its status to published when it is finished`;
}
