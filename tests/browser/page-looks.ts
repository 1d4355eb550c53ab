import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findFaults } from '../setup/page-faults.ts';
import { pageViews } from '../setup/page-views.ts';
import { sharedShowcase } from '../setup/shared-sites.ts';
import type { InBrowser } from './in-browser.ts';

/** A sample of what `npm run audit -- --only pages` looks at. */
const sample = [['countries/belgium.html', 'dark']] as const;

export const testPageLooks = (browser: InBrowser): void => {
  describe('a page, on the screen and on paper', () => {
    it.each(sample)('%s has no fault in the view %s', async (file, name) => {
      const { dist } = await sharedShowcase();
      const page = await browser().newPage();
      try {
        await page.goto(pathToFileURL(path.join(dist, file)).href);
        const view = pageViews.find((each) => each.name === name);
        expect(view && (await findFaults(page, view))).toEqual([]);
      } finally {
        await page.close();
      }
    });
  });
};
