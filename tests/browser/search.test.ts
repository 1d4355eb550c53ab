import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import type { NamedThing } from '../../src/model/search-names.ts';
import { listFiles } from '../../src/portable/list-files.ts';
import { probeSearch, type SearchProbe } from '../setup/search-probe.ts';
import { serve } from '../setup/serve.ts';
import { type BuiltSite, finishFolder } from '../setup/site.ts';
import { until, type Watch, watchPage } from '../setup/watch.ts';

const manyPages = 45;

const harbourPages = '2 briefings and 1 other page, newest first.';

const titleOf: Record<string, string> = {
  ferry: 'A ferry for the strait',
  lanterns: 'Lanterns on the pier',
  market: 'Market day',
};

/** What the words that a reader asks for are, with the titles of the pages that have them, newest first. */
type Question = [query: string, titles: string[]];

/** By operator: with pages found, with a word that a single page has, and with none. */
const searches: [operator: string, ...Question[]][] = [
  ['words', ['copper harbour', ['ferry', 'lanterns']], ['copper lamplighter', ['lanterns']], ['ladder bell', []]],
  ['a phrase', ['"copper ladder"', ['lanterns']], ['"quinces and"', ['market']], ['"ladder copper"', []]],
  ['OR', ['lantern OR ferry', ['ferry', 'lanterns']], ['quinces OR zeppelin', ['market']], ['balloon OR zeppelin', []]],
  ['NOT', ['copper NOT ferry', ['lanterns']], ['harbour -pier -lamplighters', ['ferry']], ['copper -copper', []]],
  ['( )', ['copper (bell OR ladder)', ['ferry', 'lanterns']], ['(quinces) kettle', ['market']], ['bell (ladder)', []]],
  [
    'country:',
    ['country:westmark', ['market', 'ferry']],
    ['country:lampton lamplighter', ['lanterns']],
    ['country:westmark ladder', []],
  ],
  [
    'organization:',
    ['organization:lamp-guild', ['lanterns']],
    ['organization:Лампа winter', ['lanterns']],
    ['organization:lamp-guild quinces', []],
  ],
  [
    'person:',
    ['person:ada-lamp', ['lanterns']],
    ['person:ada-lamp winter', ['lanterns']],
    ['person:ada-lamp bell', []],
  ],
  [
    'publisher:',
    ['publisher:pier-post', ['lanterns']],
    ['publisher:pier-post winter', ['lanterns']],
    ['-publisher:pier-post winter', []],
  ],
  ['kind:', ['kind:diplomacy', ['ferry']], ['kind:other quinces', ['market']], ['kind:other kind:incident', []]],
  ['date:', ['date:2021..2022', ['ferry', 'lanterns']], ['date:2023 quinces', ['market']], ['date:..2020', []]],
].map(
  ([operator, ...questions]) =>
    [
      operator,
      ...(questions as Question[]).map(([query, keys]): Question => [query, keys.map((key) => titleOf[key]!)]),
    ] as [string, ...Question[]],
);

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
      expect(await probe.scripts()).toEqual(ownScripts.map((path) => `${place.url}${path}`));
      expect(place.asked().filter((path) => path.includes('/pagefind/'))).toEqual([]);
    });

    it('searches in a worker, and loads only what it needs', async () => {
      await open('?q=harbour');
      await results(page, harbourPages);
      expect(await probe.environment()).toBe('webworker');
      const scripts = (await probe.scripts())
        .map((address) => address.slice(place.url.length))
        .filter((path) => !ownScripts.includes(path));
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
      const found = await results(page, harbourPages);
      expect(found.titles).toEqual(['A ferry for the strait', 'Lanterns on the pier', 'Eastmark']);
      expect(found.facts).toEqual(['Briefing · 2022-05-06 · Westmark', 'Briefing · 2021-03-04', 'Country']);
      expect(found.marks).toContain('harbour');
      await Promise.all([page.waitForNavigation(), page.click('.search-title')]);
      expect(page.url()).toBe(`${place.url}briefings/2022-05-06-ferry.html?mark=harbour`);
      expect(await marks(page)).toEqual(['harbour', 'harbour']);
      expect(await page.$eval('.marked p', ({ textContent }) => textContent)).toBe('2 places marked for “harbour”');
      await page.keyboard.press('Escape');
      expect(await marks(page)).toEqual([]);
      expect(page.url()).toBe(`${place.url}briefings/2022-05-06-ferry.html`);
    });

    it('narrows by filters, and gives all back when they are cleared', async () => {
      await open('?q=copper');
      await results(page, '2 briefings, newest first.');
      await page.click('.search-filters summary');
      expect(await labels(page)).toEqual([
        ...['Eastmark 2', 'Westmark 1', 'Lamp Guild & Co 1', 'ada-lamp 1'],
        ...['diplomacy 1', 'incident 1', '2022 1', '2021 1', 'pier-post 1'],
      ]);
      await page.click('.search-filters input[value="westmark"]');
      const narrowed = await results(page, '1 briefing.');
      expect(narrowed.titles).toEqual(['A ferry for the strait']);
      expect(new URL(page.url()).search).toBe('?q=copper&country=westmark');
      // The other countries stay on offer, and what is chosen comes first.
      expect((await labels(page)).slice(0, 2)).toEqual(['Westmark 1', 'Eastmark 2']);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('westmark');
      await page.click('.search-chips button');
      await results(page, '2 briefings, newest first.');
      await page.goBack();
      await results(page, '1 briefing.');
      await page.click('.search-clear');
      await results(page, '2 briefings, newest first.');
      expect(new URL(page.url()).search).toBe('?q=copper');
    });

    it('keeps a search in the address, and shows it again after a reload', async () => {
      await open();
      await type('harbour copper');
      await results(page, '2 briefings, newest first.');
      await page.select('.search-sort select', 'relevance');
      await results(page, '2 briefings, most relevant first.');
      expect(new URL(page.url()).search).toBe('?q=harbour+copper&sort=relevance');
      await page.reload();
      await results(page, '2 briefings, most relevant first.');
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
      await results(page, harbourPages);
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
      const { excerpts, sections } = await results(page, '1 briefing.');
      expect(excerpts[0]).toContain('Pier <Nine>');
      expect(sections).toEqual([`${place.url}briefings/2021-03-04-lanterns.html?mark=lamplighters#repair`]);
    });

    it('opens with the filters of the address', async () => {
      await open('?kind=incident&kind=diplomacy&year=2022');
      const { titles } = await results(page, '1 briefing.');
      expect(titles).toEqual(['A ferry for the strait']);
      expect(await page.$$eval('.search-chips button', (all) => all.map(({ textContent }) => textContent))).toEqual([
        ...['Kind of event: incident ×', 'Kind of event: diplomacy ×', 'Year: 2022 ×', 'Clear all filters'],
      ]);
    });

    it.each(searches)('finds %s where it is', async (_operator, ...questions) => {
      await open();
      for (const [query, titles] of questions) expect([query, await ask(page, query)]).toEqual([query, titles]);
    });

    it.each([
      ['zeppelin', 'No page has “zeppelin”. Check the spelling, or leave it out.'],
      ['copper zeppelin', 'No page has “zeppelin”. Check the spelling, or leave it out.'],
      ['date:2021-99', '"2021-99"'],
      ['country:nowhere', '"nowhere"'],
    ])('finds nothing for %s, says why and what to do', async (text, note) => {
      await open(`?q=${encodeURIComponent(text)}`);
      const { status, notes, titles } = await results(page, 'Nothing found.');
      expect([status, titles]).toEqual(['Nothing found.', []]);
      expect(notes).toEqual([expect.stringContaining(note)]);
    });

    it('offers the word that may have been meant, and puts it in its place', async () => {
      await open('?q=harbuor+copper');
      const { notes } = await results(page, 'Nothing found.');
      expect(notes).toEqual(['No page has “harbuor”. Did you mean harbour']);
      await page.click('.search-note button');
      await results(page, '2 briefings, newest first.');
      expect(new URL(page.url()).search).toBe('?q=harbour+copper');
      expect(await shown(page)).toMatchObject({ notes: [] });
    });

    it.each([
      ['harbour Лампа', ['Organization', 'Lamp Guild & Co', '“Лампа” is its Russian name. 1 briefing']],
      ['lampton', ['Country', 'Eastmark', '“Lampton” is used for its government. 2 briefings']],
    ])('shows what %s names', async (text, card) => {
      await open(`?q=${encodeURIComponent(text)}`);
      const { cards } = await results(page, 'Nothing found.');
      expect(cards).toEqual([card]);
      await Promise.all([page.waitForNavigation(), page.click('.search-card a[href^="?"]')]);
      await results(page, card[0] === 'Country' ? harbourPages : '1 briefing.');
    });

    it('goes back and forth between the searches that a reader settled on', async () => {
      const address = () => new URL(page.url()).search;
      await open();
      await type('copper');
      await results(page, '2 briefings');
      await page.keyboard.press('Enter');
      await ask(page, 'quinces');
      await type(' kettle');
      await until(
        async () => address(),
        (now) => now === '?q=quinces+kettle',
      );
      await page.goBack();
      expect([address(), (await results(page, '1 briefing.')).titles]).toEqual(['?q=quinces', ['Market day']]);
      await page.goBack();
      expect([address(), (await results(page, '2 briefings')).titles.length]).toEqual(['?q=copper', 2]);
      expect(await page.$eval('main input[name="q"]', ({ value }) => value)).toBe('copper');
      await page.goForward();
      await page.goForward();
      await results(page, '1 briefing.');
      expect(address()).toBe('?q=quinces+kettle');
    });

    it('is used by keyboard: a slash, the arrows, Enter and Escape', async () => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const inField = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
      await open('?q=copper');
      const { titles } = await results(page, '2 briefings');
      await page.keyboard.press('/');
      expect(await inField()).toBe('q');
      await page.keyboard.type('/');
      expect(await page.$eval('main input[name="q"]', ({ value }) => value)).toBe('/');
      await ask(page, 'copper');
      await page.focus('main input[name="q"]');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(titles[0]);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(titles[1]);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await inField()).toBe('q');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      expect(await inField()).toBe('q');
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('briefings/2022-05-06-ferry.html?mark=copper');
    });

    it('puts the words behind a claim under their heading, and leads to the claim itself', async () => {
      await open('?q=winter');
      const found = await results(page, '1 briefing.');
      expect(found.sectionTexts).toEqual([
        expect.stringMatching(/^Statement of the Lamp Guild: .*every lantern will burn by winter/i),
        expect.stringMatching(/^Repair: .*the winter was mild/i),
      ]);
      await Promise.all([page.waitForNavigation(), page.click('.search-sections a')]);
      expect(page.url()).toMatch(/\?mark=winter#c-lamps$/);
      expect(await marks(page)).toEqual(['winter', 'winter']);
    });

    it('empties the search on Escape', async () => {
      await open('?q=copper');
      await results(page, '2 briefings');
      await page.focus('main input[name="q"]');
      await page.keyboard.press('Escape');
      expect((await results(page, '')).titles).toEqual([]);
      expect(new URL(page.url()).search).toBe('');
    });

    it('shows twenty results, and the others on demand', async () => {
      await open('?q=windmill');
      expect((await results(page, `${manyPages} pages and no briefing`)).titles).toHaveLength(20);
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
      await writeNames(dist, []);
      for (const folder of ['briefings', 'countries']) await hideFromSearch(join(dist, folder));
    });
    const server = await serve(empty.dist);
    const page = await browser.newPage();
    const watch = watchPage(page, [server.host]);
    try {
      await page.goto(`${server.url}search.html?q=harbour`);
      expect((await results(page, 'Nothing found.')).notes).toEqual([expect.stringContaining('“harbour”')]);
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

/** What every search page runs before anything is asked. */
const ownScripts = ['assets/page.js', 'assets/search.js'];
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

/** The titles found for a query, once it has been typed and sent off. */
async function ask(page: Page, query: string): Promise<string[]> {
  await page.$eval(
    'main input[name="q"]',
    (input, text) => {
      input.value = text;
      input.form?.requestSubmit();
    },
    query,
  );
  return (
    await until(
      () => shown(page),
      ({ status }) => status !== '' && status !== 'Searching …',
    )
  ).titles;
}

/** The words that the page marks, in order. */
const marks = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));

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
      sectionTexts: texts('.search-sections li'),
      notes: texts('.search-note'),
      cards: [...document.querySelectorAll('.search-card')].map((card) =>
        [...card.children].map(({ textContent }) => textContent),
      ),
    };
  });

