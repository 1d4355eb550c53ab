import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import { serve, type TestServer } from '../setup/serve.ts';
import { type BuiltSite, finishFolder } from '../setup/site.ts';
import { until, type Watch, watchPage } from '../setup/watch.ts';

const manyPages = 45;

let site: BuiltSite;
beforeAll(async () => {
  site = await finishFolder('tests/fixtures/portable', writeManyPages);
});
afterAll(() => site.cleanup());

describe.each(browserNames)('search in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser?.close());

  describe.each(['/', '/briefing/'])('served at %s', (base) => {
    let server: TestServer;
    let page: Page;
    let watch: Watch;
    beforeAll(async () => {
      server = await serve(site.dist, base);
    });
    afterAll(() => server.close());
    beforeEach(async () => {
      page = await browser.newPage();
      watch = watchPage(page, [server.host]);
    });
    afterEach(async () => {
      const seen = watch();
      await page.close();
      expect(seen).toEqual([]);
    });

    const open = (query = '') => page.goto(`${server.url}search.html${query}`);
    const type = (text: string) => page.type('main input[name="q"]', text);

    it('asks for nothing of the index before it is used', async () => {
      const before = server.answers.length;
      await open();
      const asked = server.answers.slice(before).map(({ path }) => path);
      expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    });

    it('finds the page with a word, newest first, and leads to it', async () => {
      await open();
      await type('harbour');
      const found = await results(page, '3 pages found, newest first.');
      expect(found.titles).toEqual(['A ferry for the strait', 'Lanterns on the pier', 'Eastmark']);
      expect(found.facts).toEqual(['2022-05-06 · Briefing', '2021-03-04 · Briefing', 'Country']);
      expect(found.marks).toContain('harbour');
      await Promise.all([page.waitForNavigation(), page.click('.search-title')]);
      expect(page.url()).toBe(`${server.url}briefings/2022-05-06-ferry.html`);
    });

    it('narrows by filters, and gives all back when they are cleared', async () => {
      await open('?q=copper');
      await results(page, '2 pages found, newest first.');
      await page.click('.search-filters summary');
      await until(
        () => page.$$('.search-filters input'),
        (boxes) => boxes.length > 3,
      );
      expect(await labels(page)).toEqual([
        'Eastmark',
        'Westmark',
        'Lamp Guild & Co',
        'diplomacy',
        'incident',
        'other',
        '2023',
        '2022',
        '2021',
      ]);
      await page.click('.search-filters input[value="westmark"]');
      const narrowed = await results(page, '1 page found.');
      expect(narrowed.titles).toEqual(['A ferry for the strait']);
      expect(new URL(page.url()).search).toBe('?q=copper&country=westmark');
      await page.click('.search-clear');
      await results(page, '2 pages found, newest first.');
      expect(new URL(page.url()).search).toBe('?q=copper');
    });

    it('keeps a search in the address, and shows it again after a reload', async () => {
      await open();
      await type('harbour copper');
      await results(page, '2 pages found, newest first.');
      await page.select('.search-sort select', 'relevance');
      await results(page, '2 pages found, most relevant first.');
      expect(new URL(page.url()).search).toBe('?q=harbour+copper&sort=relevance');
      await page.reload();
      await results(page, '2 pages found, most relevant first.');
      expect(await page.$eval('main input[name="q"]', ({ value }) => value)).toBe('harbour copper');
    });

    // The rest does not depend on where the site lies.
    if (base !== '/') return;

    it('shows markup of a page as text', async () => {
      await open('?q=lamplighters');
      const { excerpts, sections } = await results(page, '1 page found.');
      expect(excerpts[0]).toContain('Pier <Nine>');
      expect(sections).toEqual([`${server.url}briefings/2021-03-04-lanterns.html#repair`]);
    });

    it('opens with the filters of the address', async () => {
      await open('?kind=incident&kind=diplomacy&year=2022');
      const { titles } = await results(page, '1 page found.');
      expect(titles).toEqual(['A ferry for the strait']);
      expect(await page.$eval('.search-filters summary', ({ textContent }) => textContent)).toBe('Filters (3)');
    });

    it('takes a phrase as it stands', async () => {
      await open('?q=%22copper+ladder%22');
      expect((await results(page, '1 page found.')).titles).toEqual(['Lanterns on the pier']);
      await open('?q=%22ladder+copper%22');
      await results(page, 'Nothing found. No page has “ladder copper”.');
    });

    it('leaves out pages with a word behind a minus', async () => {
      await open('?q=harbour+-ferry+-pier');
      await results(page, 'Nothing found. No page has all of this together.');
      await open('?q=copper+-ferry');
      expect((await results(page, '1 page found.')).titles).toEqual(['Lanterns on the pier']);
    });

    it.each([
      ['zeppelin', '“zeppelin”'],
      ['copper zeppelin', '“zeppelin”'],
      ['harbou', '“harbou”'],
    ])('finds nothing for %s, says which word is missing and what to do', async (text, missing) => {
      await open(`?q=${encodeURIComponent(text)}`);
      const { status } = await results(page, 'Nothing found.');
      expect(status).toBe(`Nothing found. No page has ${missing}. Check the spelling, or use fewer words.`);
    });

    it('empties the search on Escape', async () => {
      await open('?q=copper');
      await results(page, '2 pages found');
      await page.focus('main input[name="q"]');
      await page.keyboard.press('Escape');
      expect((await results(page, '')).titles).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    });

    it('shows twenty results, and the others on demand', async () => {
      await open('?q=windmill');
      expect((await results(page, `${manyPages} pages found`)).titles).toHaveLength(20);
      await page.click('.search-more');
      const { titles } = await until(
        () => shown(page),
        (now) => now.titles.length === 40,
      );
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(titles[20]);
      await page.click('.search-more');
      await until(
        () => shown(page),
        (now) => now.titles.length === manyPages,
      );
      expect(await page.$eval('.search-more', (button) => button.matches('[hidden]'))).toBe(true);
    });
  });

  it('finds nothing, and does not fail, on a site without a page for search', async () => {
    const empty = await finishFolder('tests/fixtures/portable', async (dist) => {
      for (const folder of ['briefings', 'countries']) await hideFromSearch(join(dist, folder));
    });
    const server = await serve(empty.dist);
    const page = await browser.newPage();
    const watch = watchPage(page, [server.host]);
    try {
      await page.goto(`${server.url}search.html?q=harbour`);
      await results(page, 'Nothing found. No page has “harbour”.');
      expect(watch()).toEqual([]);
    } finally {
      await page.close();
      await server.close();
      await empty.cleanup();
    }
  });

  it('says what to do when the index cannot be loaded', async () => {
    const server = await serve(site.dist);
    const page = await browser.newPage();
    try {
      await page.goto(`${server.url}search.html`);
      await server.close();
      await page.type('main input[name="q"]', 'harbour');
      const { status, advice } = await results(page, 'Search could not be loaded.');
      expect(status).toContain('reload the page');
      expect(advice).toBe(`${server.url}briefings/index.html`);
    } finally {
      await page.close();
      await server.close();
    }
  });
});

