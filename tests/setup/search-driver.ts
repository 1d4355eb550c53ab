import type { Page } from 'puppeteer-core';
import { until } from './watch.ts';

const field = 'main input[name="q"]';

/** What the search page shows at the moment. */
export const shown = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
    const links = (selector: string) =>
      [...document.querySelectorAll<HTMLAnchorElement>(selector)].map(({ href }) => href);
    return {
      status: texts('.search-status').join(''),
      advice: links('.search-status a')[0],
      titles: texts('.search-title'),
      facts: texts('.search-facts'),
      excerpts: texts('.search-excerpt'),
      marks: texts('.search-excerpt mark'),
      sections: links('.search-sections a'),
      sectionTexts: texts('.search-sections li'),
      notes: texts('.search-note'),
      cards: [...document.querySelectorAll('.search-card')].map((card) =>
        [...card.children].map(({ textContent }) => textContent),
      ),
    };
  });

/** What it shows as soon as its status starts with `status`, or is empty where that is asked for. */
export const results = (page: Page, status: string) =>
  until(
    () => shown(page),
    (now) => (status === '' ? now.status === '' : now.status.startsWith(status)),
  );

/** The titles found for a query, once it has been put into the field and sent off. */
export const ask = async (page: Page, query: string): Promise<string[]> => (await askAll(page, [query]))[0] ?? [];

/** The same for one query after the other, within the page: a browser that is driven from outside answers slowly. */
export const askAll = (page: Page, queries: readonly string[]): Promise<string[][]> =>
  page.$eval(
    field,
    async (input, all) => {
      const texts = (selector: string) => [...document.querySelectorAll(selector)].map((it) => it.textContent ?? '');
      const found: string[][] = [];
      for (const query of all) {
        const end = Date.now() + 15_000;
        (input as HTMLInputElement).value = query;
        (input as HTMLInputElement).form?.requestSubmit();
        while (['', 'Searching …'].includes(texts('.search-status').join(''))) {
          if (Date.now() > end) throw new Error(`Waited 15 s for an answer to ${query}.`);
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
        found.push(texts('.search-title'));
      }
      return found;
    },
    queries,
  );

export const type = (page: Page, text: string) => page.type(field, text);
export const focusField = (page: Page) => page.focus(field);
export const inField = (page: Page) => page.$eval(field, (input) => (input as HTMLInputElement).value);

/** The part of the address that holds the search. */
export const addressOf = (page: Page) => new URL(page.url()).search;

/** The words that the page marks, in order. */
export const marks = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => String(range)));

/** The values of the filters, with their counts. */
export const labels = (page: Page) =>
  page.$$eval('.search-filters label', (all) => all.map(({ textContent }) => textContent?.trim()));

/** Clicks what leads to another page, and waits for that. */
export const follow = (page: Page, selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
