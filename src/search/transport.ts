import { createReader } from './chunks.ts';
import type { Engine } from './engine.ts';
import { openEngine } from './open-engine.ts';
import { createOwnScripts } from './own-scripts.ts';
import { indexFolder } from './pagefind-names.ts';
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
    return openEngine({
      read,
      run: (name) => scripts.run(new URL(name, bundle)),
      // Without workers, Pagefind searches on the page's own thread.
      createWorker: (code) => ('Worker' in globalThis ? createWorkerClass(code, scripts, read) : undefined),
    });
  };
}
