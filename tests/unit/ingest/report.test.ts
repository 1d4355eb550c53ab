import { describe, expect, test } from 'vitest';
import {
  type BriefingReport,
  jsonReport,
  renderReport,
  type SourceReport,
  toReport,
} from '../../../src/ingest/report.ts';

const source = (name: string, more: Partial<SourceReport> = {}): SourceReport => ({
  ...{ source: name, format: 'rss', items: 0, failed: [], warnings: [] },
  ...more,
});
const briefing = (name: string, status: BriefingReport['status']): BriefingReport => ({
  ...{ source: name, key: 'k', status, path: 'briefings/a.mdx', title: 'A', dateBasis: 'unknown', countries: [] },
  ...{ mentions: [], roles: {}, organizations: [], people: [], places: [], events: 0, claims: 0, quotations: [] },
  ...{ suggestions: [], warnings: [] },
});
const lost = 'The feed opens 3 items, but only 2 could be read: 1 were lost.';
const report = toReport(
  [
    source('a.xml', { items: 2, lost: { items: 1, why: lost }, warnings: [lost] }),
    source(`https://example.org/${'x'.repeat(60)}/b`, {
      items: 2,
      failed: [{ item: 2, title: 'B', reason: 'It is broken.' }],
    }),
    { source: 'c.xml', items: 0, failed: [{ reason: 'c.xml:3  It is gone.' }], warnings: [] },
  ],
  [
    briefing('a.xml', 'created'),
    briefing('a.xml', 'unchanged'),
    briefing(`https://example.org/${'x'.repeat(60)}/b`, 'created'),
  ],
);

describe('the report of several sources', () => {
  const lines = renderReport(report, { dryRun: false }).split('\n');

  test('says what was lost and why beside each source', () => {
    expect(lines.slice(0, 4)).toEqual([
      'a.xml  rss, 2 items',
      `    ${lost}`,
      '  created   briefings/a.mdx',
      '  unchanged briefings/a.mdx',
    ]);
    expect(lines).toContain('  failed    item 2 "B": It is broken.');
    expect(lines).toContain('  failed    c.xml:3  It is gone.');
  });

  test('ends with a table of what came in, what was lost and why, and the counts', () => {
    const long = `…${'x'.repeat(45)}/b`;
    expect(lines.slice(-6)).toEqual([
      `source${' '.repeat(42)}  items  created  unchanged  failed  lost`,
      `a.xml${' '.repeat(43)}      2        1          1       -     1  ${lost}`,
      `${long}      2        1          -       1     -  It is broken.`,
      `c.xml${' '.repeat(43)}      -        -          -       1     -  line 3: It is gone.`,
      '',
      '2 created, 1 unchanged, 2 failed.',
    ]);
  });
});

test('the report of one source has no table', () => {
  expect(
    renderReport(toReport([source('a.xml', { items: 1 })], [briefing('a.xml', 'created')]), { dryRun: false }),
  ).toBe('a.xml  rss, 1 item\n  created   briefings/a.mdx\n1 created.');
});

test('the report for programs has what it always had', () => {
  expect(jsonReport(report).sources[0]).toEqual(source('a.xml', { items: 2, warnings: [lost] }));
});

test('an explanation is for people only', () => {
  const explained = { ...briefing('a.xml', 'unchanged'), explanation: ['country QM: "Norland" (name)'] };
  const one = toReport([source('a.xml', { items: 1 })], [explained]);
  expect(renderReport(one, { dryRun: false })).toContain(
    'unchanged briefings/a.mdx\n      country QM: "Norland" (name)\n',
  );
  expect(jsonReport(one).briefings).toEqual([briefing('a.xml', 'unchanged')]);
});
