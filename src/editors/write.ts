import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listBriefings } from '../briefing/load.ts';
import { writeText } from '../ingest/write.ts';
import { loadRegistry } from '../registry/load.ts';
import { jsonSchemas } from './json-schema.ts';

/** Where the schemas lie that `.vscode/settings.json` names. They are tracked. */
export const SCHEMAS = '.vscode/schemas';
/** Where the language server of Astro looks for schemas of front matter. Not tracked. */
const COLLECTIONS = '.astro/collections';

/** Paths of schemas that are not as the registry below `root` is now. */
export const staleSchemas = (root: string): string[] =>
  schemaFiles(root).flatMap(([file, text]) => (isSame(path.join(root, file), text) ? [] : [file]));

/** Writes what editors read about the files below `root`, and gives the paths of tracked files that changed. */
export function writeSchemas(root: string): string[] {
  const stale = new Set(staleSchemas(root));
  for (const [file, text] of [...schemaFiles(root), ...collectionFiles(root)])
    if (!isSame(path.join(root, file), text)) writeText(path.join(root, file), text);
  return [...stale];
}

function schemaFiles(root: string): [string, string][] {
  const schemas = jsonSchemas(loadRegistry(root).registry);
  return [...schemas].map(([name, schema]) => [`${SCHEMAS}/${name}.schema.json`, jsonText(schema)]);
}

/** The one collection with a schema, and which files belong to it: by their addresses in lower case, as Astro has it. */
function collectionFiles(root: string): [string, string][] {
  const schema = jsonSchemas(loadRegistry(root).registry).get('briefing');
  const files = listBriefings(root).map((file) => decodeURIComponent(pathToFileURL(path.resolve(root, file)).href));
  const collections = {
    collections: [{ hasSchema: true, name: 'briefings' }],
    entries: Object.fromEntries(files.map((address) => [address.toLowerCase(), 'briefings'])),
  };
  return [
    [`${COLLECTIONS}/briefings.schema.json`, jsonText(schema)],
    [`${COLLECTIONS}/collections.json`, jsonText(collections)],
  ];
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

const isSame = (file: string, text: string): boolean => existsSync(file) && readFileSync(file, 'utf8') === text;
