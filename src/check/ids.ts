import { didYouMean } from '../did-you-mean.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { type Reference, referencesOf } from '../briefing/references.ts';
import { type Problem, problem, type Rule } from '../problem.ts';
import { findEntity, type NameIndex } from '../registry/names.ts';
import type { EntityKind, Registry } from '../registry/schema.ts';

/** What ids may lead to: the registry, and the events of all briefings. */
export interface KnownIds {
  registry: Registry;
  names: NameIndex;
  /** Ids of events written in full. */
  events: ReadonlySet<string>;
}

const RULES: Record<Reference['kind'], Rule> = {
  country: 'unknown-country',
  organization: 'unknown-organization',
  person: 'unknown-person',
  place: 'unknown-place',
  publisher: 'unknown-publisher',
  party: 'unknown-id',
  source: 'unknown-id',
  event: 'unknown-id',
  statement: 'unknown-id',
};

const HOMES: Record<EntityKind, string> = {
  country: 'src/registry/countries/',
  organization: 'src/registry/organizations/',
  person: 'src/registry/people/',
  place: 'src/registry/places.yaml',
  publisher: 'src/registry/publishers.yaml',
};

/** Ids in the front matter that lead nowhere. */
export function checkIds(briefing: ReadBriefing, known: KnownIds): Problem[] {
  const { frontMatter, file, place } = briefing;
  if (frontMatter === undefined) return [];
  const sources = frontMatter.sources.map(({ id }) => id);
  return referencesOf(frontMatter).flatMap((reference) => {
    const candidates = candidatesFor(reference, known, sources);
    if (isKnown(reference, candidates)) return [];
    const { kind, id, path } = reference;
    const hint = hintFor(reference, known, candidates);
    return [
      problem({ file, ...place(path), rule: RULES[kind], message: `Unknown ${kind} ${JSON.stringify(id)}.`, hint }),
    ];
  });
}

type Candidates = { has(id: string): boolean; ids(): Iterable<string> };

function isKnown({ id }: Reference, candidates: Candidates): boolean {
  return candidates.has(id);
}

function candidatesFor({ kind }: Reference, { registry, events }: KnownIds, sources: string[]): Candidates {
  const map = (known: ReadonlyMap<string, unknown>) => ({
    has: (id: string) => known.has(id),
    ids: () => known.keys(),
  });
  switch (kind) {
    case 'country':
      return map(registry.countries);
    case 'organization':
      return map(registry.organizations);
    case 'person':
      return map(registry.people);
    case 'place':
      return map(registry.places);
    case 'publisher':
      return map(registry.publishers);
    case 'party':
      return { has: (id) => findEntity(registry, id) !== undefined, ids: () => entityIds(registry) };
    case 'source':
      return { has: (id) => sources.includes(id), ids: () => sources };
    case 'event':
      return { has: (id) => events.has(id), ids: () => events };
    case 'statement': {
      const ids = statementIds(registry);
      return { has: (id) => ids.includes(id), ids: () => ids };
    }
  }
}

function* entityIds({ countries, organizations, people, places, publishers }: Registry): Iterable<string> {
  for (const map of [countries, organizations, people, places, publishers]) yield* map.keys();
}

const statementIds = ({ organizations }: Registry): string[] =>
  [...organizations.values()].flatMap(({ id, designations }) =>
    designations.map((designation) => `${id}/${designation.id}`),
  );

function hintFor({ kind, id }: Reference, { names }: KnownIds, candidates: Candidates): string {
  const named = names
    .find(id)
    .map((name) => name.id)
    .find((other) => candidates.has(other));
  const close = named ?? didYouMean(id, candidates.ids());
  const suggestion = close === undefined ? '' : `Did you mean ${JSON.stringify(close)}? `;
  return suggestion + whereToAdd(kind);
}

function whereToAdd(kind: Reference['kind']): string {
  switch (kind) {
    case 'source':
      return 'Sources are listed under "sources" of the same briefing.';
    case 'event':
      return 'An event is written in full in one briefing, with this id.';
    case 'statement':
      return 'Designations stand in the file of their organization.';
    case 'party':
      return 'Registry: src/registry/.';
    default:
      return `Registry: ${HOMES[kind]}.`;
  }
}
