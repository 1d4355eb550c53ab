import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';

/** Where a built folder says what it holds. */
export const manifestName = 'MANIFEST.sha256';

/** SHA-256 in hexadecimal of each file, by its path. */
export type Digests = ReadonlyMap<string, string>;

/** How one set of files differs from another, paths in order. */
export interface Difference {
  changed: string[];
  missing: string[];
  added: string[];
}

/** The manifest as `sha256sum -c` reads it, in order of paths. Throws where a path would need more than a line. */
export function renderManifest(digests: Digests): string {
  const odd = [...digests.keys()].find((path) => /[\n\r\\]/.test(path));
  if (odd !== undefined)
    throw new Error(`The file name ${JSON.stringify(odd)} cannot stand in a list. Rename the file.`);
  return [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${path}\n`)
    .join('');
}

/** Reads a manifest. Throws, with the line, where it is none. */
export function parseManifest(text: string): Digests {
  const digests = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const { digest, path } = /^(?<digest>[0-9a-f]{64}) [ *](?<path>.+)$/.exec(line)?.groups ?? {};
    if (digest === undefined || path === undefined)
      throw new Error(`${manifestName}:${index + 1}:1  "${line.slice(0, 100)}" is not a digest and a path.`);
    digests.set(path, digest);
  }
  return digests;
}

/** The digest of every file of a folder but the manifest. */
export async function digestFolder(dir: string): Promise<Digests> {
  const digests = new Map<string, string>();
  for (const path of await listFiles(dir))
    if (path !== manifestName) digests.set(path, digestOf(await readFile(join(dir, path))));
  return digests;
}

/** Writes what a folder holds into it. Nothing may change in it from then on. */
export const writeManifest = async (dir: string): Promise<void> =>
  writeFile(join(dir, manifestName), renderManifest(await digestFolder(dir)));

export const digestOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What `found` has otherwise than `wanted`. */
export function compareDigests(wanted: Digests, found: Digests): Difference {
  const known = [...wanted.keys()].sort();
  return {
    changed: known.filter((path) => found.has(path) && found.get(path) !== wanted.get(path)),
    missing: known.filter((path) => !found.has(path)),
    added: [...found.keys()].filter((path) => !wanted.has(path)).sort(),
  };
}

export const isSame = ({ changed, missing, added }: Difference): boolean =>
  changed.length + missing.length + added.length === 0;
