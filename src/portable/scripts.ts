import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

/** Where the scripts of the pages lie in the built folder, by where their code starts. */
const scripts = {
  // The search page alone. It finds the root of the site from its own address.
  'assets/search.js': '../search/main.ts',
  // The timelines: narrows and orders their lists.
  'assets/timeline.js': '../search/timeline/main.ts',
  // Every page.
  'assets/page.js': '../search/page.ts',
};

/** Writes the scripts of the pages into a built folder, each as one classic script: browsers load no modules from disk. */
export async function bundleScripts(dir: string): Promise<void> {
  for (const [script, code] of Object.entries(scripts)) await bundleScript(join(dir, script), code);
}

async function bundleScript(file: string, code: string): Promise<void> {
  const input = fileURLToPath(new URL(code, import.meta.url));
  const bundle = await rolldown({ input, platform: 'browser', transform: { target: 'es2022' } });
  try {
    await bundle.write({ file, format: 'iife', minify: true, comments: false, codeSplitting: false });
  } finally {
    await bundle.close();
  }
}
