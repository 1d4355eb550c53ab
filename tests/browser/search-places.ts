import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/portable/list-files.ts';
import { bases } from '../setup/place.ts';
import { askAll, follow, marks, results, type } from '../setup/search-driver.ts';
import { sharedSearchSites } from '../setup/shared-sites.ts';
import { type InBrowser, visitPlace } from './in-browser.ts';
import { questions } from './questions.ts';

/** What every search page runs before anything is asked. */
const ownScripts = ['assets/page.js', 'assets/search.js'];
const twin = /\/pagefind\/.*\.(?:pf_\w+|pagefind|data|json|js)\.js/;
const harbourPages = '2 briefings and 1 other page, newest first.';

const dist = async () => (await sharedSearchSites()).full;

/** The same checks wherever the folder is opened from. */
export const testSearchPlaces = (browser: InBrowser): void => {
  describe.each(bases)('search opened from %s', (base) => {
    const visit = visitPlace(browser, dist, base);
    const open = (query = '') => visit().page.goto(`${visit().place.url}search.html${query}`);

    it('asks for nothing of the index before it is used', async () => {
      const { probe, place } = visit();
      await open();
      expect(await probe.scripts()).toEqual(ownScripts.map((path) => `${place.url}${path}`));
      expect(place.asked().filter((path) => path.includes('/pagefind/'))).toEqual([]);
    });

    it('searches in a worker what the address asks for, and loads only what it needs', async () => {
      const { page, probe, place } = visit();
      await open('?q=harbour');
      await results(page, harbourPages);
      expect(await probe.environment()).toBe('webworker');
      const loaded = (await probe.scripts()).map((address) => address.slice(place.url.length));
      const scripts = loaded.filter((path) => !ownScripts.includes(path));
      const all = (await listFiles(await dist())).filter((path) => /^pagefind\/.*\..*\.js$/.test(path));
      if (base === 'disk') {
        expect(scripts.length).toBeLessThan(all.length / 2);
        expect(scripts.filter((path) => !all.includes(path))).toEqual([]);
      } else {
        expect(scripts).toEqual(['pagefind/pagefind.classic.js']);
        expect(place.asked().filter((path) => twin.test(path))).toEqual([]);
      }
    });

    it('finds the page with a word that is typed, newest first, leads to it and marks the word', async () => {
      const { page, place } = visit();
      await open();
      await type(page, 'harbour');
      const found = await results(page, harbourPages);
      expect(found.titles).toEqual(['A ferry for the strait', 'Lanterns on the pier', 'Eastmark']);
      expect(found.facts).toEqual(['Briefing · 2022-05-06 · Westmark', 'Briefing · 2021-03-04', 'Country']);
      expect(found.marks).toContain('harbour');
      await follow(page, '.search-title');
      expect(page.url()).toBe(`${place.url}briefings/2022-05-06-ferry.html?mark=harbour`);
      expect(await marks(page)).toEqual(['harbour', 'harbour']);
      expect(await page.$eval('.marked p', ({ textContent }) => textContent)).toBe('2 places marked for “harbour”');
      await page.keyboard.press('Escape');
      expect(await marks(page)).toEqual([]);
      expect(page.url()).toBe(`${place.url}briefings/2022-05-06-ferry.html`);
    });

    it('answers every operator: with pages, with the only page that has a word, with none', async () => {
      await open();
      const found = await askAll(
        visit().page,
        questions.map(({ query }) => query),
      );
      expect(questions.map((question, at) => ({ ...question, titles: found[at] }))).toEqual(questions);
    });

    it('searches on the page itself where there are no workers, or where they are refused', async () => {
      const { page, probe } = visit();
      for (const isRefused of [false, true]) {
        const { identifier } = await page.evaluateOnNewDocument(withoutWorker, isRefused);
        await open('?q=harbour');
        await results(page, harbourPages);
        expect(await probe.environment()).toBe('mainthread');
        await page.removeScriptToEvaluateOnNewDocument(identifier);
      }
    });

    it('is reached by the form of any page, without a script', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}briefings/2022-05-06-ferry.html`);
      await page.type('input[name="q"]', 'copper & "ladder" ж');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toMatch(/\/search\.html\?/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('copper & "ladder" ж');
      await results(page, 'Nothing found.');
    });

    it('shows pictures of pages and style sheets', async () => {
      const { page, place } = visit();
      await page.goto(`${place.url}index.html`);
      expect(await page.$$eval('img', (all) => all.map(({ naturalWidth }) => naturalWidth > 0))).toEqual([true]);
      expect(await page.$eval('body', (body) => getComputedStyle(body).backgroundImage)).toContain('assets/dot.svg');
    });
  });
};

/** Runs in the page, before its own scripts. */
function withoutWorker(isRefused: boolean): void {
  function Refused(): void {
    throw new Error('No workers here.');
  }
  if (isRefused) Object.assign(globalThis, { Worker: Refused });
  else Reflect.deleteProperty(globalThis, 'Worker');
}
