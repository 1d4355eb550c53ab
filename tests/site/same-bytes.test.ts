import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { succeed } from '../setup/root.ts';
import { writeSample } from '../setup/sample.ts';
import { sharedSample } from '../setup/shared-sites.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'briefing-elsewhere-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('the same input makes the same bytes elsewhere, in another time zone, language and environment', async () => {
  const { drafts } = await sharedSample();
  const env = { TZ: 'Asia/Dushanbe', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8', NODE_ENV: 'test' };
  const root = await writeSample(folder, env);
  const out = root.at('site/of/today');
  await succeed('build', ['--root', root.dir, '--out', out, '--drafts'], env);
  const [here, there] = [digests(drafts), digests(out)];
  expect(Object.keys(here).length).toBeGreaterThan(60);
  expect(there).toEqual(here);
});

/** Digest of every file, by path. */
const digests = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .toSorted()
      .map((name) => ({ name, file: path.join(folder, name) }))
      .filter(({ file }) => statSync(file).isFile())
      .map(({ name, file }) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
