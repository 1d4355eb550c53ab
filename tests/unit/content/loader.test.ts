import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { LoaderContext } from 'astro/loaders';
import { briefingLoader } from '../../../src/content/loader.ts';
import { makeRoot } from '../../setup/root.ts';

const FILE = 'briefings/2021/2021-07-08-russia-ready-to-use-its-base-in-tajikistan.mdx';

const root = makeRoot();
vi.stubEnv('BRIEFING_ROOT', root.dir);
beforeEach(() => root.copy(FILE));
afterAll(() => {
  vi.unstubAllEnvs();
  root.remove();
});

async function load(): Promise<string[]> {
  const store = new Map<string, unknown>();
  const set = (entry: { id: string }) => store.set(entry.id, entry);
  const context = { store: { get: (id: string) => store.get(id), keys: () => store.keys(), set } };
  await briefingLoader().load(context as unknown as LoaderContext);
  return [...store.keys()];
}

test('a build stores every briefing', async () =>
  expect(await load()).toEqual(['2021-07-08-russia-ready-to-use-its-base-in-tajikistan']));

test('a briefing that was broken after the check stops the build, with its place', async () => {
  root.edit(FILE, 'countries: [TJ,', 'countries: [tj,');
  await expect(load()).rejects.toThrow(`${FILE}:7:13  `);
});
