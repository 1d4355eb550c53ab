import { inOrder, type Problem } from '../problem.ts';
import { type Entry, type EntryData, parseEntries } from './entries.ts';
import { digestOfRegistry, readRegistry, type RegistryFile } from './files.ts';
import { checkEntries } from './rules.ts';
import type { Country, EntityKind, Organization, Person, Place, Publisher, Registry } from './schema.ts';

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

/** What a registry without problems holds, as plain JSON. */
export type KeptRegistry = Omit<Entry, 'place'>[];

/** Where registries are kept under their digests. */
export interface Keeper {
  find(digest: string): KeptRegistry | undefined;
  keep(digest: string, registry: KeptRegistry): KeptRegistry;
}

/** Reads `<root>/src/registry/`, or takes what was kept of it; a root without one has an empty registry. */
export function loadRegistry(
  root: string,
  keeper?: Keeper,
  files: readonly RegistryFile[] = readRegistry(root),
): LoadedRegistry {
  const digest = digestOfRegistry(files);
  const kept = keeper?.find(digest);
  if (kept !== undefined) return { ...holding(restored(kept, files)), problems: [], unread: [], digest };
  const { entries, problems, unread } = readEntries(files);
  const again = problems.length > 0 ? undefined : keeper?.keep(digest, entries.map(plain));
  return { ...holding(again === undefined ? entries : restored(again, files)), problems, unread, digest };
}

function readEntries(files: readonly RegistryFile[]) {
  const parsed = files.map(parseEntries);
  const entries = parsed.flatMap(({ entries }) => entries);
  const problems = [...parsed.flatMap(({ problems }) => problems), ...checkEntries(entries)];
  const unread = files.filter((_, index) => isUnread(parsed[index])).map(({ file }) => file);
  return { entries, problems: inOrder(problems), unread };
}

function holding(entries: readonly Entry[]): Pick<LoadedRegistry, 'registry' | 'entries' | 'locate'> {
  const places = new Map(entries.toReversed().map(({ id, file }) => [id, file]));
  return { registry: buildRegistry(entries), entries, locate: (id) => places.get(id) };
}

const plain = ({ kind, id, data, file }: Entry) => ({ kind, id, data, file });

/** Entries that were kept. Where they stand is read again for the few that are asked. */
function restored(kept: KeptRegistry, files: readonly RegistryFile[]): Entry[] {
  const read = new Map<string, readonly Entry[]>();
  const again = (path: string) => {
    const known = read.get(path) ?? files.filter(({ file }) => file === path).flatMap((it) => parseEntries(it).entries);
    read.set(path, known);
    return known;
  };
  const placeOf = ({ id, file }: KeptRegistry[number]): Entry['place'] => {
    return (path) =>
      again(file)
        .find((entry) => entry.id === id)
        ?.place(path) ?? { line: 1, column: 1 };
  };
  return kept.map((entry) => ({ ...entry, place: placeOf(entry) }));
}

const isUnread = (parsed: ReturnType<typeof parseEntries> | undefined): boolean =>
  parsed !== undefined && parsed.entries.length === 0 && parsed.problems.length > 0;

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