/** What the page shows as soon as its status starts with `status`, or is empty where that is asked for. */
const results = (page: Page, status: string) =>
  until(
    () => shown(page),
    (now) => (status === '' ? now.status === '' : now.status.startsWith(status)),
  );

const shown = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const links = (selector: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => href);
    return {
      status: texts('.search-status').join(''),
      advice: links('.search-status a')[0],
      titles: texts('.search-title'),
      facts: texts('.search-facts'),
      excerpts: texts('.search-excerpt'),
      marks: texts('.search-excerpt mark'),
      sections: links('.search-sections a'),
    };
  });

const labels = (page: Page) =>
  page.$$eval('.search-filters label', (all) => all.map(({ textContent }) => textContent?.trim()));

async function hideFromSearch(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace(' data-pagefind-body', ''));
  }
}

async function writeManyPages(dist: string): Promise<void> {
  await mkdir(join(dist, 'mills'));
  for (let number = 1; number <= manyPages; number += 1) {
    const date = `2020-01-${String((number % 28) + 1).padStart(2, '0')}`;
    await writeFile(join(dist, 'mills', `${number}.html`), millPage(number, date));
  }
}

const millPage = (
  number: number,
  date: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mill</title>
<main data-pagefind-body><h1>Windmill ${number}</h1><p data-pagefind-sort="date:${date}">A windmill.</p></main></html>`;
