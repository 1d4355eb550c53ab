import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Live, openLive } from '../../../src/content/live-load.ts';
import { makeRoot } from '../../setup/root.ts';

const FILE = 'briefings/2021/2021-07-08-russia-ready-to-use-its-base-in-tajikistan.mdx';
const OTHER = 'briefings/2021/2021-07-08-another.mdx';
const NATO = 'src/registry/organizations/nato.yaml';

const root = makeRoot();
let load: () => Live;
const titles = () => load().briefings.map(({ title }) => title.slice(0, 5));

beforeAll(() => {
  root.copy(FILE);
  root.copy('src/registry');
  load = openLive(root.dir);
});
afterAll(() => void root.remove());

test('while nothing changes, everything is the same', () => {
  const [first, second] = [load(), load()];
  expect(second.stamp).toBe(first.stamp);
  expect(second.briefings[0]).toBe(first.briefings[0]);
  expect(second.registry).toBe(first.registry);
});

test('a changed briefing, a new one and one that is gone are seen', () => {
  const before = load().stamp;
  root.edit(FILE, 'title: "', 'title: "Now: ');
  expect(titles()).toEqual(['Now: ']);
  expect(load().stamp).not.toBe(before);
  root.write(OTHER, root.read(FILE).replace('title: "Now: ', 'title: "Other '));
  expect(titles()).toEqual(['Other', 'Now: ']);
  rmSync(root.at(OTHER));
  expect(titles()).toEqual(['Now: ']);
});

test('a briefing that is broken is shown as it last was, until it is mended', () => {
  const whole = root.read(FILE);
  root.write(FILE, whole.replace('status: "published"', 'status: ['));
  expect(titles()).toEqual(['Now: ']);
  root.write(FILE, whole.replace('title: "Now: ', 'title: "Well: '));
  expect(titles()).toEqual(['Well:']);
});

test('a changed entry of the registry is seen', () => {
  const before = load();
  root.write(NATO, root.read(NATO).replace(/^name: .*$/m, 'name: "Changed"'));
  const after = load();
  expect(after.registry.organizations.get('nato')?.name).toBe('Changed');
  expect(after.stamp).not.toBe(before.stamp);
  expect(after.briefings[0]).toBe(before.briefings[0]);
});
