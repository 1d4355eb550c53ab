import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeRoot, type Root, succeed } from '../setup/root.ts';

const roots: Root[] = [];
afterAll(() => {
  for (const root of roots) root.remove();
});

test('the same input makes the same bytes elsewhere, in another time zone, language and environment', async () => {
  const here = await build('dist', { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  const there = await build('site/of/today', {
    TZ: 'Asia/Dushanbe',
    LANG: 'ru_RU.UTF-8',
    LC_ALL: 'ru_RU.UTF-8',
    NODE_ENV: 'test',
  });
  expect(Object.keys(here).length).toBeGreaterThan(60);
  expect(there).toEqual(here);
});

async function build(out: string, env: Record<string, string>): Promise<Record<string, string>> {
  const root = makeRoot();
  roots.push(root);
  root.copy('briefings/2021/2021-07-08-russia-ready-to-use-its-base-in-tajikistan.mdx');
  root.copy('briefings/feeds/sample.xml');
  const sample = root.at('briefings/feeds/sample.xml');
  await succeed('ingest', [sample, '--publisher', 'sample', '--out', root.at('briefings')], env);
  await succeed('build', ['--root', root.dir, '--out', root.at(out), '--drafts'], env);
  return digests(root.at(out));
}

/** Digest of every file, by path. */
const digests = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => ({ name, file: path.join(folder, name) }))
      .filter(({ file }) => statSync(file).isFile())
      .map(({ name, file }) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
