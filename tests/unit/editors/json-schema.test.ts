import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { listBriefings, loadBriefing } from '../../../src/briefing/load.ts';
import { readFrontMatter } from '../../../src/briefing/read.ts';
import { described, jsonSchemas } from '../../../src/editors/json-schema.ts';
import { SCHEMAS, staleSchemas } from '../../../src/editors/write.ts';
import { loadRegistry } from '../../../src/registry/load.ts';

const { registry } = loadRegistry('.');
const schemas = jsonSchemas(registry);
type Schema = Parameters<typeof z.fromJSONSchema>[0];

test('the tracked schemas are as the registry is: after a change of it "npm run schemas" is due', () => {
  expect(staleSchemas('.')).toEqual([]);
});

test('every briefing of the project fits the schema of its front matter', () => {
  const schema = z.fromJSONSchema(schemas.get('briefing') as Schema);
  const faults = listBriefings('.').flatMap((file) => {
    const { success, error } = schema.safeParse(readFrontMatter(loadBriefing('.', file)).value);
    return success ? [] : [{ file, issues: error.issues }];
  });
  expect(faults).toEqual([]);
});

test.each([
  ['a country that there is not', { countries: ['QX'] }],
  ['an organization that there is not', { organizations: ['ctso'] }],
  ['a key that there is not', { statuss: 'draft' }],
])('the schema of front matter refuses %s', (_name, wrong) => {
  const schema = z.fromJSONSchema(schemas.get('briefing') as Schema);
  const sound = {
    title: 'A',
    summary: 'B',
    date: '2021',
    countries: ['TJ'],
    sources: [{ id: 'a', publisher: 'tass' }],
  };
  expect(schema.safeParse(sound).success).toBe(true);
  expect(schema.safeParse({ ...sound, ...wrong }).success).toBe(false);
});

test.each([...schemas])('the schema "%s" says what every key is', (_name, schema) => {
  const silent = keysIn(schema).filter(({ value }) => descriptionOf(value, schema) === undefined);
  expect(silent.map(({ key }) => key)).toEqual([]);
});

test('the settings of VS Code name every schema that is for files, with their pattern', () => {
  const text = readFileSync('.vscode/settings.json', 'utf8');
  for (const { name, files = [] } of described)
    for (const file of files) expect(text).toContain(`"${path.posix.join(SCHEMAS, `${name}.schema.json`)}": "${file}"`);
});

interface Key {
  key: string;
  value: object;
}

/** Every key that a schema knows, anywhere in it. */
function keysIn(value: unknown): Key[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties = {} } = value as { properties?: Record<string, object> };
  const own = Object.entries(properties).map(([key, value]) => ({ key, value }));
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

function descriptionOf(value: object, root: object): string | undefined {
  const { description, $ref } = value as { description?: string; $ref?: string };
  const { definitions = {} } = root as { definitions?: Record<string, object> };
  const definition = definitions[$ref?.split('/').at(-1) ?? ''];
  return description ?? (definition && descriptionOf(definition, root));
}
