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
  /** Every entry that says what it is called, with its place, even where its schema refuses it. */
  entries: readonly Entry[];
  /** Files in which no entry could be read. */
  unread: readonly string[];
  /** Of the names and bytes of all files. */
  digest: string;
  /** The file that a thing stands in. */
  locate(id: string): string | undefined;
}

/** Reads `<root>/src/registry/`; a root without one has an empty registry. */
export function loadRegistry(root: string): LoadedRegistry {
  const files = readFiles(join(root, FOLDER));
  const parsed = files.map(parseEntries);
  const entries = parsed.flatMap(({ entries }) => entries);
  const problems = [...parsed.flatMap(({ problems }) => problems), ...checkEntries(entries)];
  const places = new Map(entries.toReversed().map(({ id, file }) => [id, file]));
  return {
    registry: buildRegistry(entries),
    problems: problems.toSorted(byPlace),
    entries,
    unread: files.filter((_, index) => isUnread(parsed[index])).map(({ file }) => file),
    digest: digestOf(files),
    locate: (id) => places.get(id),
  };
}

const isUnread = (parsed: ReturnType<typeof parseEntries> | undefined): boolean =>
  parsed !== undefined && parsed.entries.length === 0 && parsed.problems.length > 0;

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

function buildRegistry(entries: readonly Entry[]): Registry {
  return Object.freeze({
    countries: shelf<Country>(entries, 'country'),
    organizations: shelf<Organization>(entries, 'organization'),
    people: shelf<Person>(entries, 'person'),
    places: shelf<Place>(entries, 'place'),
    publishers: shelf<Publisher>(entries, 'publisher'),
  });
}

/** The things of one kind by id, in the order of the ids; of two with one id, the first. */
function shelf<T extends EntryData>(entries: readonly Entry[], kind: EntityKind): ReadonlyMap<string, T> {
  const things = entries.flatMap((entry) => (entry.kind === kind && entry.data !== undefined ? [entry.data as T] : []));
  const byId = new Map(things.toReversed().map((thing) => [thing.id, freeze(thing)]));
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
