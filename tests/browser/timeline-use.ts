import { describe, expect, it } from 'vitest';
import { addressOf } from '../setup/search-driver.ts';
import { sharedSample } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';
import { type InBrowser, visitPlace } from './in-browser.ts';

export const testTimelineUse = (browser: InBrowser): void => {
  describe('a reader of a timeline', () => {
    const visit = visitPlace(browser, async () => (await sharedSample()).dist, 'disk');

    it('narrows it by its address and by the keyboard, and orders it by when things became known', async () => {
      const { page, place } = visit();
      const entries = () => page.$$eval('.event:not([hidden])', (all) => all.map(({ id }) => id));
      const [crossing, ...others] = ['afghan-troops-cross-into-tajikistan-2021', 'lavrov-vientiane-2021'];
      await page.goto(`${place.url}timeline/2021.html?kind=displacement&from=2021-07-05&to=2021-07`);
      expect(await entries()).toEqual([crossing]);
      expect(await page.$eval('output', ({ value }) => value)).toBe('1 of 3 shown.');
      await page.focus('[data-event-filters] [type=reset]');
      await page.keyboard.press('Enter');
      await until(entries, (all) => all.length === 3);
      expect(addressOf(page)).toBe('');
      expect((await entries()).slice(0, 2)).toEqual([crossing, ...others]);
      await page.focus('[name=order]:checked');
      await page.keyboard.press('ArrowRight');
      expect(addressOf(page)).toBe('?order=known');
      const known = await page.$$eval('.by-known .event', (all) => all.map((it) => it.getAttribute('data-known')));
      expect(known).toHaveLength(3);
      expect(known).toEqual(known.toSorted());
    });
  });
};
