import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outFault } from '../../../src/cli/out.ts';
import { type Root, run } from '../../setup/root.ts';
import { runHere } from '../../setup/run-here.ts';
import { BRIEFING, makeSoundRoot, OTHER } from './world.ts';

// Some commands are processes of their own.
vi.setConfig({ testTimeout: 30_000 });

let root: Root;
beforeEach(() => {
  root = makeSoundRoot();
});
afterEach(() => root.remove());

const check = (...args: string[]) => runHere('check', ['--root', root.dir, ...args]);

test('a sound root ends with 0 and an empty list', async () => {
  const { status, stdout, stderr } = await check('--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toEqual({ problems: [], files: 3 });
  expect(stderr).toBe('3 files, 0 errors\n');
});

test('a problem ends with 1, is JSON on stdout and a line for people on stderr', async () => {
  root.edit(OTHER, 'status:', 'statuss:');
  const { status, stdout, stderr } = await check('--json');
  const problem = { file: OTHER, line: 5, column: 1, rule: 'schema', severity: 'error' };
  const words = { message: 'Unknown key "statuss".', hint: 'Did you mean "status"?' };
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({ problems: [{ ...problem, ...words }], files: 3 });
  const frame = '  5 | statuss: "published"\n    | ^\n\n';
  expect(stderr).toBe(`${OTHER}:5:1  Unknown key "statuss". Did you mean "status"?\n${frame}3 files, 1 error\n`);
});

test('without --json nothing is on stdout', async () => {
  root.edit(OTHER, 'status:', 'statuss:');
  expect(await check()).toMatchObject({ status: 1, stdout: '' });
});

test('a path narrows the answer to the problems there', async () => {
  root.edit(OTHER, 'status:', 'statuss:');
  expect((await check(root.at(BRIEFING))).status).toBe(0);
  expect((await check(root.at('briefings/2021'))).status).toBe(1);
});

test.each([
  ['an option that there is not', ['--jsn'], '"--jsn"'],
  ['a folder without briefings', ['--root', 'src/styles'], '"src/styles"'],
])('%s is wrong usage and ends with 2', async (_name, args, quoted) => {
  const { status, stdout, stderr } = await runHere('check', args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(quoted);
  expect(stderr).toContain('Usage: npm run check');
});

test('a build of a broken briefing ends with 1, says where it is broken and leaves the old site as it was', async () => {
  root.edit(OTHER, 'They sail again.', 'They {sail} again.');
  root.write('dist/index.html', '<!doctype html><title>Old</title>');
  root.write('dist/pagefind/pagefind.js', '');
  root.write('dist/briefings/old.html', 'old');
  const before = filesOf(root.at('dist'));
  const { status, stdout, stderr } = await run('build', ['--root', root.dir, '--out', root.at('dist')]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(`${OTHER}:23:6  "{" starts an expression`);
  expect(filesOf(root.at('dist'))).toEqual(before);
  expect(readdirSync(root.dir).toSorted()).toEqual(['briefings', 'dist', 'src']);
});

test.each([
  ['the root itself', '.'],
  ['the briefings', 'briefings/site'],
  ['a folder with something else in it', 'papers'],
  ['a file', 'papers/thesis.txt'],
])('a build may not replace %s', (_name, out) => {
  root.write('papers/thesis.txt', 'Years of work');
  expect(outFault(root.dir, root.at(out))).toContain('--out: ');
});

test('a build into a folder with something else in it ends with 2 and leaves it as it was', async () => {
  root.write('papers/thesis.txt', 'Years of work');
  const before = filesOf(root.dir);
  const { status, stderr } = await run('build', ['--root', root.dir, '--out', root.at('papers')]);
  expect(status).toBe(2);
  expect(stderr).toContain('--out: ');
  expect(filesOf(root.dir)).toEqual(before);
});

test.each([
  ['0', 'a sound root', [], 0],
  ['1', 'a problem', ['--json'], 1],
  ['2', 'an option that there is not', ['--jsn'], 2],
])('as a program the check ends with %s for %s', async (_code, _what, args, status) => {
  if (status === 1) root.edit(OTHER, 'status:', 'statuss:');
  const ran = await run('check', ['--root', root.dir, ...args]);
  expect(ran.status).toBe(status);
  expect(ran.stdout === '').toBe(status !== 1);
});

test('warnings alone end with 0 and are counted', async () => {
  root.edit(OTHER, 'status: "published"', 'derived: [title]\nstatus: "published"');
  const { status, stderr } = await check();
  expect(status).toBe(0);
  expect(stderr).toContain(`${OTHER}:5:10  Nobody has confirmed "title"`);
  expect(stderr).toContain('3 files, 0 errors, 1 warning\n');
});

test('--fix writes ids for names and dates in their form, says so, and leaves the rest as it is', async () => {
  const sound = root.read(OTHER);
  root.edit(OTHER, '[QM, QN]', '[Norland, QN]');
  root.edit(OTHER, 'date: "2021-07-09"', 'date: 20210709');
  root.edit(BRIEFING, 'publisher: "wire"', 'publisher: "Test wire"');
  root.edit(BRIEFING, 'No ferry left', 'No  Norland ferry, publisher: "Test wire",\tleft');
  const other = root.read(BRIEFING);
  const { status, stdout, stderr } = await check('--fix', '--json', root.at('briefings/2021'));
  expect({ status, problems: JSON.parse(stdout).problems }).toEqual({ status: 0, problems: [] });
  expect(stderr).toContain(`${OTHER}:6:13  Wrote QM for Norland.\n`);
  expect(stderr).toContain(`${BRIEFING}:24:16  Wrote "wire" for "Test wire".\n`);
  expect(root.read(OTHER)).toBe(sound);
  expect(root.read(BRIEFING)).toBe(other.replace('publisher: "Test wire"\n', 'publisher: "wire"\n'));
  expect(readdirSync(root.at('briefings/2021'))).toHaveLength(2);
});

test('--fix touches only the files that were asked for', async () => {
  root.edit(OTHER, '[QM, QN]', '[Norland, QN]');
  const before = filesOf(root.dir);
  expect((await check('--fix', root.at(BRIEFING))).status).toBe(0);
  expect(filesOf(root.dir)).toEqual(before);
});

test('a path that is not there is wrong usage, and one as problems show it is found', async () => {
  root.edit(OTHER, 'They sail again.', 'They {sail} again.');
  const missing = await runHere('check', ['--root', root.dir, 'nosuch.mdx']);
  expect(missing.status).toBe(2);
  expect(missing.stderr).toContain('There is no "nosuch.mdx".');
  const found = await runHere('check', ['--root', root.dir, OTHER]);
  expect(found.status).toBe(1);
  expect(found.stderr).toContain(`${OTHER}:23:6`);
  expect(found.stderr).toContain('1 file, 1 error');
});

/** Text and time of every file, by path. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name, file: path.join(folder, name) }))
    .filter(({ file }) => statSync(file).isFile())
    .map(({ name, file }) => [name, readFileSync(file, 'utf8'), statSync(file).mtimeMs]);
