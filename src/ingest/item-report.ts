import type { Draft } from './draft.ts';
import type { Item } from './item.ts';
import type { BriefingReport } from './report.ts';

/** What is said of one item. */
export function itemReport(
  { source, key }: Item,
  { frontMatter, roles, organizations, people, places, quotations, suggestions, warnings }: Draft,
  { status, path: file, because = [] }: Pick<BriefingReport, 'status' | 'path'> & { because?: string[] },
): BriefingReport {
  const { title, date, dateBasis = 'stated', countries, mentions = [], events = [], claims = [] } = frontMatter;
  return {
    ...{ source, key, status, ...(file === undefined ? {} : { path: file }) },
    ...{ title, ...(date === undefined ? {} : { date }), dateBasis, countries, mentions },
    ...{ roles, organizations, people, places, events: events.length, claims: claims.length, quotations, suggestions },
    warnings: [...warnings, ...because],
  };
}
