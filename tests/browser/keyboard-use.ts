import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sharedSample } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';
import { type InBrowser, visitPlace } from './in-browser.ts';

export const testKeyboardUse = (browser: InBrowser): void => {
  describe('a reader without a mouse', () => {
    const visit = visitPlace(browser, async () => (await sharedSample()).dist, 'disk');

    it('sees where the keyboard is, skips to the content, and goes on from there', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}countries/tajikistan.html`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(focused)).toMatchObject({ name: 'Skip to the content', isOnScreen: true });
      await page.keyboard.press('Enter');
      await until(
        () => page.evaluate(focused),
        ({ place: where }) => where === 'main',
      );
      await page.keyboard.press('Tab');
      const first = await page.$eval('main a', (link) => link.textContent?.trim());
      expect(await page.evaluate(focused)).toEqual({ name: first, place: 'main a', isOnScreen: true, isMarked: true });
    });

    it('comes to everything that can be used, in the order of the page', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}timeline/2021.html`);
      const usable = await page.evaluate(listUsable);
      const seen = await walk(page, usable.length);
      expect(seen).toEqual(usable);
    });

    it('unfolds the filters of a timeline and chooses one', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}timeline/2021.html`);
      await page.focus('.event-filters > summary');
      for (const key of ['Enter', 'Tab', 'Enter', 'Tab', ' '] as const) await page.keyboard.press(key);
      await until(
        async () => new URL(page.url()).search,
        (query) => /^\?country=/.test(query),
      );
    });
  });
};

/** Where the keyboard is after each of so many steps. */
async function walk(page: Page, steps: number): Promise<string[]> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    seen.push((await page.evaluate(focused)).name ?? '');
  }
  return seen;
}

/** Runs in the page: what the keyboard is at. */
function focused() {
  const { activeElement: it } = document;
  const box = it?.getBoundingClientRect();
  return {
    name: it?.getAttribute('aria-label') ?? it?.textContent?.trim(),
    place: it?.localName === 'main' ? 'main' : `${it?.closest('main') === null ? '' : 'main '}${it?.localName}`,
    isOnScreen: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    isMarked: it !== null && getComputedStyle(it).outlineStyle !== 'none',
  };
}

/** Runs in the page: the names of all that a keyboard must come to, as they stand. */
function listUsable(): string[] {
  const all = [...document.querySelectorAll('a[href], button, input, select, summary')];
  return all
    .filter((it) => it.checkVisibility({ contentVisibilityAuto: true }) && !(it as HTMLInputElement).disabled)
    .map((it) => it.getAttribute('aria-label') ?? it.textContent?.trim() ?? '');
}
