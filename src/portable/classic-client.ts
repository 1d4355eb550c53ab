import { readFile, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';
import { classicClient, indexFolder, pagefindNames } from '../search/pagefind-names.ts';

// The three ways in which Pagefind's client reaches outside, and what stands in for each.
const pieces: Readonly<Record<string, string>> = {
  'import.meta.url': JSON.stringify(`${indexFolder}pagefind.js`),
  fetch: pagefindNames.fetch,
  Worker: pagefindNames.worker,
};

/**
 * Writes Pagefind's own client, a module, as a classic script that takes `fetch` and `Worker` from the page: browsers
 * load no modules from disk. `bundle` is the folder of the index. Throws where the client is not what we know.
 */
export async function writeClassicClient(bundle: string): Promise<void> {
  const input = join(bundle, 'pagefind.js');
  const build = await rolldown({ input, platform: 'browser', transform: { target: 'es2022', define: { ...pieces } } });
  try {
    const { output } = await build.generate({
      format: 'iife',
      name: pagefindNames.client,
      minify: true,
      codeSplitting: false,
      postBanner: `/*! Pagefind, https://pagefind.app\n\n${(await readFile(license(), 'utf8')).trim()}\n*/`,
    });
    await writeFile(
      join(bundle, classicClient),
      checkedClient(output.map((part) => ('code' in part ? part.code : ''))),
    );
  } finally {
    await build.close();
  }
}

/** The code of the only part. Throws where a browser could not run it as a classic script, or a piece is missing. */
export function checkedClient(parts: readonly string[]): string {
  const [code, ...others] = parts;
  if (code === undefined || others.length > 0) throw misfit(`it makes ${parts.length} files instead of one`);
  const left = /\bimport\s*(?:\.\s*meta\b|\()/.exec(code)?.[0];
  if (left !== undefined) throw misfit(`"${left}" is left in it`);
  const missing = Object.values(pieces).find((piece) => !code.includes(piece.replaceAll('"', '')));
  if (missing !== undefined) throw misfit(`it does not use ${missing}`);
  return code;
}

/** Pagefind's license, which has to go where its code goes. */
function license(): string {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  if (manifest === undefined) throw new Error('The package "pagefind" is not installed. Run npm ci.');
  return join(dirname(manifest), 'LICENSE', 'LICENSE');
}

const misfit = (reason: string) =>
  new Error(
    `Pagefind's client cannot be made a classic script: ${reason}. Use the version of Pagefind in package-lock.json, or adapt src/portable/classic-client.ts.`,
  );
