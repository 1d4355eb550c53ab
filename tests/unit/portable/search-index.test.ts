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

const dataOf = async (dir: string, name: string) =>
  JSON.parse(gunzipSync(await readFile(join(dir, `pagefind/${name}.data`))).toString());

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
      'pages.data',
      'wasm.en.pagefind',
      'words-0.data',
    ]);
    expect(await listFiles(join(dir, 'pagefind'))).not.toContainEqual(expect.stringMatching(/^filter/));
  });

  it('has a table of the pages by the names that Pagefind gives them, newest first, and their words', async () => {
    const dir = await folder('site', {
      'a.html': body('Apples<i data-pagefind-filter="day:2021-01-01"></i><i data-pagefind-filter="country:x"></i>'),
      'b.html': body('Bread, apples<i data-pagefind-filter="day:2022-01-01"></i>'),
      'c.html': body('Cherries<i data-pagefind-filter="date:2021-07/.."></i>'),
    });
    await indexPages(dir, 'en');
    const pages = await dataOf(dir, 'pages');
    const urls = pages.ids.map(async (id: string) => {
      const text = gunzipSync(await readFile(join(dir, `pagefind/fragment/${id}.pf_fragment`))).toString();
      return /"url":"([^"]+)"/.exec(text)?.[1];
    });
    expect(await Promise.all(urls)).toEqual(['/b.html', '/a.html', '/c.html']);
    expect(pages.fields.country).toEqual({ values: ['x'], pages: [[], [0], []] });
    expect(pages.spans).toEqual({ values: [[20210701, 99999999]], pages: [[], [], [0]] });
    expect(pages.vocabulary).toEqual(['apples']);
    expect(await dataOf(dir, 'words-0')).toEqual({ words: ['Apples', 'Bread', 'Cherries'], counts: [2, 1, 1] });
  });

  it('keeps what a filter and the title say as it stands, commas and dashes too', async () => {
    const said = '5\u20137 July 2021, start not given: a';
    const dir = await folder('site', {
      'a.html': body(`x<i data-pagefind-filter="shown:${said}"></i><i data-pagefind-meta="title:${said}"></i>`),
    });
    await indexPages(dir, 'en');
    const [path = ''] = (await listFiles(dir)).filter((name) => name.endsWith('.pf_fragment'));
    const { filters, meta } = JSON.parse(
      gunzipSync(await readFile(join(dir, path)))
        .toString()
        .slice(12),
    );
    expect([filters.shown, meta.title]).toEqual([[said], said]);
  });

  it('can be empty', async () => {
    const dir = await folder('site', { 'a.html': '<p>Nothing for search.</p>' });
    expect(await indexPages(dir, 'en')).toBe(0);
    expect(await listFiles(dir)).toContain('pagefind/pagefind-entry.json');
    expect((await dataOf(dir, 'pages')).ids).toEqual([]);
  });
});

it.each([
  [1, {}],
  [1999, {}],
  [2000, { maxFragments: 500 }],
])('a folder of %i pages has fragments by %j', (pages, options) => {
  expect(fragments(pages)).toEqual(options);
});
