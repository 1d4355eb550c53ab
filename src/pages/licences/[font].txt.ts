import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { APIRoute } from 'astro';

/** The licences of the fonts, which the folder has to carry with them. */
export const getStaticPaths = () => ['source-serif-4', 'ibm-plex-sans'].map((font) => ({ params: { font } }));

export const GET: APIRoute = async ({ params }) => {
  const file = createRequire(import.meta.url).resolve(`@fontsource/${params['font']}/LICENSE`);
  return new Response(await readFile(file, 'utf8'));
};
