import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import { type Entry, type EntryData, parseEntries, type RegistryFile } from './entries.ts';
import { checkEntries } from './rules.ts';
import type { Country, EntityKind, Organization, Person, Place, Publisher, Registry } from './schema.ts';

const FOLDER = 'src/registry';

export interface LoadedRegistry {
  /** What could be read, even when there are problems. */
  registry: Registry;
  /** Everything wrong in any of the files, by file and place. */
  problems: Problem[];
  /** Of the names and bytes of all files. */
  digest: string;
  /** The file that a thing stands in. */
  locate(id: string): string | undefined;
}

/** What a registry without problems holds, as plain JSON: things by kind, and the file of each id. */
export interface KeptRegistry {
  things: { [Shelf in keyof Registry]: unknown[] };
  places: [id: string, file: string][];
}

/** Where registries are kept under their digests. */
interface Keeper {
  find(digest: string): KeptRegistry | undefined;
  keep(digest: string, registry: KeptRegistry): KeptRegistry;
}

/** Reads `<root>/src/registry/`, or takes what was kept of it; a root without one has an empty registry. */
export function loadRegistry(root: string, keeper?: Keeper): LoadedRegistry {
  const files = readFiles(join(root, FOLDER));
  const digest = digestOf(files);
  const kept = keeper?.find(digest);
  if (kept !== undefined) return { ...restored(kept), problems: [], digest };
  const { entries, problems } = readEntries(files);
  const read = {
    things: thingsIn(entries),
    places: entries.toReversed().map(({ id, file }): [string, string] => [id, file]),
  };
  return { ...restored(problems.length > 0 ? read : (keeper?.keep(digest, read) ?? read)), problems, digest };
}

function readEntries(files: readonly RegistryFile[]): { entries: Entry[]; problems: Problem[] } {
  const parsed = files.map(parseEntries);
  const entries = parsed.flatMap(({ entries }) => entries);
  const problems = [...parsed.flatMap(({ problems }) => problems), ...checkEntries(entries)];
  return { entries, problems: problems.toSorted(byPlace) };
}

function restored({ things, places }: KeptRegistry): Pick<LoadedRegistry, 'registry' | 'locate'> {
  const files = new Map(places);
  return { registry: buildRegistry(things), locate: (id) => files.get(id) };
}

function readFiles(folder: string): RegistryFile[] {
  return listFolder(folder)
    .filter((path) => /\.ya?ml$/i.test(path))
    .toSorted()
    .map((path) => ({ path, file: `${FOLDER}/${path}`, text: readFileSync(join(folder, path), 'utf8') }));
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function buildRegistry({ countries, organizations, people, places, publishers }: KeptRegistry['things']): Registry {
  return Object.freeze({
    countries: shelf<Country>(countries),
    organizations: shelf<Organization>(organizations),
    people: shelf<Person>(people),
    places: shelf<Place>(places),
    publishers: shelf<Publisher>(publishers),
  });
}

function thingsIn(entries: readonly Entry[]): KeptRegistry['things'] {
  const ofKind = (wanted: EntityKind) =>
    entries.flatMap(({ kind, data }) => (kind === wanted && data !== undefined ? [data] : []));
  return {
    countries: ofKind('country'),
    organizations: ofKind('organization'),
    people: ofKind('person'),
    places: ofKind('place'),
    publishers: ofKind('publisher'),
  };
}

/** Things by id, in the order of the ids; of two with one id, the first. They are as their schema reads them. */
function shelf<T extends EntryData>(things: readonly unknown[]): ReadonlyMap<string, T> {
  const byId = new Map((things as T[]).toReversed().map((thing) => [thing.id, freeze(thing)]));
  return new Map([...byId].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

const byPlace = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;

function digestOf(files: readonly RegistryFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${Buffer.byteLength(text)}\0${text}`);
  return hash.digest('hex');
}
