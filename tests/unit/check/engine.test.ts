import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEngine } from '../../../src/check/engine.ts';
import { examine } from '../../../src/check/examine.ts';
import { openWork, share } from '../../../src/check/examine-work.ts';
import { checkRoot } from '../../../src/check/run.ts';
import { startThreads } from '../../../src/check/threads.ts';
import { loadBriefing } from '../../../src/briefing/load.ts';
import { makeSoundRoot, OTHER } from './world.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test(
  'bundled code finds what the code as it is written finds, in another thread, too',
  { timeout: 30_000 },
  async () => {
    const root = makeSoundRoot();
    try {
      root.edit(OTHER, '[QM, QN]', '[QM, QX]');
      const engine = await openEngine('one', path.join(folder, 'engine'));
      const { checkRoot: bundled } = await engine.load();
      expect(bundled).not.toBe(checkRoot);
      expect(bundled(root.dir)).toEqual(checkRoot(root.dir));
      expect(checkRoot(root.dir).problems).toHaveLength(1);
      const file = loadBriefing(root.dir, OTHER);
      const port = startThreads(engine.worker, 1)[0]!.begin(share(openWork([file])));
      expect(await once(port, 'message')).toEqual([[[0, examine(file)]]]);
      port.close();
    } finally {
      root.remove();
    }
  },
);

test('code is bundled once, and again where it is another', { timeout: 30_000 }, async () => {
  const home = path.join(folder, 'engine');
  const made = () => readdirSync(home).map((name) => [name, statSync(path.join(home, name)).ino]);
  await openEngine('one', home);
  const first = made();
  await openEngine('one', home);
  expect([first.map(([name]) => name), made()]).toEqual([['one'], first]);
  await openEngine('two', home);
  expect(made().map(([name]) => name)).toEqual(['two']);
});

test('where the code cannot be kept, or nothing is kept, it is loaded as it is written', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, 'No folder.');
  expect((await (await openEngine('one', path.join(file, 'engine'))).load()).checkRoot).toBe(checkRoot);
  expect((await (await openEngine('one')).load()).checkRoot).toBe(checkRoot);
  expect(readdirSync(folder)).toEqual(['file']);
});
