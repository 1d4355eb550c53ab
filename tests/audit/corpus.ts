import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleScripts } from '../../src/portable/scripts.ts';
import { createSession } from '../../src/search/session.ts';
import { parseState } from '../../src/search/state.ts';
import { compareFacets, compareSearch } from '../setup/compare-search.ts';
import { type CorpusBriefing, corpusTruth } from '../setup/corpus.ts';
import { indexCorpus } from '../setup/corpus-pages.ts';
import { openNodeEngine } from '../setup/node-engine.ts';
import { everyOperator, randomQueries } from '../setup/random-query.ts';
import type { Row } from './row.ts';

const size = 1000;
const randomCount = 600;

/** Search compared with a look through every briefing of a large corpus, and what its first question loads. */
export async function auditCorpus(): Promise<Row[]> {
  const dist = await mkdtemp(join(tmpdir(), 'briefing-corpus-'));
  try {
    const briefings = corpusTruth({ briefings: size });
    await indexCorpus(dist, briefings);
    await bundleScripts(dist);
    return [...(await truthRows(dist, briefings)), ...(await sizeRows(dist))];
  } finally {
    await rm(dist, { recursive: true, force: true });
  }
}

async function truthRows(dist: string, briefings: readonly CorpusBriefing[]): Promise<Row[]> {
  const operators = everyOperator(briefings);
  const random = randomQueries(briefings, { count: randomCount, seed: 11 });
  const trees = operators.map(([, tree]) => tree);
  const one = await compareSearch(dist, briefings, trees);
  const other = await compareSearch(dist, briefings, random);
  const facets = await compareFacets(dist, briefings, random.slice(0, 200));
  const notes = [...one, ...other].slice(0, 10).map((difference) => JSON.stringify(difference));
  const most = 0;
  return [
    { measure: 'briefings', value: briefings.length, bound: { least: size } },
    { measure: `of ${trees.length} terms and operators, unlike a scan`, value: one.length, bound: { most } },
    { measure: `of ${random.length} random questions, unlike a scan`, value: other.length, bound: { most }, notes },
    { measure: 'of 200 random questions, facets unlike a scan', value: facets.length, bound: { most } },
  ];
}

/** What a browser loads over http from the empty search page to the first twenty results, less the page itself. */
async function sizeRows(dist: string): Promise<Row[]> {
  const read = new Map<string, number>([['search.js', (await stat(join(dist, 'assets/search.js'))).size]]);
  const session = createSession(() => openNodeEngine(dist, (name, bytes) => read.set(name, bytes)));
  // Three words in the index, and one for which words are suggested.
  const answer = await session.ask(parseState('?q=bridge patrol OR supply OR harvset'));
  const sum = (names: readonly string[]) => names.reduce((all, name) => all + (read.get(name) ?? 0), 0);
  return [
    { measure: 'suggestions for a misspelt word', value: answer?.unknown.length ?? 0, bound: { least: 1 } },
    { measure: 'results shown at first', value: answer?.pages.length ?? 0, bound: { least: 20 } },
    { measure: 'bytes of the table of pages', value: sum(['pages.data']), bound: { most: 60_000 } },
    { measure: 'bytes that the first question loads', value: sum([...read.keys()]), bound: { most: 500_000 } },
  ];
}
