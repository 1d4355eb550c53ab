import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkOrRecall } from '../../../src/check/recall.ts';
import * as engine from '../../../src/check/run.ts';
import type { Root } from '../../setup/root.ts';
import { FEEDS, makeSoundRoot, OTHER, PACT } from './world.ts';

vi.mock('../../../src/check/run.ts', { spy: true });

let root: Root;
beforeEach(() => {
  root = makeSoundRoot();
  root.edit(OTHER, '[QM, QN]', '[QM, QX]');
  vi.mocked(engine.checkRoot).mockClear();
});
afterEach(() => root.remove());

test('a site that is as it was is not checked again, and has the problems that it had', async () => {
  const first = await checkOrRecall(root.dir);
  expect(first).toEqual(engine.checkRoot(root.dir));
  vi.mocked(engine.checkRoot).mockClear();
  expect(await checkOrRecall(root.dir)).toEqual(first);
  expect(engine.checkRoot).not.toHaveBeenCalled();
});

test.each<[string, () => void]>([
  ['a briefing that is another', () => root.edit(OTHER, '[QM, QX]', '[QM, QY]')],
  ['a briefing more', () => root.write('briefings/2021/2021-01-01-more.mdx', 'No front matter.')],
  ['a briefing less', () => rmSync(root.at(OTHER))],
  ['an entry of the registry that is another', () => root.edit(PACT, 'id: ', 'id: x')],
  ['a list of feeds that is another', () => root.write(FEEDS, '- a: [')],
])('%s is seen', async (_, change) => {
  const before = await checkOrRecall(root.dir);
  change();
  const after = await checkOrRecall(root.dir);
  expect(after).not.toEqual(before);
  expect(after).toEqual(engine.checkRoot(root.dir));
});

test('what changes while it is checked is not taken for what was there before', async () => {
  const { checkRoot } = await vi.importActual<typeof engine>('../../../src/check/run.ts');
  vi.mocked(engine.checkRoot).mockImplementationOnce((...given) => {
    root.edit(OTHER, '[QM, QX]', '[QM, QN]');
    return checkRoot(...given);
  });
  expect((await checkOrRecall(root.dir)).problems).toHaveLength(1);
  expect((await checkOrRecall(root.dir)).problems).toEqual([]);
});
