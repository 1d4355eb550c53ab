import type { OwnScripts } from './own-scripts.ts';
import { indexFolder, pagefindNames } from './pagefind-names.ts';
import { share } from './share.ts';

/** The bytes of a file of the index. `address` starts with the client's folder of the index, and may have a query. */
export type ReadChunk = (address: string) => Promise<Uint8Array<ArrayBuffer>>;

/** How the index is read: over http as it is, from disk, where pages may read no files, through its script twins. */
export function createReader(bundle: URL, scripts: OwnScripts): ReadChunk {
  const read = bundle.protocol === 'file:' ? createTwinReader(bundle, scripts) : createFetchReader(bundle);
  return async (address) => {
    if (!address.startsWith(indexFolder)) throw new TypeError(`"${address}" is not a file of the search index.`);
    return read(address.slice(indexFolder.length));
  };
}

const createFetchReader = (bundle: URL) =>
  share(async (name) => {
    const address = new URL(name, bundle);
    const response = await fetch(address);
    if (!response.ok) throw new TypeError(`"${address.href}" was answered with ${response.status}.`);
    return new Uint8Array(await response.arrayBuffer());
  });

function createTwinReader(bundle: URL, scripts: OwnScripts): ReadChunk {
  const arrived = new Map<string, string>();
  Object.assign(globalThis, { [pagefindNames.chunk]: (name: string, base64: string) => arrived.set(name, base64) });
  const read = share(async (name) => {
    await scripts.run(new URL(`${name}.js`, bundle));
    const base64 = arrived.get(name);
    arrived.delete(name);
    if (base64 === undefined) throw new TypeError(`The script "${name}.js" does not hold "${name}".`);
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  });
  return (name) => read(name.replace(/\?.*$/s, ''));
}
