import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Edition, editionsFile } from './edition.ts';

/** Path of the record of editions, from the root. */
export const editionsPath = 'briefings/.editions.json';

/** The editions that were packed, the older one first; none where there is no record. @throws {Error} that names the file. */
export function loadEditions(root: string): Edition[] {
  const file = join(root, editionsPath);
  if (!existsSync(file)) return [];
  try {
    return editionsFile.parse(JSON.parse(readFileSync(file, 'utf8'))).editions;
  } catch (cause) {
    throw new Error(
      `${editionsPath}:1:1  It is no record of editions. Take it back from version control, or delete it: the next pack writes a new one.`,
      { cause },
    );
  }
}
