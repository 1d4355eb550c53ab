import { didYouMean } from '../did-you-mean.ts';
import type { About } from '../problem.ts';
import type { LoadedRegistry } from '../registry/load.ts';
import { createNameIndex, findEntity, type NameIndex } from '../registry/names.ts';
import type { EntityKind, Registry } from '../registry/schema.ts';
import type { CheckedFile } from './file.ts';

/** What ids may lead to: the registry, and the events and briefings there are. */
export interface Known {
  registry: Registry;
  names: NameIndex;
  /** Where briefings stand, by id: "unread" where the front matter breaks its schema. */
  briefings: ReadonlyMap<string, Standing>;
  /** Where events written in full stand, by id: as their home does. */
  events: ReadonlyMap<string, Standing>;
  /** Ids of designations, as "organization/designation". */
  statements: ReadonlySet<string>;
  /** Whether a thing may stand in a file of the registry that cannot be read: nothing is said of it then. */
  isOpen(about: About): boolean;
}

export type Standing = 'published' | 'draft' | 'unread';

export function knownIds(files: readonly CheckedFile[], loaded: LoadedRegistry): Known {
  const { registry } = loaded;
  const statements = [...registry.organizations.values()].flatMap(({ id, designations }) =>
    designations.map((designation) => `${id}/${designation.id}`),
  );
  const names = createNameIndex(registry);
  const registryAlone = { registry, names, statements: new Set(statements), isOpen: openIn(loaded) };
  return withFiles({ ...registryAlone, briefings: new Map(), events: new Map() }, files);
}

/** The same registry with these briefings. */
export function withFiles(known: Known, files: readonly CheckedFile[]): Known {
  const homes = files.flatMap((file) => file.eventIds.map((id): [string, Standing] => [id, standingOf(file)]));
  const briefings = new Map(files.map((file) => [file.id, standingOf(file)]));
  // Of two homes, which is a problem of its own, the first counts.
  return { ...known, briefings, events: new Map(homes.toReversed()) };
}

/** Whether there is such a thing. `kind` may also be "party": whatever the registry has. */
export function isKnown({ kind, id }: About, { registry, briefings, events, statements }: Known): boolean {
  switch (kind) {
    case 'event':
      return events.has(id);
    case 'briefing':
      return briefings.has(id);
    case 'statement':
      return statements.has(id);
    case 'party':
      return findEntity(registry, id) !== undefined;
    default:
      return registry[SHELVES[kind as EntityKind]].has(id);
  }
}

/** What may have been meant by an id that leads nowhere, as a question; empty where nothing is near. */
export function suggestionFor({ kind, id }: About, known: Known): string {
  const named = known.names.find(id).find((name) => isKnown({ kind, id: name.id }, known));
  return asQuestion(named?.id ?? didYouMean(id, candidates(kind, known)));
}

export const asQuestion = (meant: string | undefined): string =>
  meant === undefined ? '' : `Did you mean ${JSON.stringify(meant)}?`;

const SHELVES = {
  country: 'countries',
  organization: 'organizations',
  person: 'people',
  place: 'places',
  publisher: 'publishers',
} as const satisfies Record<EntityKind, keyof Registry>;

function candidates(kind: string, { registry, briefings, events, statements }: Known): Iterable<string> {
  if (kind === 'event') return events.keys();
  if (kind === 'briefing') return briefings.keys();
  if (kind === 'statement') return statements;
  if (kind === 'party') return Object.values(SHELVES).flatMap((shelf) => [...registry[shelf].keys()]);
  return registry[SHELVES[kind as EntityKind]].keys();
}

const standingOf = ({ frontMatter }: CheckedFile): Standing => frontMatter?.status ?? 'unread';

const FOLDERS: Record<EntityKind, string> = {
  country: 'countries/',
  organization: 'organizations/',
  person: 'people/',
  place: 'places.yaml',
  publisher: 'publishers.yaml',
};

function openIn({ entries, unread }: LoadedRegistry): Known['isOpen'] {
  const stated = new Set(entries.filter(({ data }) => data === undefined).map(({ id }) => id));
  return ({ kind, id }) => {
    const thing = kind === 'statement' ? id.replace(/\/.*/, '') : id;
    return stated.has(thing) || unread.some((file) => mayHold(file, kind, thing));
  };
}

/** A file of organizations or people holds the one that it is called after, any other one many. */
function mayHold(file: string, kind: string, id: string): boolean {
  const folder = FOLDERS[kind as EntityKind];
  if (folder !== undefined && !file.includes(`/registry/${folder}`)) return false;
  return /\/(?:organizations|people)\//.test(file) ? file.endsWith(`/${id}.yaml`) : true;
}
