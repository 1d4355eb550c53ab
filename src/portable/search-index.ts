import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { readFragments } from './indexed-pages.ts';
import { listFiles } from './list-files.ts';
import { normalizeHtml } from './normalize-html.ts';
import { pageData } from './page-data.ts';
import { resumeSections } from './resume-sections.ts';
import { vocabularyOf } from './vocabulary.ts';
import { unlessItDies } from './watch-indexer.ts';

/** Pages that may be found: those that say which part of them is to be searched. */
const searchable = /<[a-z][^>]*\sdata-pagefind-body[\s=/>]/i;

// Pagefind brings three user interfaces and a highlighter; the search page has its own. Filters are read from our data.
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.|^filter\//;

// Pagefind keeps a file for each page, which fills disks and slows copies where there are thousands, above all with
// their twins; from this many on it puts them together, at the price of some 200 kB more for a first query.
const manyPages = 2000;
const mostFragments = 500;

/** Told what is under way. */
type Tell = (text: string) => void;

/**
 * Indexes the pages of a built folder for search, into `pagefind/` in it, and tells how many there are. Pages are added
 * in order of their paths: the same folder gives the same bytes. A page says with `data-pagefind-filter` what
 * `pageData` reads. `language` is an ISO 639-1 code.
 */
export async function indexPages(dir: string, language: string, progress: Tell = () => {}): Promise<number> {
  try {
    return await unlessItDies(indexAll(dir, language, progress));
  } finally {
    await pagefind.close();
  }
}

async function indexAll(dir: string, language: string, progress: Tell): Promise<number> {
  const paths = (await listFiles(dir)).filter((path) => path.endsWith('.html'));
  const options = { keepIndexUrl: true, forceLanguage: language, ...fragments(paths.length) };
  const { index, errors } = await pagefind.createIndex(options);
  if (index === undefined) throw failure('start', errors);
  const count = await addPages(index, { dir, paths, progress });
  progress('Writing the search index …');
  const { files, errors: failed } = await index.getFiles();
  if (failed.length > 0) throw failure('write its index', failed);
  await writeIndex(join(dir, 'pagefind'), files);
  await writeData(join(dir, 'pagefind'), files);
  return count;
}

/** How many files Pagefind may put the texts of so many pages into. */
export const fragments = (pages: number): { maxFragments?: number } =>
  pages < manyPages ? {} : { maxFragments: mostFragments };

async function addPages(
  index: pagefind.PagefindIndex,
  { dir, paths, progress }: { dir: string; paths: readonly string[]; progress: Tell },
): Promise<number> {
  let count = 0;
  for (const [at, path] of paths.entries()) {
    progress(`Search index: page ${at + 1} of ${paths.length} …`);
    const content = await readFile(join(dir, path), 'utf8');
    if (!searchable.test(content)) continue;
    const { errors } = await index.addHTMLFile({ sourcePath: path, content: normalizeHtml(resumeSections(content)) });
    if (errors.length > 0) throw failure(`read ${path}`, errors);
    count += 1;
  }
  return count;
}

async function writeIndex(dir: string, files: readonly pagefind.IndexFile[]): Promise<void> {
  const engines = files.filter(({ path }) => path.startsWith('wasm.')).length;
  for (const { path, content } of files) {
    // The engine for no language at all serves an empty index only.
    if (unused.test(path) || (engines > 1 && path === 'wasm.unknown.pagefind')) continue;
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
}

/** Writes what search reads beside Pagefind's own files: the table of pages, and the vocabulary. */
async function writeData(dir: string, files: readonly pagefind.IndexFile[]): Promise<void> {
  const fragments = readFragments(files);
  const vocabulary = vocabularyOf(fragments);
  const pages = pageData(
    fragments,
    vocabulary.map(({ from }) => from),
  );
  await writeFile(join(dir, 'pages.data'), pack(pages));
  for (const [number, { words, counts }] of vocabulary.entries())
    await writeFile(join(dir, `words-${number}.data`), pack({ words, counts }));
}

/** JSON, packed: a server may not pack what it does not know. */
const pack = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 9 });

const failure = (what: string, errors: readonly string[]) =>
  new Error(`Pagefind could not ${what}: ${errors.join('; ') || 'it gave no reason'}. The pages cannot be searched.`);
