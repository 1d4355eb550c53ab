import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contents, withEdition } from './edition.ts';
import { editionsPath, loadEditions } from './load.ts';

/** The file of a built folder that says what it holds. */
const contentsPath = 'edition.json';

/**
 * Records what a built folder holds as an edition, where it differs from the last one recorded; tells its number, and
 * whether it is new. The record is replaced as a whole.
 */
export function recordEdition(root: string, built: string): { number: number; isNew: boolean } {
  const now = contents.parse(JSON.parse(readFileSync(join(built, contentsPath), 'utf8')));
  const before = loadEditions(root);
  const editions = withEdition(before, now);
  const number = editions.at(-1)?.number ?? 0;
  const isNew = number !== before.at(-1)?.number;
  if (isNew) {
    const file = join(root, editionsPath);
    writeFileSync(`${file}.new`, `${JSON.stringify({ editions }, null, 1)}\n`);
    renameSync(`${file}.new`, file);
  }
  return { number, isNew };
}
