import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/portable/list-files.ts';
import { fragments, indexPages } from '../../../src/portable/search-index.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'briefing-index-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const body = (words: string) => `<!doctype html><html lang="en"><main data-pagefind-body><p>${words}</p></main></html>`;

async function folder(name: string, pages: Record<string, string>): Promise<string> {
  const dir = join(home, name);
  await mkdir(dir);
  for (const [path, html] of Object.entries(pages)) await writeFile(join(dir, path), html);
  return dir;
}
const filesOf = async (dir: string) => {
  const paths = await listFiles(dir);
  return Promise.all(paths.map(async (path) => [path, await readFile(join(dir, path), 'base64')]));
};

describe('the search index', () => {
  it('has the pages that are for search, and no others', async () => {
    const dir = await folder('site', {
      'a.html': body('apples'),
      'b.html': '<html lang="en"><main>bread &lt;main data-pagefind-body&gt;</main></html>',
      'c.txt': body('cherries'),
      'index.html': body('figs'),
    });
    expect(await indexPages(dir, 'en')).toBe(2);
    const fragments = (await listFiles(dir)).filter((path) => path.endsWith('.pf_fragment'));
    const texts = await Promise.all(
      fragments.map(async (path) => gunzipSync(await readFile(join(dir, path))).toString()),
    );
    expect(texts.map((text) => /"url":"([^"]+)"/.exec(text)?.[1]).sort()).toEqual(['/a.html', '/index.html']);
  });

  it('has the same bytes for the same pages, in whatever order they were written', async () => {
    const pages = { 'a.html': body('apples and pears'), 'b.html': body('pears and figs'), 'c.html': body('figs') };
    const one = await folder('one', pages);
    const two = await folder('two', Object.fromEntries(Object.entries(pages).reverse()));
    await indexPages(one, 'en');
    await indexPages(two, 'en');
    expect(await filesOf(two)).toEqual(await filesOf(one));
  });

  it('comes without the parts of Pagefind that no page of ours uses', async () => {
    const dir = await folder('site', { 'a.html': body('apples') });
    await indexPages(dir, 'en');
    const names = (await listFiles(join(dir, 'pagefind'))).filter((path) => !path.includes('/'));
    expect(names.filter((name) => !name.endsWith('.pf_meta'))).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.js',
      'wasm.en.pagefind',
    ]);
  });

  it('can be empty', async () => {
    const dir = await folder('site', { 'a.html': '<p>Nothing for search.</p>' });
    expect(await indexPages(dir, 'en')).toBe(0);
    expect(await listFiles(dir)).toContain('pagefind/pagefind-entry.json');
  });
});

it.each([
  [1, {}],
  [1999, {}],
  [2000, { maxFragments: 500 }],
])('a folder of %i pages has fragments by %j', (pages, options) => {
  expect(fragments(pages)).toEqual(options);
});
