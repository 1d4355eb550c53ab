import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagefindNames } from '../search/pagefind-names.ts';
import { listFiles } from './list-files.ts';

/** Files that the client reads while it searches. */
const chunk =
  /\.(?:pf_meta|pf_index|pf_filter|pf_fragment|pagefind|data)$|^pagefind-entry\.json$|^pagefind-worker\.js$/;

/**
 * Writes beside each file that search reads a script with the same bytes, `<name>.js`: from disk a page may run a script
 * and may not read a file. `bundle` is the folder of the index. Gives back how many there are.
 */
export async function writeTwins(bundle: string): Promise<number> {
  const names = (await listFiles(bundle)).filter((name) => chunk.test(name));
  for (const name of names) await writeFile(join(bundle, `${name}.js`), twin(name, await readFile(join(bundle, name))));
  return names.length;
}

/** The script that hands over the bytes of the file `name`. */
export const twin = (name: string, bytes: Buffer): string =>
  `${pagefindNames.chunk}(${JSON.stringify(name)},"${bytes.toString('base64')}")\n`;
