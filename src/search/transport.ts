import type { Engine } from './engine.ts';

/** How the index gets into the browser: from a web server only. `root` is the address of the site's root. */
export async function openEngine(root: URL): Promise<Engine> {
  const bundle = new URL('pagefind/', root);
  const { languages } = (await (await fetch(new URL('pagefind-entry.json', bundle))).json()) as Entry;
  // Pagefind fails on an index without any page.
  if (Object.keys(languages).length === 0) return emptyEngine;
  const { createInstance } = (await import(new URL('pagefind.js', bundle).href)) as Client;
  // Result addresses start at the root of the site, wherever it lies; the page resolves them against `root`.
  const instance = createInstance({ basePath: bundle.pathname, baseUrl: '/', excerptLength: 30 });
  await instance.init();
  return instance;
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
