import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Base, openPlace, type Place } from '../setup/place.ts';
import { results, type } from '../setup/search-driver.ts';
import { probeSearch } from '../setup/search-probe.ts';
import { sharedSearchSites } from '../setup/shared-sites.ts';
import { until, type Watch, watchPage } from '../setup/watch.ts';
import type { InBrowser } from './in-browser.ts';

/** Pages on which something goes wrong, or that have nothing to search. */
export const testSearchLimits = (browser: InBrowser): void => {
  describe('search', () => {
    /** Opens a folder, visits it, and closes what was opened. */
    async function at(which: 'full' | 'empty', base: Base, visit: Visitor): Promise<void> {
      const place = await openPlace((await sharedSearchSites())[which], base);
      const page = await browser().newPage();
      try {
        await visit({ page, place, watch: watchPage(page, place.hosts) });
      } finally {
        await page.close();
        await place.close();
      }
    }

    it('runs under a policy whose violations these tests see, on pages that may not read files', () =>
      at('full', 'disk', async ({ page, place, watch }) => {
        await probeSearch(page);
        await page.goto(`${place.url}search.html`);
        const { sibling, sink } = await page.evaluate(breakPolicy);
        // Otherwise the tests of search from disk would prove nothing.
        expect(sibling).toMatch(/^TypeError/);
        expect(sink).toMatch(/^TypeError/);
        await until(
          async () => watch().join('\n'),
          (seen) => /policy violation: img-src data/.test(seen) && /policy violation: require-trusted/.test(seen),
        );
      }));

    it('finds nothing, and does not fail, on a site without a page for search', () =>
      at('empty', '/', async ({ page, place, watch }) => {
        await page.goto(`${place.url}search.html?q=harbour`);
        expect((await results(page, 'Nothing found.')).notes).toEqual([expect.stringContaining('“harbour”')]);
        expect(watch()).toEqual([]);
      }));

    it('says what to do when the index cannot be loaded', () =>
      at('full', '/', async ({ page, place }) => {
        await page.goto(`${place.url}search.html`);
        await place.close();
        await type(page, 'harbour');
        const { status, advice } = await results(page, 'Search could not be loaded.');
        expect(status).toContain('reload the page');
        expect(advice).toBe(`${place.url}briefings/index.html`);
      }));
  });
};

type Visitor = (opened: { page: Page; place: Place; watch: Watch }) => Promise<void>;

/** Runs in the page: does what its policy forbids. */
async function breakPolicy(): Promise<{ sibling: string; sink: string }> {
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
}
