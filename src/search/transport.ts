import { createReader } from './chunks.ts';
import type { Engine } from './engine.ts';
import { createOwnScripts } from './own-scripts.ts';
import { classicClient, indexFolder, pagefindNames } from './pagefind-names.ts';
import { remember } from './remember.ts';
import { createWorkerClass } from './worker.ts';

/**
 * How to open the index below `root`, the address of the site's root: from a server and from disk alike. Nothing is
 * loaded before. To be called once per page; what it gives may be called again after a failure.
 */
export function createOpener(root: URL): () => Promise<Engine> {
  const bundle = new URL(`.${indexFolder}`, root);
  const prepare = remember(async () => {
    const scripts = createOwnScripts(bundle);
    return { scripts, read: createReader(bundle, scripts) };
  });
  return async () => {
    const { scripts, read } = await prepare();
    const { languages } = JSON.parse(await readText(`${indexFolder}pagefind-entry.json`)) as Entry;
    // Pagefind fails on an index without any page.
    if (Object.keys(languages).length === 0) return emptyEngine;
    const code = await readText(`${indexFolder}pagefind-worker.js`);
    Object.assign(globalThis, {
      [pagefindNames.fetch]: async (address: string) => new Response(await read(address)),
      // Without workers, Pagefind searches on the page's own thread.
      [pagefindNames.worker]: 'Worker' in globalThis ? createWorkerClass(code, scripts, read) : undefined,
    });
    await scripts.run(new URL(classicClient, bundle));
    const { createInstance } = (globalThis as unknown as Record<string, Client>)[pagefindNames.client]!;
    // Result addresses start at the root of the site, wherever it lies; the page resolves them against `root`.
    const instance = createInstance({ basePath: indexFolder, baseUrl: '/', excerptLength: 30 });
    await instance.init();
    return instance;

    async function readText(address: string): Promise<string> {
      return new TextDecoder().decode(await read(address));
    }
  };
}

const emptyEngine: Engine = { search: async () => ({ results: [] }), filters: async () => ({}) };

interface Entry {
  languages: Record<string, unknown>;
}

interface Client {
  createInstance(options: ClientOptions): Engine & { init(): Promise<void> };
}

interface ClientOptions {
  basePath: string;
  baseUrl: string;
  /** Words of an excerpt. */
  excerptLength: number;
}
