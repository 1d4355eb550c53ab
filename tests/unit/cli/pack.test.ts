import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from '../../setup/root.ts';
import { runHere } from '../../setup/run-here.ts';
import { finishFolder } from '../../setup/site.ts';

// Some commands are processes of their own.
vi.setConfig({ testTimeout: 30_000 });

let site: Awaited<ReturnType<typeof finishFolder>>;
beforeAll(async () => {
  site = await finishFolder('tests/fixtures/portable');
  mkdirSync(at('briefings'));
});
afterAll(() => site?.cleanup());

const at = (file: string) => path.join(site.root, file);
const pack = (out: string, ...args: string[]) => runHere('pack', ['--root', site.root, '--out', at(out), ...args]);

test('a packed site says what it is, and verifies', async () => {
  const { status, stdout, stderr } = await pack('a.zip', '--json');
  const { sha256, files, bytes } = JSON.parse(stdout);
  expect({ status, zip: JSON.parse(stdout).zip, bytes }).toEqual({
    ...{ status: 0, zip: at('a.zip'), bytes: readFileSync(at('a.zip')).length },
  });
  expect(stderr).toContain(`Packed ${files} files into ${at('a.zip')}: `);
  expect(stderr).toContain(`sha256 ${sha256}`);
  const verified = await runHere('pack', ['--verify', at('a.zip'), '--json']);
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, sha256, changed: [], missing: [], added: [] });
  expect(verified.stderr).toContain('is whole');
});

test('the time zone, the language and what lay there do not matter', async () => {
  await pack('a.zip');
  writeFileSync(at('b.zip'), 'something older');
  const away = { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' };
  const { status } = await run('pack', ['--root', site.root, '--out', at('b.zip')], away);
  expect(status).toBe(0);
  expect(readFileSync(at('b.zip'))).toEqual(readFileSync(at('a.zip')));
  expect(readdirSync(site.root).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('packing records an edition once, as long as the site holds the same', async () => {
  const record = () => readFileSync(path.join(site.root, 'briefings/.editions.json'), 'utf8');
  const first = await pack('a.zip', '--json');
  expect(JSON.parse(first.stdout).edition).toBe(1);
  const recorded = record();
  expect(JSON.parse(recorded).editions).toMatchObject([{ number: 1, newest: '2020-02-01' }]);
  const second = await pack('a.zip');
  expect(second.stderr).not.toContain('Recorded as edition');
  expect(record()).toBe(recorded);
});

test('a record of editions that cannot be read is named, and the zip is not made', async () => {
  writeFileSync(path.join(site.root, 'briefings/.editions.json'), '{"editions": 1}');
  const { status, stderr } = await pack('d.zip');
  rmSync(path.join(site.root, 'briefings/.editions.json'));
  expect({ status, made: existsSync(at('d.zip')) }).toEqual({ status: 1, made: false });
  expect(stderr).toContain('briefings/.editions.json:1:1  It is no record of editions.');
});

test('a zip with another byte is named with the file it is in, and ends with 1', async () => {
  await pack('c.zip');
  const bytes = readFileSync(at('c.zip'));
  const name = 'regional-security-briefing/index.html';
  const place = bytes.indexOf(name, 0, 'latin1') + name.length + 8;
  bytes[place] = bytes[place]! ^ 0xff;
  writeFileSync(at('c.zip'), bytes);
  const { status, stderr } = await runHere('pack', ['--verify', at('c.zip')]);
  expect(status).toBe(1);
  expect(stderr).toBe(`changed  index.html\n${at('c.zip')} is not as it was packed. Get it anew.\n`);
});

test('a zip that is cut short ends with 1 and says so', async () => {
  await pack('d.zip');
  writeFileSync(at('d.zip'), readFileSync(at('d.zip')).subarray(0, 5000));
  const { status, stdout, stderr } = await runHere('pack', ['--verify', at('d.zip'), '--json']);
  expect({ status, ...JSON.parse(stdout) }).toMatchObject({ status: 1, ok: false });
  expect(stderr).toContain('it is cut short, or it is no zip');
});

test('names in a zip do not tell the terminal what to do', async () => {
  await pack('e.zip');
  const bytes = readFileSync(at('e.zip'));
  const place = bytes.lastIndexOf('/moved.html', undefined, 'latin1');
  bytes.write('/m\u001b[2J.html', place, 'latin1');
  writeFileSync(at('e.zip'), bytes);
  const { stderr } = await runHere('pack', ['--verify', at('e.zip')]);
  expect(stderr).toContain('added    m\uFFFD[2J.html');
});

test('without a built site nothing is packed, and it says to build first', async () => {
  mkdirSync(at('other/briefings'), { recursive: true });
  const { status, stderr } = await runHere('pack', ['--root', at('other'), '--out', at('f.zip')]);
  expect(status).toBe(1);
  expect(stderr).toContain('Run "npm run build" first.');
  expect(existsSync(at('f.zip'))).toBe(false);
});

test('a site that is not as it was built is not packed, and the files are named', async () => {
  writeFileSync(at('dist/added.html'), 'a');
  const { status, stderr } = await pack('g.zip');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^added {4}added\.html\nNothing was packed: /);
  expect(existsSync(at('g.zip'))).toBe(false);
});

test.each([
  ['an option that there is not', () => ['--verfy', 'a.zip'], '--verify'],
  ['a folder without briefings', () => ['--root', 'src/styles'], 'src/styles'],
  ['a zip within what is packed', () => ['--root', site.root, '--out', at('dist/a.zip')], 'lies in the folder'],
  ['a zip in no folder', () => ['--root', site.root, '--out', at('none/a.zip')], 'that there is not'],
  ['a zip that is a folder', () => ['--root', site.root, '--out', at('briefings')], 'is a folder'],
  ['a zip to verify that there is not', () => ['--verify', at('none.zip')], 'There is no file'],
  ['--verify with --out', () => ['--verify', at('a.zip'), '--out', at('b.zip')], 'say nothing beside it'],
])('%s is wrong usage and ends with 2', async (_, args, reason) => {
  const { status, stdout, stderr } = await runHere('pack', args());
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(reason);
  expect(stderr).toContain('Usage: npm run pack');
});

test.each([
  ['0', 'a site is packed', () => ['--root', site.root, '--out', at('h.zip')], 0],
  ['1', 'a zip is damaged', () => ['--verify', at('damaged.zip')], 1],
  ['2', 'there is no such zip', () => ['--verify', at('none.zip')], 2],
])('as a program it ends with %s when %s', async (_code, _when, args, status) => {
  rmSync(at('dist/added.html'), { force: true });
  writeFileSync(at('damaged.zip'), 'no zip');
  expect((await run('pack', args())).status).toBe(status);
});
