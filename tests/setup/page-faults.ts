import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { findCut, findOverlaps, findSideways, findSmallText, readTexts } from './in-page.ts';
import { type PageView, showAs, showOnPaper, showWhole } from './page-views.ts';

/** What a page is measured by, in the words of the table of audits. */
export const pageMeasures = {
  axe: 'violations that axe-core finds',
  sideways: 'pages that can be moved sideways',
  overlaps: 'words in figures that overlap or are cut',
  small: 'words under 11 px',
  unprinted: 'texts that are on the screen and not on paper',
  cut: 'parts that paper cuts',
} as const;

/** Something that is wrong with a page. */
export interface Fault {
  measure: keyof typeof pageMeasures;
  what: string;
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const leastSize = 11;

/** Everything that is wrong with an open page in one view, and with what of that view goes on paper. */
export async function findFaults(page: Page, view: PageView): Promise<Fault[]> {
  await showAs(page, view);
  await showWhole(page, view);
  const faults = [
    ...faultsOf('axe', await findViolations(page)),
    ...faultsOf('sideways', await page.evaluate(findSideways)),
    ...faultsOf('overlaps', await page.evaluate(findOverlaps)),
    ...faultsOf('small', await page.evaluate(findSmallText, leastSize)),
  ];
  const onScreen = await page.evaluate(readTexts);
  await showOnPaper(page);
  const onPaper = new Set((await page.evaluate(readTexts)).map(({ place, text }) => `${place} ${text}`));
  const missing = onScreen.filter(({ place, text }) => !onPaper.has(`${place} ${text}`));
  return [
    ...faults,
    ...faultsOf(
      'unprinted',
      missing.map(({ place, text }) => `${text} (${place})`),
    ),
    ...faultsOf('cut', await page.evaluate(findCut)),
  ];
}

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    // Without `preload` it fetches no style sheets anew, which the policy of the pages forbids.
    const options: RunOptions = { runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false };
    const results = await inPage.run(document, options);
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target: target.join(' '), why: failureSummary ?? '' })),
    );
  }, tags);
  return violations.map(({ id, target, why }) => `${id}: ${target} (${why.split('\n')[1]?.trim() ?? ''})`);
}

const faultsOf = (measure: Fault['measure'], all: readonly string[]): Fault[] => all.map((what) => ({ measure, what }));
