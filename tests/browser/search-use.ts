import { describe, expect, it } from 'vitest';
import { millPages } from '../setup/search-site.ts';
import * as driver from '../setup/search-driver.ts';
import { sharedSearchSites } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';
import { type InBrowser, visitPlace } from './in-browser.ts';

const { addressOf, ask, follow, labels, results, shown } = driver;

/** What does not depend on where the folder lies: it is opened from disk, the narrowest place. */
export const testSearchUse = (browser: InBrowser): void => {
  describe('a reader of the search page', () => {
    const visit = visitPlace(browser, async () => (await sharedSearchSites()).full, 'disk');
    const open = (query: string) => visit().page.goto(`${visit().place.url}search.html${query}`);

    it('narrows by filters, and gets all back when they are cleared', async () => {
      const { page } = visit();
      await open('?q=copper');
      await results(page, '2 briefings, newest first.');
      await page.click('.search-filters summary');
      expect(await labels(page)).toEqual([
        ...['Eastmark 2', 'Westmark 1', 'Lamp Guild & Co 1', 'ada-lamp 1'],
        ...['diplomacy 1', 'incident 1', '2022 1', '2021 1', 'pier-post 1'],
      ]);
      await page.click('.search-filters input[value="westmark"]');
      const narrowed = await results(page, '1 briefing.');
      expect(narrowed.titles).toEqual(['A ferry for the strait']);
      expect(addressOf(page)).toBe('?q=copper&country=westmark');
      // The other countries stay on offer, and what is chosen comes first.
      expect((await labels(page)).slice(0, 2)).toEqual(['Westmark 1', 'Eastmark 2']);
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('westmark');
      await page.click('.search-chips button');
      await results(page, '2 briefings, newest first.');
      await page.goBack();
      await results(page, '1 briefing.');
      await page.click('.search-clear');
      await results(page, '2 briefings, newest first.');
      expect(addressOf(page)).toBe('?q=copper');
    });

    it('has the search in the address, and sees it again after a reload', async () => {
      const { page } = visit();
      await open('');
      await driver.type(page, 'harbour copper');
      await results(page, '2 briefings, newest first.');
      await page.select('.search-sort select', 'relevance');
      await results(page, '2 briefings, most relevant first.');
      expect(addressOf(page)).toBe('?q=harbour+copper&sort=relevance');
      await page.reload();
      await results(page, '2 briefings, most relevant first.');
      expect(await driver.inField(page)).toBe('harbour copper');
    });

    it('sees markup of a page as text', async () => {
      await open('?q=lamplighters');
      const { excerpts, sections } = await results(visit().page, '1 briefing.');
      expect(excerpts[0]).toContain('Pier <Nine>');
      const page = `${visit().place.url}briefings/2021-03-04-lanterns.html`;
      expect(sections).toEqual([`${page}?mark=lamplighters#repair`]);
    });

    it('opens a search with the filters of its address', async () => {
      await open('?kind=incident&kind=diplomacy&year=2022');
      const { titles } = await results(visit().page, '1 briefing.');
      expect(titles).toEqual(['A ferry for the strait']);
      const chips = await visit().page.$$eval('.search-chips button', (all) => all.map((chip) => chip.textContent));
      expect(chips).toEqual([
        ...['Kind of event: incident ×', 'Kind of event: diplomacy ×', 'Year: 2022 ×', 'Clear all filters'],
      ]);
    });

    it('is told why nothing was found, and what to do', async () => {
      await open('');
      for (const [query, note] of [
        ['zeppelin', 'No page has “zeppelin”. Check the spelling, or leave it out.'],
        ['copper zeppelin', 'No page has “zeppelin”. Check the spelling, or leave it out.'],
        ['date:2021-99', '"2021-99"'],
        ['country:nowhere', '"nowhere"'],
      ] as const) {
        expect(await ask(visit().page, query)).toEqual([]);
        const { status, notes } = await shown(visit().page);
        expect([query, status, notes]).toEqual([query, 'Nothing found.', [expect.stringContaining(note)]]);
      }
    });

    it('is offered the word that may have been meant, and puts it in its place', async () => {
      const { page } = visit();
      await open('?q=harbuor+copper');
      const { notes } = await results(page, 'Nothing found.');
      expect(notes).toEqual(['No page has “harbuor”. Did you mean harbour']);
      await page.click('.search-note button');
      await results(page, '2 briefings, newest first.');
      expect(addressOf(page)).toBe('?q=harbour+copper');
      expect(await shown(page)).toMatchObject({ notes: [] });
    });

    it.each([
      ['harbour Лампа', '1 briefing.', ['Organization', 'Lamp Guild & Co', '“Лампа” is its Russian name. 1 briefing']],
      ['lampton', '2 briefings', ['Country', 'Eastmark', '“Lampton” is used for its government. 2 briefings']],
    ])('sees on top what %s names, and searches for that', async (text, found, card) => {
      const { page } = visit();
      await open(`?q=${encodeURIComponent(text)}`);
      const { cards } = await results(page, 'Nothing found.');
      expect(cards).toEqual([card]);
      await follow(page, '.search-card a[href^="?"]');
      await results(page, found);
    });

    it('goes back and forth between the searches that were settled on', async () => {
      const { page } = visit();
      await open('');
      await driver.type(page, 'copper');
      await results(page, '2 briefings');
      await page.keyboard.press('Enter');
      await ask(page, 'quinces');
      await driver.type(page, ' kettle');
      await until(
        async () => addressOf(page),
        (now) => now === '?q=quinces+kettle',
      );
      await page.goBack();
      expect([addressOf(page), (await results(page, '1 briefing.')).titles]).toEqual(['?q=quinces', ['Market day']]);
      await page.goBack();
      expect([addressOf(page), (await results(page, '2 briefings')).titles.length]).toEqual(['?q=copper', 2]);
      expect(await driver.inField(page)).toBe('copper');
      await page.goForward();
      await page.goForward();
      await results(page, '1 briefing.');
      expect(addressOf(page)).toBe('?q=quinces+kettle');
    });

    it('uses the keyboard alone: a slash, the arrows, Enter and Escape', async () => {
      const { page } = visit();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      const focusedName = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
      const press = async (...keys: Parameters<typeof page.keyboard.press>[0][]) => {
        for (const key of keys) await page.keyboard.press(key);
      };
      await open('?q=copper');
      const { titles } = await results(page, '2 briefings');
      await press('/');
      expect(await focusedName()).toBe('q');
      await page.keyboard.type('/');
      expect(await driver.inField(page)).toBe('/');
      await ask(page, 'copper');
      await driver.focusField(page);
      await press('ArrowDown');
      expect(await focused()).toBe(titles[0]);
      await press('ArrowDown', 'ArrowDown');
      expect(await focused()).toBe(titles[1]);
      await press('ArrowUp', 'ArrowUp');
      expect(await focusedName()).toBe('q');
      await press('ArrowDown', 'Escape');
      expect(await focusedName()).toBe('q');
      await press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('briefings/2022-05-06-ferry.html?mark=copper');
    });

    it('finds the words of a claim under its heading, and is led to the claim itself', async () => {
      const { page } = visit();
      await open('?q=winter');
      const found = await results(page, '1 briefing.');
      expect(found.sectionTexts).toEqual([
        expect.stringMatching(/^Statement of the Lamp Guild: .*every lantern will burn by winter/i),
        expect.stringMatching(/^Repair: .*the winter was mild/i),
      ]);
      await follow(page, '.search-sections a');
      expect(page.url()).toMatch(/\?mark=winter#c-lamps$/);
      expect(await driver.marks(page)).toEqual(['winter', 'winter']);
    });

    it('empties the search with Escape', async () => {
      const { page } = visit();
      await open('?q=copper');
      await results(page, '2 briefings');
      await driver.focusField(page);
      await page.keyboard.press('Escape');
      expect((await results(page, '')).titles).toEqual([]);
      expect(addressOf(page)).toBe('');
    });

    it('sees twenty results, and the others on demand', async () => {
      const { page } = visit();
      const count = (wanted: number) =>
        until(
          () => shown(page),
          (now) => now.titles.length === wanted,
        );
      await open('?q=windmill');
      expect((await results(page, `${millPages} pages and no briefing`)).titles).toHaveLength(20);
      await page.click('.search-more');
      const { titles } = await count(40);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(titles[20]);
      await page.click('.search-more');
      await count(millPages);
      expect(await page.$eval('.search-more', (button) => button.matches('[hidden]'))).toBe(true);
    });
  });
};
