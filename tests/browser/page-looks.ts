import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../setup/page-faults.ts';
import { pageViews } from '../setup/page-views.ts';
import { sharedShowcase } from '../setup/shared-sites.ts';
import type { InBrowser } from './in-browser.ts';

/** A sample of what `npm run audit -- --only pages` looks at. */
const sample = [
  ['countries/belgium.html', 'dark'],
  ['timeline/2023.html', '320 px'],
] as const;

/** One fault for each measure, and what is none: a layer of a drawing that is not shown, and help for a control. */
const faulty = `<!doctype html><html lang="en"><title>Faults</title>
<style>
  .wide { inline-size: 2000px }
  .small { font-size: 9px }
  .hidden { display: none }
  .scrolls { inline-size: 4rem; overflow-x: auto; white-space: nowrap }
  @media print { .unprinted, form { display: none } .wide { inline-size: auto } }
</style>
<main>
  <h1>Faults</h1>
  <img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">
  <p class="wide">Wide</p>
  <p class="small">Small</p>
  <p class="unprinted">Never on paper</p>
  <p class="scrolls">Nobody could scroll this on paper</p>
  <form><p>Help for the field</p></form>
  <svg width="200" height="60">
    <text x="10" y="30">One</text><text x="14" y="32">Other</text>
    <g class="hidden"><text x="10" y="30" font-size="4">Hidden</text></g>
  </svg>
</main>`;

export const testPageLooks = (browser: InBrowser): void => {
  describe('a page, on the screen and on paper', () => {
    it.each(sample)('%s has no fault in the view %s', async (file, name) => {
      const { dist } = await sharedShowcase();
      expect(await look(browser, name, (page) => page.goto(pathToFileURL(path.join(dist, file)).href))).toEqual([]);
    });

    it('that has faults has them found, and nothing that no reader sees', async () => {
      const found = await look(browser, '320 px', (page) => page.setContent(faulty));
      expect(found.map((fault) => fault.slice(0, 40))).toEqual([
        expect.stringMatching(/^axe: image-alt/),
        expect.stringMatching(/^axe: scrollable-region-focusable/),
        expect.stringMatching(/^sideways: 20\d\d px in 320 px/),
        'overlaps: "One" and "Other"',
        'small: 9.0 px: <p class="small"> Small',
        expect.stringMatching(/^unprinted: Never on paper/),
        expect.stringMatching(/^cut: <p class="scrolls">/),
      ]);
    });
  });
};

/** What is wrong with the page that `open` leads to, in one view, a line each. */
async function look(browser: InBrowser, name: string, open: (page: Page) => Promise<unknown>): Promise<string[]> {
  const view = pageViews.find((each) => each.name === name);
  if (view === undefined) throw new Error(`There is no view "${name}".`);
  const page = await browser().newPage();
  try {
    await open(page);
    return (await findFaults(page, view)).map(({ measure, what }) => `${measure}: ${what}`);
  } finally {
    await page.close();
  }
}
