import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/portable/list-files.ts';
import { notFoundPage } from '../../src/portable/page-rules.ts';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import { probeSearch } from '../setup/search-probe.ts';
import { serve } from '../setup/serve.ts';
import { type BuiltSite, buildFixtureSite } from '../setup/site.ts';
import { watchPage } from '../setup/watch.ts';

const perKind = 4;

let site: BuiltSite;
let pages: string[];
beforeAll(async () => {
  site = await buildFixtureSite({ drafts: true });
  pages = samplePages((await listFiles(site.dist)).filter((path) => path.endsWith('.html')));
});
afterAll(() => site?.cleanup());

/**
 * Some pages of every kind; of those that one template makes, the first few. That for wrong addresses comes last: it can
 * name no icon, and browsers ask the host for one on their own.
 */
function samplePages(paths: readonly string[]): string[] {
  const kinds = Map.groupBy(paths, (path) => path.replace(/[^/]+$/, '').replace(/\/[^/]+\/$/, '/*/'));
  const sample = [...kinds].flatMap(([kind, all]) => (kind === '' ? all : all.slice(0, perKind)));
  return [...sample.filter((path) => path !== notFoundPage), notFoundPage];
}

describe.each(browserNames)('every kind of page of the site in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser(name);
  });
  afterAll(() => browser?.close());

  it('keeps to its policy and loads nothing foreign from disk', async () => {
    expect(await complaints(`${pathToFileURL(site.dist).href}/`, [])).toEqual([]);
  });

  it('keeps to its policy and loads nothing foreign from a server', async () => {
    const server = await serve(site.dist, '/briefing/');
    try {
      expect(await complaints(server.url, [server.host])).toEqual([]);
    } finally {
      await server.close();
    }
  });

  /** All that went wrong on the pages of the site, each line with its page. */
  async function complaints(root: string, hosts: readonly string[]): Promise<string[]> {
    const page = await browser.newPage();
    const watch = watchPage(page, hosts);
    const seen: string[] = [];
    try {
      await probeSearch(page);
      for (const path of pages) {
        const before = watch().length;
        await page.goto(root + path);
        const title = await page.title();
        if (title === '') seen.push(`${path}: no title`);
        seen.push(
          ...watch()
            .slice(before)
            .filter((line) => path !== notFoundPage || !/^answer 404: \S+\/favicon\.ico$/.test(line))
            .map((line) => `${path}: ${line}`),
        );
      }
      return seen;
    } finally {
      await page.close();
    }
  }
});
