import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import { listFiles } from '../../src/portable/list-files.ts';
import { probeSearch, type SearchProbe } from '../setup/search-probe.ts';
import { serve } from '../setup/serve.ts';
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

  describe.each(['disk', '/', '/briefing/'])('opened from %s', (base) => {
    let place: Place;
    let page: Page;
    let probe: SearchProbe;
    let watch: Watch;
    beforeAll(async () => {
      place = base === 'disk' ? await onDisk(site.dist) : await onServer(site.dist, base);
    });
    afterAll(() => place?.close());
    beforeEach(async () => {
      page = await browser.newPage();
      watch = watchPage(page, place.hosts);
      probe = await probeSearch(page);
    });
    afterEach(async () => {
      const seen = watch();
      await page.close();
      expect(seen).toEqual([]);
    });

    const open = (query = '') => page.goto(`${place.url}search.html${query}`);
    const type = (text: string) => page.type('main input[name="q"]', text);

    it('asks for nothing of the index before it is used', async () => {
      await open();
      expect(await probe.scripts()).toEqual([`${place.url}assets/search.js`]);
      expect(place.asked().filter((path) => path.includes('/pagefind/'))).toEqual([]);
    });

    it('searches in a worker, and loads only what it needs', async () => {
      await open('?q=harbour');
      await results(page, '3 pages found, newest first.');
      expect(await probe.environment()).toBe('webworker');
      const [, ...scripts] = (await probe.scripts()).map((address) => address.slice(place.url.length));
      const all = (await listFiles(site.dist)).filter((path) => /^pagefind\/.*\..*\.js$/.test(path));
      if (base === 'disk') {
        expect(scripts.length).toBeLessThan(all.length / 2);
        expect(scripts.filter((path) => !all.includes(path))).toEqual([]);
      } else {
        expect(scripts).toEqual(['pagefind/pagefind.classic.js']);
        expect(place.asked().filter((path) => twin.test(path))).toEqual([]);
      }
    });

    it('finds the page with a word, newest first, and leads to it', async () => {
      await open();
      await type('harbour');
      const found = await results(page, '3 pages found, newest first.');
      expect(found.titles).toEqual(['A ferry for the strait', 'Lanterns on the pier', 'Eastmark']);
      expect(found.facts).toEqual(['2022-05-06 · Briefing', '2021-03-04 · Briefing', 'Country']);
      expect(found.marks).toContain('harbour');
      await Promise.all([page.waitForNavigation(), page.click('.search-title')]);
      expect(page.url()).toBe(`${place.url}briefings/2022-05-06-ferry.html`);
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

    it.each(['there are no workers', 'workers are refused'])('searches on the page itself where %s', async (reason) => {
      await page.evaluateOnNewDocument((isRefused) => {
        function Refused(): void {
          throw new Error('No workers here.');
        }
        if (isRefused) Object.assign(globalThis, { Worker: Refused });
        else Reflect.deleteProperty(globalThis, 'Worker');
      }, reason === 'workers are refused');
      await open('?q=harbour');
      await results(page, '3 pages found, newest first.');
      expect(await probe.environment()).toBe('mainthread');
    });

    it('is reached by the form of any page, without a script', async () => {
      await page.goto(`${place.url}briefings/2022-05-06-ferry.html`);
      await page.type('input[name="q"]', 'copper & "ladder" ж');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      const { pathname, searchParams } = new URL(page.url());
      expect(pathname).toMatch(/\/search\.html$/);
      expect(searchParams.get('q')).toBe('copper & "ladder" ж');
    });

    // The rest does not depend on where the site lies.
    if (base === '/briefing/') return;

    it('shows markup of a page as text', async () => {
      await open('?q=lamplighters');
      const { excerpts, sections } = await results(page, '1 page found.');
      expect(excerpts[0]).toContain('Pier <Nine>');
      expect(sections).toEqual([`${place.url}briefings/2021-03-04-lanterns.html#repair`]);
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

  it('runs under a policy whose violations these tests see', async () => {
    const place = await onDisk(site.dist);
    const page = await browser.newPage();
    const watch = watchPage(page, []);
    try {
      await probeSearch(page);
      await page.goto(`${place.url}search.html`);
      const refused = await page.evaluate(async () => {
        const sibling = await fetch('index.html').then(String, String);
        const image = document.createElement('img');
        image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
        const script = document.createElement('script');
        let sink = 'none';
        try {
          script.src = 'assets/search.js';
        } catch (error) {
          sink = String(error);
        }
        return { sibling, sink };
      });
      // Pages on disk may not read files: otherwise the tests above would prove nothing.
      expect(refused.sibling).toMatch(/^TypeError/);
      expect(refused.sink).toMatch(/^TypeError/);
      await until(
        async () => watch().join('\n'),
        (seen) => /policy violation: img-src data/.test(seen) && /policy violation: require-trusted/.test(seen),
      );
    } finally {
      await page.close();
      await place.close();
    }
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

interface Place {
  /** The root of the site; ends with "/". */
  url: string;
  /** Hosts that its pages may ask. */
  hosts: string[];
  /** What the server was asked for; nothing on disk. */
  asked(): string[];
  close(): Promise<void>;
}

const twin = /\/pagefind\/.*\.(?:pf_\w+|pagefind|data|json|js)\.js/;

async function onServer(dist: string, base: string): Promise<Place> {
  const { url, host, answers, close } = await serve(dist, base);
  return { url, hosts: [host], asked: () => answers.map(({ path }) => path), close };
}

/** A copy in a folder whose name has what addresses have to escape. */
async function onDisk(dist: string): Promise<Place> {
  const home = await mkdtemp(join(tmpdir(), 'briefing-disk-'));
  const folder = join(home, 'Брифинг & résumé #1 100%');
  await cp(dist, folder, { recursive: true });
  const url = `${pathToFileURL(folder).href}/`;
  return { url, hosts: [], asked: () => [], close: () => rm(home, { recursive: true, force: true }) };
}

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
<main data-pagefind-body><h1>Windmill ${number}</h1><p data-pagefind-filter="day:${date}">A windmill.</p></main></html>`;
