import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../setup/browser.ts';
import { type KindOfPage, samplePages } from '../setup/page-kinds.ts';
import { serve } from '../setup/serve.ts';
import { buildShowcase } from '../setup/showcase.ts';
import type { Row } from './row.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const runs = 3;
/** One is shown where nothing is, the other leads on at once: neither is a page that a search engine lists. */
const left: readonly KindOfPage['kind'][] = ['not found', 'moved'];

/** What Lighthouse gives the fullest page of each type, on a phone over http: the median of three runs, of 100. */
export async function auditLighthouse(): Promise<Row[]> {
  const site = await buildShowcase();
  const server = await serve(site.dist);
  const browser = await launchBrowser('chromium');
  try {
    const pages = await samplePages(site.dist, site.moved);
    const meant = pages.filter(({ kind, isFullest }) => isFullest && !left.includes(kind));
    const rows: Row[] = [];
    for (const { kind, file } of meant) rows.push(...(await rate(browser, kind, server.url + file)));
    return rows;
  } finally {
    await browser.close();
    await server.close();
    site.remove();
  }
}

async function rate(browser: Browser, kind: string, address: string): Promise<Row[]> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await readReport(browser, address));
  return categories.map((category) => ({
    measure: `${kind}: ${category}`,
    value: median(reports.map(({ scores }) => scores[category] ?? 0)),
    bound: { least: 100 },
    notes: reports[0]?.short[category] ?? [],
  }));
}

async function readReport(browser: Browser, address: string): Promise<Report> {
  const page = await browser.newPage();
  try {
    const result = await lighthouse(address, { onlyCategories: categories, logLevel: 'error' }, undefined, page);
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${address}.`);
    const { audits, categories: found } = result.lhr;
    const scores = Object.values(found).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
    const short = Object.values(found).map(({ id, auditRefs }) => [
      id,
      auditRefs.flatMap(({ id: name, weight }) => {
        const { score = null, title = '', displayValue = '' } = audits[name] ?? {};
        return weight > 0 && score !== null && score < 1 ? [`${name}: ${title} ${displayValue}`] : [];
      }),
    ]);
    return { scores: Object.fromEntries(scores), short: Object.fromEntries(short) };
  } finally {
    await page.close();
  }
}

interface Report {
  scores: Record<string, number>;
  /** Audits below 100, by category. */
  short: Record<string, string[]>;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
