import lighthouse from 'lighthouse';
import type { Browser } from 'puppeteer-core';
import { launchBrowser } from '../setup/browser.ts';
import { type KindOfPage, pageKinds, samplePages } from '../setup/page-kinds.ts';
import { serve } from '../setup/serve.ts';
import { buildShowcase } from '../setup/showcase.ts';
import type { Row } from './row.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
/** One is shown where nothing is, the other leads on at once: neither is a page that a search engine lists. */
const left: readonly KindOfPage['kind'][] = ['not found', 'moved'];
const metrics = {
  'first-contentful-paint': 'first text',
  'largest-contentful-paint': 'largest part',
  'total-blocking-time': 'blocked',
  'cumulative-layout-shift': 'shift',
  'speed-index': 'speed index',
} as const;

/**
 * What Lighthouse gives the fullest page of each type, on a phone over http: the median of three runs, of 100. `kinds`:
 * the types to look at.
 */
export async function auditLighthouse(kinds: readonly string[] = pageKinds): Promise<Row[]> {
  const site = await buildShowcase();
  const server = await serve(site.dist);
  const browser = await launchBrowser('chromium');
  try {
    const pages = (await samplePages(site.dist, site.moved)).filter(({ kind }) => kinds.includes(kind));
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
  const reports = [await readReport(browser, address), await readReport(browser, address)];
  // Where two agree, a third cannot change the median.
  if (!agree(reports)) reports.push(await readReport(browser, address));
  const scores = categories.map((category): Row => {
    const short = reports.flatMap((report) => report.short[category] ?? []);
    const isPerformance = category === 'performance' && short.length > 0;
    return {
      measure: `${kind}: ${category}`,
      value: median(reports.map((report) => report.scores[category] ?? 0)),
      bound: { least: 100 },
      notes: isPerformance ? reports.map(({ measured }) => measured) : [...new Set(short)],
    };
  });
  const shift = median(reports.map((report) => report.shift));
  return [...scores, { measure: `${kind}: layout shift`, value: shift, bound: { most: 0 } }];
}

const agree = ([first, second]: readonly Report[]): boolean =>
  categories.every((category) => first?.scores[category] === second?.scores[category]) &&
  first?.shift === second?.shift;

async function readReport(browser: Browser, address: string): Promise<Report> {
  const page = await browser.newPage();
  try {
    const result = await lighthouse(address, { onlyCategories: categories, logLevel: 'error' }, undefined, page);
    if (result === undefined) throw new Error(`Lighthouse says nothing of ${address}.`);
    const { audits, categories: found, environment, runtimeError } = result.lhr;
    if (runtimeError !== undefined) throw new Error(`Lighthouse fails at ${address}. ${runtimeError.message}`);
    const scores = Object.values(found).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)] as const);
    const short = Object.values(found).map(({ id, auditRefs }) => [id, auditRefs.flatMap(shortfall(audits))] as const);
    const measured = Object.entries(metrics).map(([id, name]) => `${name} ${audits[id]?.displayValue ?? 'unknown'}`);
    return {
      scores: Object.fromEntries(scores),
      short: Object.fromEntries(short),
      shift: audits['cumulative-layout-shift']?.numericValue ?? 0,
      measured: `${measured.join(', ')}; speed of this machine ${environment.benchmarkIndex}`,
    };
  } finally {
    await page.close();
  }
}

/** What an audit that counts finds wrong, with the first places of it. */
const shortfall =
  (audits: Result['audits']) =>
  ({ id, weight }: { id: string; weight: number }): string[] => {
    const { score = null, title = '', displayValue = '', explanation = '', details } = audits[id] ?? {};
    if (weight === 0 || score === null || score === 1) return [];
    const places = details !== undefined && 'items' in details ? JSON.stringify(details.items).slice(0, 300) : '';
    return [[`${id}: ${title}`, displayValue, explanation, places].filter((text) => text !== '').join(' ')];
  };

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

interface Report {
  scores: Record<string, number>;
  /** Audits below 100, by category. */
  short: Record<string, string[]>;
  /** How far parts of the page moved while it came. */
  shift: number;
  /** What the performance is made of, in words. */
  measured: string;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
