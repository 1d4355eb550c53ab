import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draftCheck } from '../../../src/check/draft.ts';
import { readLedger } from '../../../src/ingest/ledger.ts';
import { startParser } from '../../../src/ingest/run-parser.ts';
import { runIngest } from '../../../src/ingest/run.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { createProse } from '../../setup/corpus-prose.ts';
import { createRandom } from '../../setup/corpus-random.ts';
import { project } from '../../setup/root.ts';
import type { Row } from '../row.ts';
import { countWrites, isBetween, killAt, type Moment, spread } from './kill-at.ts';

const SPREAD = 52;
const TIMED = 4;
/** How many items the feed has; the last few tell what others tell. */
const ITEMS = 22;
const REPRINTS = 3;
const NOW = new Date('2022-01-01T00:00:00Z');

/** Ingest, killed at fifty moments while it creates, updates, folds and sets aside. */
export async function killIngest(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kill-ingest-'));
  const parser = startParser();
  try {
    const at = (name: string) => path.join(folder, name);
    const take = async (name: string) =>
      runIngest({ root: project, cwd: folder, out: at('out'), sources: [at(name)], options: {}, now: NOW, parser });
    writeFileSync(at('first.xml'), feedOf([0, 1, 2], ''));
    writeFileSync(at('next.xml'), feedOf([...Array(ITEMS).keys()], ' It was raised again later that week.'));
    await take('first.xml');
    edit(at('out'));
    cpSync(at('out'), at('before'), { recursive: true });
    const restore = () => {
      rmSync(at('out'), { recursive: true, force: true });
      cpSync(at('before'), at('out'), { recursive: true });
    };
    const args = [at('next.xml'), '--out', at('out')];
    const command = { script: 'src/cli/ingest.ts', args };
    const start = performance.now();
    const writes = await countWrites(command);
    const time = performance.now() - start;
    const wanted = filesIn(at('out'));
    const outcomes: Outcome[] = [];
    for (const moment of momentsOf(writes, time)) {
      restore();
      const killed = await killAt(command, moment);
      const faults = faultsIn(at('out'));
      const report = await take('next.xml');
      const same = JSON.stringify(filesIn(at('out'))) === JSON.stringify(wanted) && report.counts.failed === 0;
      outcomes.push({ moment, faults, same, killed: killed.killed, between: isBetween(killed, writes) });
    }
    return rowsOf(outcomes, writes);
  } finally {
    await parser.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Outcome {
  moment: Moment;
  killed: boolean;
  between: boolean;
  /** What is broken right after the kill. */
  faults: string[];
  /** Whether the next run came to what an undisturbed one comes to. */
  same: boolean;
}

function momentsOf(writes: number, time: number): Moment[] {
  const byTime = Array.from({ length: TIMED }, (_, at) => ({ milliseconds: ((at + 0.5) * time) / (TIMED + 1) }));
  return [...spread(writes, SPREAD).map((write) => ({ write })), ...byTime];
}

function rowsOf(outcomes: readonly Outcome[], writes: number): Row[] {
  const broken = outcomes.filter(({ faults }) => faults.length > 0);
  const other = outcomes.filter(({ same }) => !same);
  const at = ({ moment, faults }: Outcome) => `${JSON.stringify(moment)} ${faults.join('; ')}`;
  return [
    {
      measure: 'ingest: moments at which it was killed',
      ...{ value: outcomes.filter(({ killed }) => killed).length, bound: { least: 50 } },
    },
    {
      measure: `ingest: between the first and the last of ${writes} writes`,
      ...{ value: outcomes.filter(({ between }) => between).length, bound: { least: 30 } },
    },
    {
      measure: 'ingest: kills that left a broken file',
      value: broken.length,
      bound: { most: 0 },
      notes: broken.map(at),
    },
    {
      measure: 'ingest: next runs that came to something else',
      ...{ value: other.length, bound: { most: 0 }, notes: other.map(at) },
    },
  ];
}

/** The first briefing becomes its author's. */
function edit(out: string): void {
  const [file = ''] = briefingsIn(out);
  writeFileSync(path.join(out, file), `${readFileSync(path.join(out, file), 'utf8')}\nMine.\n`);
}

const briefingsIn = (out: string): string[] =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx') && !name.split(path.sep).some((part) => part.startsWith('.')))
    .toSorted();

/** Briefings that the check would refuse, and a ledger that cannot be read. */
function faultsIn(out: string): string[] {
  const check = draftCheck(loadRegistry(project));
  const ledger = readLedger(out);
  const refused = briefingsIn(out).flatMap((file) => {
    const [error] = check(`briefings/${file}`, readFileSync(path.join(out, file), 'utf8'));
    return error === undefined ? [] : [`${file}: ${error.message}`];
  });
  return ledger.ok ? refused : [...refused, ledger.reason];
}

/** All files with their text, save the names of who is at work. */
function filesIn(out: string): [string, string][] {
  const names = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.lock'))
    .map(({ parentPath, name }) => path.relative(out, path.join(parentPath, name)));
  return names.toSorted().map((name) => [name, readFileSync(path.join(out, name), 'utf8')]);
}

/** Items by number: the first three change by what is added to them; the last three tell what others tell. */
const feedOf = (numbers: readonly number[], added: string): string =>
  `<rss version="2.0"><channel><title>Generated</title><link>https://example.org/</link>${numbers
    .map((number) => itemOf(number, number < 3 ? added : ''))
    .join('\n')}</channel></rss>`;

function itemOf(number: number, added: string): string {
  const { sentence } = createProse(createRandom(number >= ITEMS - REPRINTS ? number - REPRINTS : number));
  const text = Array.from({ length: 8 }, () => `${sentence()} Guards in Tajikistan said so on Monday.`).join(' ');
  return `<item><title>Item ${number} on Tajikistan</title><link>https://example.org/${number}</link><guid isPermaLink="false">item-${number}</guid><pubDate>2021-07-0${1 + (number % 3)}T10:00:00Z</pubDate><description>${text}${added}</description></item>`;
}
