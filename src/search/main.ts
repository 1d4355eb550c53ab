import type { NamedThing } from '../model/search-names.ts';
import type { Engine } from './engine.ts';
import { searchField } from './focus-search.ts';
import { createNames } from './names.ts';
import { startSearchPage } from './search-page.ts';
import { createOpener } from './transport.ts';

// Known only while the script first runs. It lies in assets/, one step below the root of the site.
const script = document.currentScript as HTMLScriptElement | null;
const root = new URL('../', script?.src ?? location.href);

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  const input = searchField(document);
  const mount = document.getElementById('search');
  if (!input?.form || mount === null) return;
  const open = createOpener(root);
  const openEngine = async () => {
    const engine = await open();
    return { engine, names: createNames(await readNames(engine)) };
  };
  startSearchPage({ root, form: input.form, input, mount, openEngine });
}

/** Search works without names, only less well. */
const readNames = (engine: Engine): Promise<NamedThing[]> =>
  engine.data('names').then(
    (things) => things as NamedThing[],
    () => [],
  );
