import { existsSync } from 'node:fs';
import { makeRoot, type Root, succeed } from '../setup/root.ts';
import { startLoopback } from '../unit/ingest/loopback.ts';
import { hostileFeed, hostileItems, shownTitle } from './intake/feed.ts';
import { findForeign, findLostTexts, readBriefings } from './intake/pages.ts';
import { measureRun, type Run } from './intake/run.ts';
import { fileSources, type Hostile, servedSources } from './intake/sources.ts';
import type { Row } from './row.ts';

const SECONDS = 20;
const MEGABYTES = 300;

/**
 * Ingest among hostile feeds, from disk and over http: how long it takes, how much memory, and what it says; then a site
 * built over everything that was let in.
 */
export async function auditIntake(): Promise<Row[]> {
  const root = makeRoot();
  const server = await startLoopback();
  try {
    const sources = [...fileSources(root), ...servedSources(server)];
    const limits: Row[] = [];
    const unclear: string[] = [];
    for (const source of sources) {
      const run = await measureRun(source.place, root);
      limits.push(...limitRows(source, run));
      unclear.push(...faultsOf(source, run));
    }
    return [...limits, none('sources neither kept nor refused with a reason', unclear), ...(await auditSite(root))];
  } finally {
    await server.close();
    root.remove();
  }
}

const limitRows = ({ name }: Hostile, { seconds, megabytes }: Run): Row[] => [
  { measure: `${name}: seconds`, value: round(seconds), bound: { most: SECONDS } },
  { measure: `${name}: MB above the start`, value: Math.round(megabytes), bound: { most: MEGABYTES } },
];

function faultsOf({ name, expected }: Hostile, { status, report, stderr }: Run): string[] {
  const said = [...report.sources, ...report.briefings].flatMap(({ warnings }) => warnings);
  const refused = report.sources.flatMap(({ failed }) => failed.map(({ reason }) => reason));
  const { created, unchanged } = report.counts;
  const kept = created + unchanged > 0;
  const fits =
    expected === 'kept' ? kept && status === 0 : status === 1 && refused.some((reason) => reason.includes(expected));
  return fits ? [] : [`${name}: ${status}, ${[...refused, ...said].join(' ')} ${stderr}`.slice(0, 400)];
}

/** A site of drafts that a hostile feed has published. */
async function auditSite(root: Root): Promise<Row[]> {
  const items = hostileItems(root.at('ran'));
  root.write('hostile.xml', hostileFeed(items));
  const { report } = await measureRun(root.at('hostile.xml'), root);
  const failed = report.sources.flatMap((source) => source.failed.map(({ title, reason }) => `${title}: ${reason}`));
  await succeed('build', ['--root', root.dir, '--out', root.at('dist')]);
  const titles = new Set(report.briefings.map(({ title }) => title));
  const briefings = readBriefings(root.at('briefings'));
  const { pages, foreign } = findForeign(root.at('dist'));
  return [
    {
      measure: 'items of the hostile feed that became briefings',
      ...{ value: report.counts.created, bound: { least: items.length } },
      notes: failed,
    },
    none(
      'titles of them that became others',
      items.map(shownTitle).filter((title) => !titles.has(title)),
    ),
    { measure: 'pages of the site built over all of them', value: pages, bound: { least: briefings.length } },
    none('handlers, scripts, frames and addresses in them that are not ours', foreign),
    none(
      'titles, summaries and quotations that are not there word for word',
      findLostTexts(briefings, root.at('dist')),
    ),
    none('traces of code that ran', existsSync(root.at('ran')) ? ['ran'] : []),
  ];
}

/** None is good. */
const none = (measure: string, all: readonly string[]): Row => ({
  ...{ measure, value: all.length, bound: { most: 0 } },
  notes: all.slice(0, 20),
});

const round = (value: number): number => Math.round(value * 10) / 10;
