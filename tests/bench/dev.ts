import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../setup/browser.ts';
import { startLive } from '../setup/live-site.ts';
import { median, type Row } from './row.ts';
import type { Sites } from './sites.ts';

const RUNS = 5;
/** Until Astro, the thread of the checks and the browser are quiet again. */
const PAUSE_MS = 2500;
const BOUNDS: Readonly<Record<number, number>> = { 1000: 1 };

/** What a browser that has a page of the live site open waits for a change of its file: from saving to seeing. */
export async function measureDev(sites: Sites, size: number): Promise<Row[]> {
  const root = sites.root(size);
  root.copy('src/registry');
  const live = await startLive(root.dir, { BRIEFING_CACHE: root.at('cache') });
  const browser = await launchBrowser('chromium');
  try {
    const page = await browser.newPage();
    const id = path.basename(aBriefing(root.at('briefings')), '.mdx');
    const row = (measure: string, seconds: number): Row => ({
      ...{ measure, size, value: seconds, unit: 's' },
      ...(BOUNDS[size] !== undefined && { bound: BOUNDS[size] }),
    });
    await page.goto(`${live.url}briefings/${id}.html`, { waitUntil: 'networkidle0' });
    const briefing = await timesOf(page, aBriefing(root.at('briefings')), /^title: ".*"$/m, 'title');
    await page.goto(`${live.url}organizations/nato.html`, { waitUntil: 'networkidle0' });
    const registry = await timesOf(page, root.at('src/registry/organizations/nato.yaml'), /^name: .*$/m, 'name');
    return [row('dev: a changed briefing shows', briefing), row('dev: a changed registry entry shows', registry)];
  } finally {
    await browser.close();
    await live.stop();
  }
}

/** The median of several changes of one line, in seconds; the file is then as it was. */
async function timesOf(page: Page, file: string, line: RegExp, key: string): Promise<number> {
  const text = readFileSync(file, 'utf8');
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await wait(PAUSE_MS);
    const start = performance.now();
    writeFileSync(file, text.replace(line, `${key}: "Changed ${run}"`));
    await sees(page, `Changed ${run}`);
    times.push((performance.now() - start) / 1000);
  }
  writeFileSync(file, text);
  // The page shows it as it was before another is asked for.
  await wait(PAUSE_MS);
  return median(times);
}

/** Waits until the heading of the page has these words; the page is loaded anew in between. */
async function sees(page: Page, words: string): Promise<void> {
  for (;;) {
    const heading = await page.evaluate(() => document.querySelector('h1')?.textContent).catch(() => undefined);
    if (heading?.includes(words)) return;
    await wait(10);
  }
}

function aBriefing(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mdx'));
  return path.join(folder, files.sort()[0] ?? '');
}
