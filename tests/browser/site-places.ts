import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { samplePages } from '../setup/page-kinds.ts';
import { bases } from '../setup/place.ts';
import { follow, shown } from '../setup/search-driver.ts';
import { sharedShowcase } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';
import { type InBrowser, type Visit, visitPlace } from './in-browser.ts';

const briefing = '2021-07-08-russia-ready-to-use-its-base-in-tajikistan';

/** The site itself, with a page of every type, wherever it is opened from. */
export const testSitePlaces = (browser: InBrowser): void => {
  describe.each(bases)('the site opened from %s', (base) => {
    const visit = visitPlace(browser, async () => (await sharedShowcase()).dist, base);

    it('has its style and pictures on a page of every type, and loads nothing that is not there', async () => {
      const { dist, moved } = await sharedShowcase();
      const pages = (await samplePages(dist, moved)).filter(
        // What the emptiest pages ask for on a host, the fullest do too.
        ({ kind, isFullest }) => kind !== 'not found' && (isFullest || base === 'disk'),
      );
      expect(pages.length).toBeGreaterThan(19);
      expect(
        await faultsOf(
          visit(),
          pages.map(({ file }) => file),
        ),
      ).toEqual([]);
    });

    it('has fonts of its own', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}countries/tajikistan.html`);
      // They are optional: a page that comes before them does without.
      await until(
        () => page.reload().then(() => page.evaluate(fontsOf)),
        (all) => all.includes('IBM Plex Sans') && all.includes('Source Serif 4'),
      );
    });

    it('leads from page to page', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}index.html`);
      for (const file of ['countries/tajikistan.html', 'timeline/2021.html', `briefings/${briefing}.html`]) {
        await Promise.all([page.waitForNavigation(), clickLink(page, place.url + file)]);
        expect(page.url().split(/[?#]/)[0]).toBe(place.url + file);
      }
    });

    it('searches from the field at the top of every page, and opens what it finds with the words marked', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}countries/tajikistan.html`);
      await page.type('header input[name="q"]', '"use its base in Tajikistan"');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toBe(`${place.url}search.html?q=%22use+its+base+in+Tajikistan%22`);
      const link = `.search-title[href*="${briefing}.html"]`;
      await until(
        () => page.$$(link),
        (all) => all.length > 0,
      );
      await follow(page, link);
      expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('use its base in Tajikistan');
      expect(await page.evaluate(() => CSS.highlights.get('search')?.size)).toBeGreaterThan(0);
    });

    it('puts on top whatever is named, by any of its names', async () => {
      const { page, place } = visit();
      for (const [name, title] of [
        ['Moscow', 'Russia'],
        ['ОДКБ', 'CSTO'],
        ['ISKP', 'ISKP'],
      ] as const) {
        await page.goto(`${place.url}search.html?q=${encodeURIComponent(name)}`);
        const { cards } = await until(
          () => shown(page),
          ({ cards: all, status }) => all.length > 0 && !['', 'Searching …'].includes(status),
        );
        expect(cards[0]?.[1]).toBe(title);
      }
    });
  });
};

/** Whatever is wrong on pages, each line with its page. */
async function faultsOf({ page, place, seen }: Visit, files: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const file of files) {
    const before = seen().length;
    await page.goto(place.url + file);
    faults.push(...[...(await page.evaluate(lookAt)), ...seen().slice(before)].map((line) => `${file}: ${line}`));
  }
  return faults;
}

/** Runs in the page: what is not as it was meant to be seen. */
function lookAt(): string[] {
  const list = document.querySelector('header nav ul');
  // A browser's own style shows lists as blocks.
  const isStyled = list !== null && getComputedStyle(list).display !== 'block';
  return [
    ...(document.title === '' ? ['no title'] : []),
    ...(isStyled ? [] : ['no style']),
    ...[...document.images].filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => `no picture: ${src}`),
  ];
}

/** Runs in the page: the names of the fonts that have come. */
const fontsOf = async () => {
  await document.fonts.ready;
  const loaded = [...document.fonts].filter(({ status }) => status === 'loaded');
  return loaded.map(({ family }) => family.replaceAll('"', ''));
};

/** Follows the first link of the content to a page, at whatever place in it. */
const clickLink = (page: Page, address: string) =>
  page.evaluate((wanted) => {
    // Links in drawings have no text for an address.
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')].filter(
      (a) => typeof a.href === 'string',
    );
    links.find(({ href }) => href.split('#')[0] === wanted)?.click();
  }, address);
