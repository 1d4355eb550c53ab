import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSite } from '../../src/build/run-swap.ts';
import { digestFolder, writeManifest } from '../../src/portable/manifest.ts';
import { killAt, type Moment } from '../audit/kills/kill-at.ts';
import { type OldSite, oldSite } from '../audit/kills/old-site.ts';
import { makeRoot, project } from '../setup/root.ts';
import { fillSample } from '../setup/sample.ts';
import { sharedSample } from '../setup/shared-sites.ts';
import { until } from '../setup/watch.ts';

const OTHERWISE = { TZ: 'Asia/Dushanbe', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8', NODE_ENV: 'test' };
const REVERSED = new URL('../setup/reverse-folders.ts', import.meta.url).href;

const there = makeRoot();
const out = there.at('site/of/today');
const toOut = ['--root', there.dir, '--out', out, '--drafts'];
let old: OldSite;

afterAll(() => there.remove());

/** A small site that is about to be replaced. */
beforeAll(async () => {
  mkdirSync(path.join(out, 'pagefind'), { recursive: true });
  writeFileSync(path.join(out, 'index.html'), 'The old site.');
  await writeManifest(out);
  old = oldSite(out, path.join(project, '.cache/staging'));
  await fillSample(there, OTHERWISE);
});

describe('a build that is killed', () => {
  const build = { script: 'src/cli/build.ts', args: toOut };
  const swap = { script: 'tests/audit/kills/swap-alone.ts', args: [there.at('staging'), out] };
  const moments: [string, typeof build, Moment][] = [
    ['at its second write', build, { write: 2 }],
    ['at its thirtieth', build, { write: 30 }],
    ['when Astro has made the pages', build, { path: '404.html' }],
    ['before the old site is put aside', swap, { renamed: path.basename(out) }],
    ['before the new one is put in its place', swap, { renamed: `${path.basename(out)}.build-next` }],
  ];

  test.each(moments)('%s leaves the old site whole', async (_, command, moment) => {
    cpSync(out, there.at('staging'), { recursive: true });
    expect(await killAt(command, moment)).toMatchObject({ killed: true });
    findSite(out);
    expect(await old.state()).toBe('old');
  });
});

test('the same input makes the same bytes elsewhere, after kills, with one processor, in another time zone, language and order of files', async () => {
  const { drafts } = await sharedSample();
  await buildOtherwise();
  const made = await digestFolder(drafts);
  expect(made.size).toBeGreaterThan(60);
  expect(await digestFolder(out)).toEqual(made);
  // Builds of other files may be at it at the same time; they leave nothing when they are done.
  await until(
    async () => old.leftovers(),
    (left) => left.length === 0,
    { timeout: 60_000 },
  );
});

/** With one processor where the system can be told so, and with all folders backwards. */
async function buildOtherwise(): Promise<void> {
  const node = [process.execPath, '--import', REVERSED, 'src/cli/build.ts', ...toOut];
  const one = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '--cpu-list', '0'] : [];
  const [command = '', ...args] = [...one, ...node];
  await promisify(execFile)(command, args, { cwd: project, env: { ...process.env, ...OTHERWISE } });
}
