import { statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { launchBrowser } from '../setup/browser.ts';
import { serve } from '../setup/serve.ts';
import { median, type Row } from './row.ts';
import type { Sites } from './sites.ts';

const RUNS = 5;
const QUERIES = ['convoy tunnel', 'harvest gravel'] as const;
const RATIO_BOUND = 1.2;
const BYTES_BOUND = { size: 1000, kB: 500 };

/** The first and the second search of a new reader in Chromium, from disk and over http in turn. */
export async function measureSearch(sites: Sites, size: number): Promise<Row[]> {
  await sites.built(size);
  const dist = sites.dist(size);
  const server = await serve(dist);
  const browser = await launchBrowser('chromium').catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  try {
    const places = { disk: `${pathToFileURL(dist).href}/`, http: server.url };
    const runs: { disk: Run[]; http: Run[] } = { disk: [], http: [] };
    for (let run = 0; run < RUNS; run++)
      for (const place of ['disk', 'http'] as const) runs[place].push(await searchAsNew(browser, places[place], dist));
    return rowsOf(size, runs);
  } finally {
    await browser.close();
    await server.close();
  }
}

interface Run {
  /** Milliseconds from the query to the results, for each of the queries. */
  times: number[];
  /** All that was asked for until the first results stood there, the page included. */
  first: { requests: number; bytes: number };
}

/** A profile of its own: nothing is kept from a run before. */
async function searchAsNew(browser: Browser, base: string, dist: string): Promise<Run> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.url()));
    await page.goto(`${base}search.html`);
    const times = [await search(page, QUERIES[0])];
    const files = [...asked].filter((url) => url.startsWith(base)).map((url) => fileOf(url, base, dist));
    const first = { requests: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
    times.push(await search(page, QUERIES[1]));
    return { times, first };
  } finally {
    await context.close();
  }
}

const fileOf = (url: string, base: string, dist: string): string =>
  path.join(dist, decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length)));

/** Types a query and waits for results that were not there before; milliseconds by the page's own clock. */
const search = (page: Page, query: string): Promise<number> =>
  page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    const area = document.querySelector('#search');
    if (input === null || area === null) throw new Error('The page has no search.');
    const state = () =>
      [...area.querySelectorAll('a[href*="briefings/"]')].map((link) => link.getAttribute('href')).join();
    const before = state();
    return new Promise<number>((resolve) => {
      const start = performance.now();
      const seen = new MutationObserver(() => {
        if (state() === before || state() === '') return;
        seen.disconnect();
        resolve(performance.now() - start);
      });
      seen.observe(area, { childList: true, subtree: true });
      input.value = words;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }, query);

function rowsOf(size: number, { disk, http }: { disk: Run[]; http: Run[] }): Row[] {
  const seconds = (runs: readonly Run[], query: number) => median(runs.map(({ times }) => times[query] ?? 0)) / 1000;
  const bytes = (runs: readonly Run[]) => median(runs.map(({ first }) => first.bytes)) / 1000;
  const timed = ['first', 'second'].flatMap((which, query): Row[] => {
    const [fromDisk, overHttp] = [seconds(disk, query), seconds(http, query)];
    return [
      { measure: `${which} search, disk`, size, value: fromDisk, unit: 's' },
      { measure: `${which} search, http`, size, value: overHttp, unit: 's' },
      { measure: `${which} search, disk / http`, size, value: fromDisk / overHttp, unit: 'x', bound: RATIO_BOUND },
    ];
  });
  const bound = size === BYTES_BOUND.size ? { bound: BYTES_BOUND.kB } : {};
  return [
    ...timed,
    { measure: 'first search, http, bytes', size, value: bytes(http), unit: 'kB', ...bound },
    { measure: 'first search, disk, bytes', size, value: bytes(disk), unit: 'kB', ...bound },
    {
      measure: 'first search, http, requests',
      size,
      value: median(http.map(({ first }) => first.requests)),
      unit: 'files',
    },
  ];
}
