import { existsSync } from 'node:fs';
import path from 'node:path';
import { type EntryKind, entryFile } from '../authoring/entry.ts';
import { writeEntry } from '../authoring/write.ts';
import { slugify } from '../briefing/slug.ts';
import { loadRegistry } from '../registry/load.ts';
import { createNameIndex, findEntity } from '../registry/names.ts';
import { organization, place, publisher, type Registry } from '../registry/schema.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type Asker, canAsk, openAsker } from './ask.ts';
import { countriesFault, type Given, listOf, type Outcome, quoted } from './new-values.ts';

/** What `npm run new` begins in the registry, and the kinds that each may be of. */
export const entryKinds: Readonly<Record<EntryKind, readonly string[]>> = {
  organization: organization.shape.kind.options,
  person: [],
  place: place.shape.kind.options,
  publisher: publisher.shape.kind.options,
};

/** Writes an entry out of what was given, or asked where somebody can answer. */
export async function newEntry(entry: EntryKind, given: Given, today: string): Promise<Outcome> {
  const { root, name } = given;
  if (!existsSync(path.join(root, 'src/registry')))
    return { wrong: `${quoted(root)} holds no src/registry of its own: that of the project is not its to change.` };
  const { registry, locate } = loadRegistry(path.resolve(root));
  const asker = isOpen(entry, given) && canAsk() ? openAsker() : undefined;
  try {
    const kind = given.kind ?? (await askKind(entry, asker));
    const countries = await findCountries(entry, given, { registry, asker });
    const id = given.id ?? slugify(name);
    const wrong = nameFault(name, id) ?? kindFault(entry, kind) ?? placeFault(entry, countries, registry);
    if (wrong !== undefined) return { wrong };
    const taken = takenBy(name, id, registry);
    if (taken !== undefined)
      return { failed: `${quoted(name)} is the ${taken.entity} ${quoted(taken.id)} already, in ${locate(taken.id)}.` };
    const file = writeEntry(root, { entry, id, name, kind, countries, today });
    const more = entryFile({ entry, id }).isList ? '' : ' Fill in what its comments ask for.';
    return { wrote: file, next: `It is known by the id ${quoted(id)}.${more}` };
  } finally {
    asker?.close();
  }
}

type Tools = { registry: Registry; asker: Asker | undefined };

/** Whether something has to be asked. */
const isOpen = (entry: EntryKind, { kind, country }: Given): boolean =>
  (entryKinds[entry].length > 0 && kind === undefined) || (entry === 'place' && country === undefined);

/** The kind, or what stands for not knowing it. */
async function askKind(entry: EntryKind, asker: Asker | undefined): Promise<string | undefined> {
  if (entryKinds[entry].length === 0) return undefined;
  const proposal = entry === 'publisher' ? 'unknown' : undefined;
  if (asker === undefined) return proposal;
  const question = `Kind (${entryKinds[entry].join(', ')})`;
  return asker.ask(question, { ...(proposal !== undefined && { proposal }), faultOf: (it) => kindFault(entry, it) });
}

async function findCountries(entry: EntryKind, { country }: Given, { registry, asker }: Tools): Promise<string[]> {
  if (country !== undefined || entry !== 'place' || asker === undefined) return listOf(country ?? '');
  const faultOf = (answer: string) => placeFault(entry, listOf(answer), registry);
  return listOf(await asker.ask('Country that it lies in, or those that it divides, by code', { faultOf }));
}

function nameFault(name: string, id: string): string | undefined {
  if (name === '') return 'Say what it is called, in quotes.';
  if (id === '') return `The name ${quoted(name)} gives no id: name one with --id.`;
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)
    ? undefined
    : `--id: ${quoted(id)} is no id: lower-case letters and digits in words joined by "-".`;
}

function kindFault(entry: EntryKind, kind: string | undefined): string | undefined {
  const kinds = entryKinds[entry];
  if (kinds.length === 0) return kind === undefined ? undefined : `--kind: a ${entry} has none.`;
  if (kind !== undefined && kinds.includes(kind)) return undefined;
  if (kind === undefined || kind === '') return `Say with --kind what it is: ${kinds.join(', ')}.`;
  const close = didYouMean(kind, kinds);
  return `--kind: ${quoted(kind)} is none of ${kinds.join(', ')}${close === undefined ? '.' : `; did you mean ${quoted(close)}?`}`;
}

function placeFault(entry: EntryKind, countries: readonly string[], registry: Registry): string | undefined {
  if (countries.length === 0) return entry === 'place' ? 'Say with --country where it lies, by code.' : undefined;
  return countriesFault(countries, registry);
}

/** What has the id or the name already: one of its own would be an error. */
function takenBy(name: string, id: string, registry: Registry): { entity: string; id: string } | undefined {
  return findEntity(registry, id) ?? createNameIndex(registry).find(name)[0];
}
