import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findSite, lockFolder, openStaging, repairSite, swapSite } from '../../../src/build/run-swap.ts';

let folder = '';
const at = (name: string) => path.join(folder, name);
const site = (name: string, text: string) => {
  mkdirSync(at(name), { recursive: true });
  writeFileSync(path.join(at(name), 'index.html'), text);
};
/** The folders there are, with what their page says. */
const sites = () =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(path.join(at(name), 'index.html'), 'utf8')]),
  );
/** As the names of lock files have it. */
const ownHost = () => {
  const locked = lockFolder(at('any'));
  const [name = ''] = readdirSync(folder).filter((name) => name.startsWith('any.build.'));
  if (locked.ok) locked.lock.release();
  return name.slice('any.build.'.length).split('-')[0];
};
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'swap-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the new site takes the place of the old one, and nothing else is left', () => {
  site('dist', 'old');
  site('staging', 'new');
  swapSite(at('staging'), at('dist'));
  expect(sites()).toEqual({ dist: 'new' });
});

test('where there was no site, there is one', () => {
  site('staging', 'new');
  swapSite(at('staging'), at('deep/dist'));
  expect(readFileSync(at('deep/dist/index.html'), 'utf8')).toBe('new');
});

test.each([
  { name: 'before anything was renamed', left: ['dist=old', 'dist.build-next=new'], site: 'old' },
  { name: 'between the two renames', left: ['dist.build-old=old', 'dist.build-next=new'], site: 'old' },
  { name: 'after the second', left: ['dist=new', 'dist.build-old=old'], site: 'new' },
  { name: 'while the old one was deleted', left: ['dist=new', 'dist.build-gone=ol'], site: 'new' },
])('a swap that was killed $name is put right', ({ left, site: whole }) => {
  for (const [name = '', text = ''] of left.map((it) => it.split('='))) site(name, text);
  repairSite(at('dist'));
  expect(sites()).toEqual({ dist: whole });
});

test('a folder that happens to be called dist.old is nobody else’s to delete', () => {
  for (const name of ['dist', 'dist.old', 'dist.next']) site(name, name);
  repairSite(at('dist'));
  expect(Object.keys(sites())).toEqual(['dist', 'dist.next', 'dist.old']);
});

test('whoever only reads the site finds the old one again, unless a build is at work', () => {
  site('dist.build-old', 'old');
  const locked = lockFolder(at('dist'));
  findSite(at('dist'));
  expect(existsSync(at('dist'))).toBe(false);
  if (locked.ok) locked.lock.release();
  findSite(at('dist'));
  expect(sites()).toEqual({ dist: 'old' });
});

test('a folder to build in is nobody else’s, and those that dead builds left are swept', () => {
  site('of-the-dead', '');
  // The number of a process comes again, and this one has started at another time.
  writeFileSync(at(`without-folder.build.${ownHost()}-${process.pid}-1.lock`), '');
  const [one, other] = [openStaging(folder), openStaging(folder)];
  expect(readdirSync(folder).filter((name) => /dead|without/.test(name))).toEqual([]);
  mkdirSync(one.staging);
  other.close();
  openStaging(folder).close();
  expect(existsSync(one.staging)).toBe(true);
  one.close();
  expect(readdirSync(folder)).toEqual([]);
});
