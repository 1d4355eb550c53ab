import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import { makeRoot, type Root, succeed } from '../setup/root.ts';
import { serve, type TestServer } from '../setup/serve.ts';
import { until, watchPage } from '../setup/watch.ts';

const BRIEFING = '2021-07-08-russia-ready-to-use-its-base-in-tajikistan';
const PAGES = [
  'index.html',
  `briefings/${BRIEFING}.html`,
  'countries/tajikistan.html',
  'timeline/2021.html',
  'search.html',
];

let root: Root;
beforeAll(async () => {
  root = makeRoot();
  root.copy(`briefings/2021/${BRIEFING}.mdx`);
  await succeed('build', ['--root', root.dir, '--out', root.at('dist')]);
});
afterAll(() => root?.remove());

describe.each(browserNames)('the built site in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser?.close());

  /** Runs `visit` on a page, and expects that nothing went wrong on it. */
  const onPage = async (hosts: string[], visit: (page: Page) => Promise<void>) => {
    const page = await browser.newPage();
    const watch = watchPage(page, hosts);
    try {
      await visit(page);
      expect(watch()).toEqual([]);
    } finally {
      await page.close();
    }
  };

  describe.each(['/', '/briefing/'])('served at %s', (base) => {
    let server: TestServer;
    beforeAll(async () => {
      server = await serve(root.at('dist'), base);
    });
    afterAll(() => server?.close());

    it.each(PAGES)('%s is styled, and asks for nothing that is not there or elsewhere', (file) =>
      onPage([server.host], async (page) => {
        await page.goto(server.url + file);
        expect(await isStyled(page)).toBe(true);
      }),
    );

    it('finds the briefing by the name of a person in it, and opens it', () =>
      onPage([server.host], async (page) => {
        await page.goto(`${server.url}search.html`);
        await page.type('main input[name="q"]', 'Lavrov');
        const links = await until(
          () =>
            page.$$eval('.search-title', (all) => all.map((link) => (link as HTMLAnchorElement).href.split(/[?#]/)[0])),
          (all) => all.length > 0,
        );
        const address = `${server.url}briefings/${BRIEFING}.html`;
        expect(links).toContain(address);
        await Promise.all([page.waitForNavigation(), page.click(`.search-title[href*="${BRIEFING}.html"]`)]);
        expect(page.url().split(/[?#]/)[0]).toBe(address);
        expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('use its base in Tajikistan');
      }));

    it('searches from the field at the top of every page', () =>
      onPage([server.host], async (page) => {
        await page.goto(`${server.url}countries/tajikistan.html`);
        await page.type('header input[name="q"]', 'Lavrov');
        await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
        expect(page.url()).toBe(`${server.url}search.html?q=Lavrov`);
        await until(
          () => page.$$('.search-title'),
          (all) => all.length > 0,
        );
      }));
  });

  it('shows the page for wrong addresses at any depth, with its style, under the policy that hosts send too', async () => {
    const server = await serveNotFound(root.at('dist'));
    const page = await browser.newPage();
    const watch = watchPage(page, [server.host]);
    try {
      await page.goto(`http://${server.host}/briefing/a/b/c`);
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe('Not found');
      expect(await page.$eval('body', (body) => getComputedStyle(body).maxWidth)).toBe('640px');
      expect(watch().filter((line) => !/\b404\b/.test(line))).toEqual([]);
    } finally {
      await page.close();
      server.close();
    }
  });

  describe('opened from disk', () => {
    const address = (file: string) => pathToFileURL(path.join(root.at('dist'), file)).href;

    it.each(PAGES.filter((file) => file !== 'search.html'))('%s is styled', (file) =>
      onPage([], async (page) => {
        await page.goto(address(file));
        expect(await isStyled(page)).toBe(true);
      }),
    );

    it('narrows a timeline by its address and by the keyboard, and orders it by when things became known', () =>
      onPage([], async (page) => {
        const entries = () => page.$$eval('.event:not([hidden])', (all) => all.map(({ id }) => id));
        const [crossing, ...others] = ['afghan-troops-cross-into-tajikistan-2021', 'lavrov-vientiane-2021'];
        await page.goto(`${address('timeline/2021.html')}?kind=displacement&from=2021-07-05&to=2021-07`);
        expect(await entries()).toEqual([crossing]);
        expect(await page.$eval('output', ({ value }) => value)).toBe('1 of 3 shown.');
        await page.focus('[data-event-filters] [type=reset]');
        await page.keyboard.press('Enter');
        await until(entries, (all) => all.length === 3);
        expect(new URL(page.url()).search).toBe('');
        expect((await entries()).slice(0, 2)).toEqual([crossing, ...others]);
        await page.focus('[name=order]:checked');
        await page.keyboard.press('ArrowRight');
        expect(new URL(page.url()).search).toBe('?order=known');
        const known = await page.$$eval('.by-known .event', (all) => all.map((it) => it.getAttribute('data-known')));
        expect(known).toHaveLength(3);
        expect(known).toEqual(known.toSorted());
      }));

    it('leads from page to page', () =>
      onPage([], async (page) => {
        await page.goto(address('index.html'));
        for (const file of ['countries/tajikistan.html', 'timeline/2021.html', `briefings/${BRIEFING}.html`]) {
          await Promise.all([page.waitForNavigation(), follow(page, address(file))]);
          expect(new URL(page.url()).pathname).toBe(new URL(address(file)).pathname);
        }
      }));
  });
});

/** Answers everything as a host does that reads `_headers` and finds no such page. */
async function serveNotFound(dist: string): Promise<{ host: string; close(): void }> {
  const html = readFileSync(path.join(dist, '404.html'));
  const sent = readFileSync(path.join(dist, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.*)$/gm);
  const headers = Object.fromEntries([...sent].map(([, name = '', value = '']) => [name, value]));
  const server = createServer((_, response) =>
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Follows the first link of the content to a page, at whatever place in it. */
const follow = (page: Page, address: string) =>
  page.evaluate((wanted) => {
    // Links in drawings have no text for an address.
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
      (a) => typeof a.href === 'string',
    );
    links.find(({ href }) => href.split('#')[0] === wanted)?.click();
  }, address);

/** Whether the style sheet of the site is there and counts: a browser's own style shows lists of links as blocks. */
const isStyled = (page: Page) =>
  page.evaluate(() => {
    const sheets = [...document.styleSheets].filter(({ href }) => href?.endsWith('.css'));
    return sheets.length > 0 && getComputedStyle(document.querySelector('header nav ul')!).display !== 'block';
  });
