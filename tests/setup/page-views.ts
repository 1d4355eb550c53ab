import type { Page } from 'puppeteer-core';

/** How a reader may look at a page. */
export interface PageView {
  name: string;
  width: number;
  height: number;
  /** Device pixels to one of CSS: 2 with half the width is how browsers show a page at 200 %. */
  scale: number;
  scheme: 'light' | 'dark';
}

export const pageViews: readonly PageView[] = [
  { name: 'light', width: 1280, height: 800, scale: 1, scheme: 'light' },
  { name: 'dark', width: 1280, height: 800, scale: 1, scheme: 'dark' },
  { name: '320 px', width: 320, height: 640, scale: 1, scheme: 'light' },
  { name: '200 %', width: 640, height: 400, scale: 2, scheme: 'light' },
];

/** Width of A4 less the margins of the print style, in CSS pixels. */
export const paperWidth = 673;

export async function showAs(page: Page, { width, height, scale, scheme }: PageView): Promise<void> {
  await page.emulateMediaType('screen');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await settled(page);
}

/** A window as high as the page: what waits to be laid out is laid out, as readers see each part. */
export async function showWhole(page: Page, { width, scale }: PageView): Promise<void> {
  const highest = 60_000;
  let height = 0;
  for (;;) {
    const needed = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), highest);
    if (needed <= height) return;
    height = needed;
    await page.setViewport({ width, height, deviceScaleFactor: scale });
    await settled(page);
  }
}

export async function showOnPaper(page: Page): Promise<void> {
  await page.setViewport({ width: paperWidth, height: 950 });
  await page.emulateMediaType('print');
  await settled(page);
}

/** Waits until a change of the view is on the screen. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
