import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../setup/browser.ts';
import { type LiveSite, startLive } from '../setup/live-site.ts';
import { makeRoot } from '../setup/root.ts';
import { until } from '../setup/watch.ts';

const FILE = 'briefings/2021/2021-07-08-russia-ready-to-use-its-base-in-tajikistan.mdx';
const ID = path.basename(FILE, '.mdx');

const root = makeRoot();
let live: LiveSite;
let browser: Browser;
let page: Page;
const textOf = (selector: string) => () =>
  page
    .evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
    // The page is loaded anew.
    .catch(() => 'loading');

beforeAll(async () => {
  root.copy(FILE);
  [live, browser] = await Promise.all([startLive(root.dir), launchBrowser('chromium')]);
  page = await browser.newPage();
  // The page is told of changes once its scripts have connected.
  await page.goto(`${live.url}briefings/${ID}.html`, { waitUntil: 'networkidle0' });
});
afterAll(async () => {
  await browser?.close();
  await live?.stop();
  root.remove();
});

test('the page that is open shows a change, says what is wrong with the next one, and is well again when that is mended', async () => {
  const written = root.read(FILE);
  root.edit(FILE, 'title: "', 'title: "Now: ');
  await until(textOf('h1'), (text) => text.startsWith('Now: '));
  root.edit(FILE, 'countries: [TJ,', 'countries: [TQ,');
  const panel = await until(textOf('#live-problems'), (text) => text.includes('TQ'));
  const problem = `${FILE}:7:13  Unknown country "TQ".`;
  expect(panel).toContain(problem);
  expect(panel).toContain('1 error');
  expect(live.said()).toContain(problem);
  root.write(FILE, written.replace('status: "published"', 'status: ['));
  await until(textOf('#live-problems'), (text) => text.includes(`${FILE}:7:`) || text.includes(`${FILE}:6:`));
  root.write(FILE, written);
  // The page comes before the check has ended.
  await until(
    () => Promise.resolve(live.said().trim()),
    (said) => said.endsWith('No problems.'),
  );
  await until(textOf('#live-problems'), (text) => text === '');
  await until(textOf('h1'), (text) => text.startsWith('Russia says'));
});

test('a change made while a page is still loading shows on it', async () => {
  const written = root.read(FILE);
  await page.goto(`${live.url}briefings/${ID}.html`, { waitUntil: 'domcontentloaded' });
  root.edit(FILE, 'title: "', 'title: "Early: ');
  await until(textOf('h1'), (text) => text.startsWith('Early: '));
  root.write(FILE, written);
  await until(textOf('h1'), (text) => text.startsWith('Russia says'));
});

test('a new file has a page, and one that is taken away has none', async () => {
  const [file, id] = [FILE.replace('russia-ready', 'moscow-ready'), ID.replace('russia-ready', 'moscow-ready')];
  const statusOf = (wanted: number) =>
    until(
      async () => (await fetch(`${live.url}briefings/${id}.html`)).status,
      (status) => status === wanted,
    );
  await statusOf(404);
  root.write(file, root.read(FILE).replace('title: "', 'title: "Second: '));
  await statusOf(200);
  rmSync(root.at(file));
  await statusOf(404);
});
