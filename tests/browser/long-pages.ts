import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sharedShowcase } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';
import { type InBrowser, visitPlace } from './in-browser.ts';

const places = [
  ['countries/russia.html', '_said-by'],
  ['timeline/2021.html', '_2021-10'],
] as const;

/** Parts of a long page wait to be laid out, and nobody is led astray by it. */
export const testLongPages = (browser: InBrowser): void => {
  describe('a long page', () => {
    const visit = visitPlace(browser, async () => (await sharedShowcase()).dist, 'disk');

    it.each(places)('%s stands at %s where an address names it', async (file, id) => {
      const { page, place } = visit();
      await page.goto('about:blank');
      await page.goto(`${place.url}${file}#${id}`);
      expect(await settledTop(page, id)).toBeCloseTo(0, -2);
    });

    it.each(places)('%s leads to %s in itself', async (file, id) => {
      const { page, place } = visit();
      await page.goto(`${place.url}${file}`);
      await page.$eval(`a[href$="#${id}"]`, (link) => link.dispatchEvent(new MouseEvent('click', { bubbles: true })));
      expect(await settledTop(page, id)).toBeCloseTo(0, -2);
    });

    it('lays out at first what is in view, and the rest once that is there', async () => {
      const { page, place } = visit();
      const { identifier } = await page.evaluateOnNewDocument(countWaiting);
      await page.goto(`${place.url}countries/russia.html`);
      const waiting = () => page.$eval('html', ({ dataset }) => [Number(dataset['first']), Number(dataset['now'])]);
      const [first] = await until(waiting, ([, now]) => now === 0);
      expect(first).toBeGreaterThan(5);
      await page.removeScriptToEvaluateOnNewDocument(identifier);
    });
  });
};

/** How far below the top of the window something stands, in CSS pixels, once it stands still. */
async function settledTop(page: Page, id: string): Promise<number> {
  const tops: number[] = [];
  return until(
    async () => {
      tops.push(await page.$eval(`[id="${id}"]`, (element) => element.getBoundingClientRect().top));
      return tops.at(-1) ?? 0;
    },
    (top) => tops.at(-2) === top,
  );
}

/** Notes how many parts wait to be laid out when the text is there, and how many do now. */
function countWaiting(): void {
  addEventListener('DOMContentLoaded', () => {
    const { dataset } = document.documentElement;
    const parts = [...document.querySelectorAll('main *')];
    const count = () => String(parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length);
    dataset['first'] = count();
    setInterval(() => (dataset['now'] = count()), 100);
  });
}
