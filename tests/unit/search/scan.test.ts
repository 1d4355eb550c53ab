import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareFacets, compareSearch } from '../../setup/compare-search.ts';
import { corpusTruth } from '../../setup/corpus.ts';
import { indexCorpus } from '../../setup/corpus-pages.ts';
import { everyOperator, randomQueries } from '../../setup/random-query.ts';

const briefings = corpusTruth({ briefings: 120 });

describe('search in an index, compared with a look through every briefing', { timeout: 60_000 }, () => {
  let dist: string;
  beforeAll(async () => {
    dist = await mkdtemp(join(tmpdir(), 'briefing-scan-'));
    await indexCorpus(dist, briefings);
  }, 60_000);
  afterAll(() => rm(dist, { recursive: true, force: true }));

  const operators = new Map<string, Parameters<typeof compareSearch>[2]>();
  for (const [name, tree] of everyOperator(briefings)) operators.set(name, [...(operators.get(name) ?? []), tree]);

  it.each([...operators])('gives the same pages, newest first, for: %s', async (_, trees) => {
    expect(await compareSearch(dist, briefings, trees)).toEqual([]);
  });

  it('gives the same pages for random questions', async () => {
    const trees = randomQueries(briefings, { count: 150, seed: 1 });
    expect(await compareSearch(dist, briefings, trees)).toEqual([]);
  });

  it('counts facets alike', async () => {
    const trees = randomQueries(briefings, { count: 60, seed: 2 });
    expect(await compareFacets(dist, briefings, trees)).toEqual([]);
  });

  it('differs where the texts differ', async () => {
    const [first, ...others] = briefings;
    const without = [{ ...first!, blocks: first!.blocks.slice(0, 1), countries: [] }, ...others];
    const rare = { kind: 'word', text: first!.rare } as const;
    expect(await compareSearch(dist, without, [rare])).toEqual([
      { text: rare.text, extra: [first!.page], lacking: [] },
    ]);
    expect(await compareFacets(dist, without, [rare])).toEqual([rare.text]);
  });
});
