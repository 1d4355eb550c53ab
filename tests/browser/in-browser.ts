import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type BrowserName, launchBrowser } from '../setup/browser.ts';
import { type Base, openPlace, type Place } from '../setup/place.ts';
import { probeSearch, type SearchProbe } from '../setup/search-probe.ts';
import { watchPage } from '../setup/watch.ts';

/** What the tests of one browser are given. It is there once they run. */
export type InBrowser = () => Browser;

/** Runs suites in a browser that is started once for all of them. */
export function testIn(name: BrowserName, suites: readonly ((browser: InBrowser) => void)[]): void {
  describe(`in ${name}`, () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser(name);
    });
    afterAll(() => browser?.close());
    for (const suite of suites) suite(() => browser);
  });
}

/** A page of a place, for tests one after the other: each opens what it needs in it. */
export interface Visit {
  page: Page;
  place: Place;
  probe: SearchProbe;
  /** What went wrong since the test began. */
  seen(): string[];
}

/** Opens a page at a place before the tests of this block, and fails each test in which anything goes wrong on it. */
export function visitPlace(browser: InBrowser, dist: () => Promise<string>, base: Base): () => Visit {
  let visit: Visit;
  let before = 0;
  beforeAll(async () => {
    const place = await openPlace(await dist(), base);
    const page = await browser().newPage();
    const seen = watchPage(page, place.hosts);
    visit = { page, place, probe: await probeSearch(page), seen: () => seen().slice(before) };
  });
  beforeEach(() => {
    before += visit.seen().length;
  });
  afterEach(() => expect(visit.seen()).toEqual([]));
  afterAll(async () => {
    await visit?.page.close();
    await visit?.place.close();
  });
  return () => visit;
}
