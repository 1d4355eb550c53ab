import { z } from 'zod';
import type { IdKind } from '../briefing/source.ts';
import { frontMatter } from '../briefing/schema.ts';
import { feedsList } from '../ingest/feeds-list.ts';
import { country, organization, person, place, publisher, type Registry, worldCountry } from '../registry/schema.ts';

/** A kind of file that editors may know the form of. */
interface Described {
  /** Name of the schema. */
  name: string;
  title: string;
  schema: z.ZodType;
  /** The YAML files that it is for; absent for the front matter, which is part of a file. */
  files?: readonly string[];
}

/** Every kind of file that authors write by hand. The first pattern that fits counts. */
export const described: readonly Described[] = [
  { name: 'briefing', title: 'Front matter of a briefing', schema: frontMatter },
  entry('country', 'A country of the region and its players', country, 'countries/!(world).yaml'),
  entry('world', 'The other countries', z.array(worldCountry), 'countries/world.yaml'),
  entry('organization', 'An organization', organization, 'organizations/*.yaml'),
  entry('person', 'A person', person, 'people/*.yaml'),
  entry('places', 'Places', z.array(place), 'places.yaml'),
  entry('publishers', 'Publishers', z.array(publisher), 'publishers.yaml'),
  { name: 'feeds', title: 'Feeds to read', schema: feedsList, files: ['briefings/feeds.yaml'] },
];

/** The JSON Schema (draft 7) of each kind of file, by name: with the ids that there are, and what they are called. */
export function jsonSchemas(registry: Registry): Map<string, object> {
  const ids = knownIds(registry);
  return new Map(described.map(({ name, title, schema }) => [name, { ...toJsonSchema(schema, ids), title }]));
}

function entry(name: string, title: string, schema: z.ZodType, file: string): Described {
  return { name, title, schema, files: [`src/registry/${file}`] };
}

type Known = Record<IdKind, ReadonlyMap<string, string>>;

function knownIds(registry: Registry): Known {
  const { countries, organizations, people, places, publishers } = registry;
  const shelves = {
    country: namesOf(countries),
    organization: namesOf(organizations),
    person: namesOf(people),
    place: namesOf(places),
    publisher: namesOf(publishers),
  };
  const { country: _countries, ...others } = shelves;
  const statements = [...organizations.values()].flatMap(({ id, designations }) =>
    designations.map((it): [string, string] => [`${id}/${it.id}`, it.text]),
  );
  const party = Object.values(others).flatMap((names) => [...names]);
  return { ...shelves, statement: new Map(statements), party: new Map(party) };
}

const namesOf = (shelf: ReadonlyMap<string, { name: string }>): Map<string, string> =>
  new Map([...shelf].map(([id, { name }]) => [id, name]));

/** What is marked as an id of a kind becomes the list of these; marks of our own do not belong into a JSON Schema. */
const toJsonSchema = (schema: z.ZodType, ids: Known): object =>
  z.toJSONSchema(schema, {
    ...{ target: 'draft-7', io: 'input', unrepresentable: 'any', reused: 'ref' },
    override: ({ jsonSchema }) => {
      const { of } = jsonSchema as { of?: IdKind };
      for (const mark of ['of', 'form', 'rule']) delete jsonSchema[mark];
      if (typeof of !== 'string') return;
      // The list alone: servers complete no list whose items only refer to the form of an id.
      for (const key of ['pattern', 'allOf', '$ref'] as const) delete jsonSchema[key];
      jsonSchema.type = 'string';
      jsonSchema.enum = [...ids[of].keys()];
      jsonSchema['enumDescriptions'] = [...ids[of].values()];
    },
  });
