import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../setup/browser.ts';
import { findHtmlErrors } from '../setup/html-rules.ts';
import { readShift } from '../setup/in-page.ts';
import { findFaults, pageMeasures } from '../setup/page-faults.ts';
import { type KindOfPage, pageKinds, samplePages } from '../setup/page-kinds.ts';
import { pageViews } from '../setup/page-views.ts';
import { serve } from '../setup/serve.ts';
import { buildShowcase } from '../setup/showcase.ts';
import { watchPage } from '../setup/watch.ts';
import type { Row } from './row.ts';

/**
 * The fullest page of each type in every view, from disk and over http, and the emptiest from disk: what axe-core,
 * html-validate and a ruler find. `kinds`: the types to look at.
 */
export async function auditPages(kinds: readonly string[] = pageKinds): Promise<Row[]> {
  const site = await buildShowcase();
  const server = await serve(site.dist, '/briefing/');
  const browser = await launchBrowser('chromium');
  try {
    const pages = (await samplePages(site.dist, site.moved)).filter(({ kind }) => kinds.includes(kind));
    const found: Finding[] = [];
    for (const { file, isFullest } of pages) {
      const disk = pathToFileURL(path.join(site.dist, file)).href;
      found.push(...(await visit(browser, file, { way: 'disk', address: disk })));
      if (isFullest)
        found.push(...(await visit(browser, file, { way: 'http', address: server.url + file, host: server.host })));
    }
    const html = await findHtmlErrors(pages.map(({ file }) => path.join(site.dist, file)));
    return [...countRows(pages, kinds), ...faultRows(found), row('errors that html-validate finds', html)];
  } finally {
    await browser.close();
    await server.close();
    site.remove();
  }
}

interface Visit {
  way: 'disk' | 'http';
  address: string;
  host?: string;
}

/** Something found on a page in a view. */
interface Finding {
  measure: string;
  where: string;
  what: string;
}

const other = { shift: 'pages that move while they load', console: 'faults that the browser reports' };

async function visit(browser: Browser, file: string, { way, address, host }: Visit): Promise<Finding[]> {
  const page = await browser.newPage();
  const watch = watchPage(page, host === undefined ? [] : [host]);
  const found: Finding[] = [];
  try {
    for (const width of [1280, 320]) {
      await page.setViewport({ width, height: 640 });
      await page.goto(address, { waitUntil: 'networkidle0', timeout: 120_000 });
      const shift = await page.evaluate(readShift);
      const where = `${file}, ${way}, ${width} px`;
      if (shift > 0) found.push({ measure: other.shift, where, what: shift.toFixed(4) });
    }
    for (const view of pageViews)
      for (const { measure, what } of await findFaults(page, view))
        found.push({ measure: pageMeasures[measure], where: `${file}, ${way}, ${view.name}`, what });
    return [...found, ...watch().map((what) => ({ measure: other.console, where: `${file}, ${way}`, what }))];
  } finally {
    await page.close();
  }
}

function countRows(pages: readonly KindOfPage[], kinds: readonly string[]): Row[] {
  const missing = kinds.filter((kind) => !pages.some((page) => page.kind === kind));
  return [
    {
      measure: 'pages, each in four views, from disk and over http',
      value: pages.length,
      bound: { least: kinds.length },
    },
    row('types of page without a page', missing),
  ];
}

const faultRows = (found: readonly Finding[]): Row[] =>
  [...Object.values(pageMeasures), ...Object.values(other)].map((measure) =>
    row(
      measure,
      found.filter((finding) => finding.measure === measure).map(({ where, what }) => `${where}: ${what}`),
    ),
  );

/** None is good. */
const row = (measure: string, all: readonly string[]): Row => ({
  ...{ measure, value: all.length, bound: { most: 0 } },
  notes: all.slice(0, 40),
});
