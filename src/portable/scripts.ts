import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const searchPage = fileURLToPath(new URL('../search/main.ts', import.meta.url));

/** Where the script of the search page lies in the built folder. It finds the root of the site from its own address. */
const searchScript = 'assets/search.js';

/** Writes the scripts of the pages into a built folder, each as one classic script: browsers load no modules from disk. */
export async function bundleScripts(dir: string): Promise<void> {
  const bundle = await rolldown({ input: searchPage, platform: 'browser', transform: { target: 'es2022' } });
  try {
    await bundle.write({
      file: join(dir, searchScript),
      format: 'iife',
      minify: true,
      comments: false,
      codeSplitting: false,
    });
  } finally {
    await bundle.close();
  }
}
