import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const FOLDER = 'src/registry';

/** A file of the registry. `path` starts at the folder of the registry, `file` is what users see. */
export interface RegistryFile {
  path: string;
  file: string;
  text: string;
}

/** The files of `<root>/src/registry/`, none where there is no such folder. */
export function readRegistry(root: string): RegistryFile[] {
  const folder = join(root, FOLDER);
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

/** Of their names and bytes. */
export function digestOfRegistry(files: readonly RegistryFile[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of files) hash.update(`${path}\0${Buffer.byteLength(text)}\0${text}`);
  return hash.digest('hex');
}
