import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/portable/list-files.ts';
import { browserNames, launchBrowser } from '../setup/browser.ts';
import { probeSearch } from '../setup/search-probe.ts';
import { serve } from '../setup/serve.ts';
import { type BuiltSite, buildFixtureSite } from '../setup/site.ts';
import { watchPage } from '../setup/watch.ts';

let site: BuiltSite;
let pages: string[];
beforeAll(async () => {
  site = await buildFixtureSite({ drafts: true });
  pages = (await listFiles(site.dist)).filter((path) => path.endsWith('.html'));
});
afterAll(() => site?.cleanup());

describe.each(browserNames)('every page of the site in %s', (name) => {
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
            // The page for wrong addresses can name no icon: browsers ask the host for one on their own.
            .filter((line) => path !== '404.html' || !/^answer 404: \S+\/favicon\.ico$/.test(line))
            .map((line) => `${path}: ${line}`),
        );
      }
      return seen;
    } finally {
      await page.close();
    }
  }
});
