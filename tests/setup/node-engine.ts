import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { Engine } from '../../src/search/engine.ts';
import { openEngine } from '../../src/search/open-engine.ts';
import { indexFolder } from '../../src/search/pagefind-names.ts';

/**
 * The search of a built folder as a page opens it, with Pagefind's own client, in Node and without a worker. `onRead` is
 * told of each file. The client reaches its files by global names: only the engine opened last may be used.
 */
export function openNodeEngine(
  dist: string,
  onRead: (name: string, bytes: number) => void = () => {},
): Promise<Engine> {
  const bundle = join(dist, indexFolder);
  const readBytes = async (name: string) => {
    const bytes = new Uint8Array(await readFile(join(bundle, name)));
    onRead(name, bytes.length);
    return bytes;
  };
  return openEngine({
    read: (address) => readBytes(address.slice(indexFolder.length).replace(/\?.*$/, '')),
    run: async (name) => {
      runInThisContext(new TextDecoder().decode(await readBytes(name)));
    },
    createWorker: () => undefined,
  });
}
