import type { ReadChunk } from './chunks.ts';
import type { Engine } from './engine.ts';
import { classicClient, indexFolder, pagefindNames } from './pagefind-names.ts';
import { unpackJson } from './unpack.ts';

/** How the files of the index are reached. */
export interface Access {
  read: ReadChunk;
  /** Runs a script of the folder of the index, so that it finds and leaves global names. */
  run(name: string): Promise<void>;
  /** What Pagefind takes for `Worker`, from its own worker's code; undefined where it is to search without. */
  createWorker(code: string): (() => Worker) | undefined;
}

/** Opens Pagefind, and beside it the data files, which are read when first asked for. */
export async function openEngine({ read, run, createWorker }: Access): Promise<Engine> {
  const { languages } = JSON.parse(await readText('pagefind-entry.json')) as Entry;
  const [index] = Object.values(languages);
  const data = createData(read, index?.hash ?? '');
  // Pagefind fails on an index without any page.
  if (index === undefined) return { search: async () => ({ results: [] }), data };
  const code = await readText('pagefind-worker.js');
  Object.assign(globalThis, {
    [pagefindNames.fetch]: async (address: string) => new Response(await read(address)),
    [pagefindNames.worker]: createWorker(code),
  });
  await run(classicClient);
  const { createInstance } = (globalThis as unknown as Record<string, Client>)[pagefindNames.client]!;
  // Result addresses start at the root of the site, wherever it lies; the page resolves them against its own root.
  const instance = createInstance({ basePath: indexFolder, baseUrl: '/', excerptLength: 30 });
  await instance.init();
  return { search: (term) => instance.search(term), data };

  async function readText(name: string): Promise<string> {
    return new TextDecoder().decode(await read(`${indexFolder}${name}`));
  }
}

/** The files keep their names from one index to the next: `version` keeps a browser from using an old one. */
function createData(read: ReadChunk, version: string): Engine['data'] {
  const known = new Map<string, Promise<unknown>>();
  return (name) => {
    const started = known.get(name) ?? read(`${indexFolder}${name}.data?${version}`).then(unpackJson);
    known.set(name, started);
    // After a failure it is asked for again.
    started.catch(() => known.delete(name));
    return started;
  };
}

interface Entry {
  languages: Record<string, { hash: string }>;
}

interface Client {
  createInstance(options: ClientOptions): Pick<Engine, 'search'> & { init(): Promise<void> };
}

interface ClientOptions {
  basePath: string;
  baseUrl: string;
  /** Words of an excerpt. */
  excerptLength: number;
}
