import type { z } from 'zod';
import { findMergeMarker } from '../merge-marker.ts';
import { type Problem, problem } from '../problem.ts';
import { schemaProblems } from '../schema-problems.ts';
import type { YamlPath } from '../yaml/path.ts';
import { type Place, type ReadYaml, readYaml, within } from '../yaml/read.ts';
import type { RegistryFile } from './files.ts';
import * as schemas from './schema.ts';
import type { EntityKind } from './schema.ts';

/** One thing of the registry, and where it stands. */
export interface Entry {
  kind: EntityKind;
  /** What it calls itself, even where the rest of it is wrong. */
  id: string;
  /** As its schema reads it; undefined when the schema refuses it. */
  data: EntryData | undefined;
  file: string;
  place(path: YamlPath): Place;
}

export type EntryData = schemas.Country | schemas.Organization | schemas.Person | schemas.Place | schemas.Publisher;

interface Shelf {
  files: RegExp;
  kind: EntityKind;
  schema: z.ZodType<EntryData>;
  /** The file holds a list of things, and not one thing only. */
  list?: true;
}

const COUNTRIES_ELSEWHERE = schemas.worldCountry.transform((names) => schemas.country.parse(names));

/** What the files of the registry hold; the first that fits. */
const SHELVES: readonly Shelf[] = [
  { files: /^countries\/world\.yaml$/, kind: 'country', schema: COUNTRIES_ELSEWHERE, list: true },
  { files: /^countries\/[^/]+\.yaml$/, kind: 'country', schema: schemas.country },
  { files: /^organizations\/[^/]+\.yaml$/, kind: 'organization', schema: schemas.organization },
  { files: /^people\/[^/]+\.yaml$/, kind: 'person', schema: schemas.person },
  { files: /^places\.yaml$/, kind: 'place', schema: schemas.place, list: true },
  { files: /^publishers\.yaml$/, kind: 'publisher', schema: schemas.publisher, list: true },
];

/** The things in a file, and what is wrong with it by itself. */
export function parseEntries({ path, file, text }: RegistryFile): { entries: Entry[]; problems: Problem[] } {
  const shelf = SHELVES.find(({ files }) => files.test(path));
  const start = { file, line: 1, column: 1, rule: 'registry' } as const;
  if (shelf === undefined)
    return {
      entries: [],
      problems: [
        problem({
          ...start,
          message: `"${path}" has no place in the registry.`,
          hint: 'Its files are countries/, organizations/ and people/*.yaml, places.yaml and publishers.yaml.',
        }),
      ],
    };
  const marker = findMergeMarker(text, file);
  if (marker !== undefined) return { entries: [], problems: [marker] };
  const yaml = readYaml(text, file, { rule: 'registry' });
  if (yaml.problems.length > 0) return { entries: [], problems: yaml.problems };
  if (shelf.list === undefined) return parseEntry(yaml, shelf, { path, file });
  if (!Array.isArray(yaml.value))
    return {
      entries: [],
      problems: [problem({ ...start, message: 'This file is a list.', hint: 'Start each entry with "- id:".' })],
    };
  const parsed = yaml.value.map((_, index) => parseEntry(within(yaml, [index]), shelf, { file }));
  return { entries: parsed.flatMap(({ entries }) => entries), problems: parsed.flatMap(({ problems }) => problems) };
}

function parseEntry(yaml: ReadYaml, { kind, schema }: Shelf, { path, file }: { path?: string; file: string }) {
  const { success, data, error } = schema.safeParse(yaml.value);
  const problems = success ? [] : schemaProblems(error, { schema, yaml, file, rule: 'registry' });
  const entries = [{ kind, id: statedId(yaml.value), data, file, place: yaml.place }].filter(hasId);
  return {
    entries,
    problems: [
      ...problems,
      ...(data === undefined || path === undefined ? [] : nameProblems(data, path, { file, yaml })),
    ],
  };
}

/** A file that holds one thing is called after it. */
function nameProblems(data: EntryData, path: string, { file, yaml }: { file: string; yaml: ReadYaml }): Problem[] {
  const key = 'slug' in data ? 'slug' : 'id';
  const name = 'slug' in data ? data.slug : data.id;
  const called = path.replace(/^.*\//, '');
  if (called === `${name}.yaml`) return [];
  const message = `The file is called "${called}", its ${key} is "${name}".`;
  return [
    problem({
      file,
      ...yaml.place([key]),
      rule: 'registry',
      message,
      hint: `Call it "${name}.yaml", or change the ${key}.`,
    }),
  ];
}

function statedId(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

const hasId = <T extends { id: string | undefined }>(entry: T): entry is T & { id: string } => entry.id !== undefined;
