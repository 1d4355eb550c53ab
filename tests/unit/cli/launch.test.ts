import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadBriefing } from '../../../src/briefing/load.ts';
import { examine } from '../../../src/check/examine.ts';
import { openWork, share } from '../../../src/check/examine-work.ts';
import { project, type Ran, run } from '../../setup/root.ts';
import { makeSoundRoot, OTHER } from '../check/world.ts';

let root: ReturnType<typeof makeSoundRoot>;
beforeEach(() => {
  root = makeSoundRoot();
  root.edit(OTHER, '[QM, QN]', '[QM, QX]');
});
afterEach(() => root.remove());

function launch(args: readonly string[]): Promise<Ran> {
  const options = { cwd: project, env: { ...process.env, BRIEFING_CACHE: root.at('cache') } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['src/cli/launch.js', ...args], options, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** Folders of bundled code, each with what tells it from one that was made again. */
const bundles = () =>
  readdirSync(root.at('cache/bundled')).map((name) => [name, statSync(root.at(`cache/bundled/${name}`)).ino]);

test('a launched check finds what it finds as it is written, and its code is bundled once', async () => {
  const args = ['--root', root.dir, '--json'];
  const [first, made] = [await launch(['check', ...args]), bundles()];
  expect(first).toEqual(await run('check', args));
  expect(first.status).toBe(1);
  expect(await launch(['check', ...args])).toEqual(first);
  expect([made.length, bundles()]).toEqual([1, made]);
});

test('two checks at once, and one beside code of another state, do not take it from each other', async () => {
  root.write('cache/bundled/of-another-state/check.mjs', '');
  root.write('cache/bundled/old/check.mjs', '');
  utimesSync(root.at('cache/bundled/old'), 0, 0);
  const both = await Promise.all([1, 2].map(() => launch(['check', '--root', root.dir])));
  expect(both.map(({ status, stderr }) => [status, stderr.includes('Unknown country "QX"')])).toEqual([
    [1, true],
    [1, true],
  ]);
  expect(bundles().map(([name]) => name)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/), 'of-another-state']);
});

test('its threads are bundled, too', async () => {
  await launch(['check', '--help']);
  const [[folder] = []] = bundles();
  const code = path.join(root.at('cache/bundled'), String(folder), 'run-threads-worker.mjs');
  const file = loadBriefing(root.dir, OTHER);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(pathToFileURL(code));
  worker.postMessage({ ...share(openWork([file])), port: port2 }, [port2]);
  expect(await once(port1, 'message')).toEqual([[[0, examine(file)]]]);
  await worker.terminate();
});

test('where the code cannot be kept, the command runs as it is written', async () => {
  root.write('cache', 'No folder.');
  const { status, stderr } = await launch(['check', '--root', root.dir]);
  expect([status, stderr.includes('Unknown country "QX"')]).toEqual([1, true]);
});