const labels = (page: Page) =>
  page.$$eval('.search-filters label', (all) => all.map(({ textContent }) => textContent?.trim()));

const things: NamedThing[] = [
  {
    ...{
      kind: 'country',
      id: 'EM',
      name: 'Eastmark',
      path: 'countries/eastmark.html',
      value: 'eastmark',
      briefings: 2,
    },
    names: [
      ['Eastmark', 'name', 'en'],
      ['Lampton', 'metonym', 'en'],
    ],
  },
  {
    ...{
      kind: 'country',
      id: 'WM',
      name: 'Westmark',
      path: 'countries/westmark.html',
      value: 'westmark',
      briefings: 2,
    },
    names: [['Westmark', 'name', 'en']],
  },
  {
    ...{ kind: 'organization', id: 'lamp-guild', name: 'Lamp Guild & Co', path: 'index.html', value: 'lamp-guild' },
    briefings: 1,
    names: [
      ['Lamp Guild & Co', 'name', 'en'],
      ['Лампа', 'name', 'ru'],
    ],
  },
];

async function hideFromSearch(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace(' data-pagefind-body', ''));
  }
}

/** What the site's own pages know by name, as the build writes it. */
async function writeNames(dist: string, named: readonly unknown[]): Promise<void> {
  await mkdir(join(dist, 'pagefind'));
  await writeFile(join(dist, 'pagefind', 'names.data'), JSON.stringify(named));
}

async function writeManyPages(dist: string): Promise<void> {
  await writeNames(dist, things);
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
