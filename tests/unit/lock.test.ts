import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Locked, tryLock, waitForLock } from '../../src/lock.ts';

const lockModule = new URL('../../src/lock.ts', import.meta.url).href;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const release = (locked: Locked) => {
  if (!locked.ok) throw new Error('not locked');
  locked.lock.release();
};
/** The name of the file of a lock that this process has. */
const nameOfFile = () => {
  const locked = tryLock(folder, 'a');
  const [name = ''] = readdirSync(folder);
  release(locked);
  return name;
};

test('a lock is had once, and again after it was given back', () => {
  const first = tryLock(path.join(folder, 'new'), 'a');
  expect(first.ok).toBe(true);
  expect(tryLock(path.join(folder, 'new'), 'a')).toMatchObject({ ok: false, owner: process.pid });
  expect(tryLock(path.join(folder, 'new'), 'b').ok).toBe(true);
  release(first);
  expect(tryLock(path.join(folder, 'new'), 'a').ok).toBe(true);
});

test('a lock that a killed process left is taken over, and its file is gone', () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  writeFileSync(path.join(folder, nameOfFile().replace(/-\d+-/, `-${pid}-`)), '');
  const locked = tryLock(folder, 'a');
  expect(locked.ok).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
  release(locked);
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock is taken over from a process whose number another one has by now', () => {
  writeFileSync(path.join(folder, nameOfFile().replace(/-\d+\.lock$/, '-1.lock')), '');
  expect(tryLock(folder, 'a').ok).toBe(true);
});

test.skipIf(process.platform !== 'linux')(
  'a lock is taken over from a process that has ended, though its parent keeps its number',
  async () => {
    // It ends after the shell has become a program that asks for no child; the shell itself might.
    const parent = spawn('sh', ['-c', 'sleep 0.2 & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [pid] = await once(parent.stdout, 'data');
    const fields = () => readFileSync(`/proc/${String(pid).trim()}/stat`, 'utf8').split(' ');
    while (fields()[2] !== 'Z') await sleep(5);
    writeFileSync(
      path.join(folder, nameOfFile().replace(/-\d+-\d+\.lock$/, `-${String(pid).trim()}-${fields()[21]}.lock`)),
      '',
    );
    expect(tryLock(folder, 'a').ok).toBe(true);
    parent.kill('SIGKILL');
  },
);

test('a lock of another machine, whose processes nobody sees from here, is not taken, and its file is named', () => {
  const name = nameOfFile().replace(/\.[0-9a-f]{8}-/, '.00000000-');
  writeFileSync(path.join(folder, name), '');
  expect(tryLock(folder, 'a')).toMatchObject({ ok: false, file: path.join(folder, name) });
  expect(readdirSync(folder)).toEqual([name]);
});

test('a lock of another process that lives is not taken', async () => {
  const script = `import { tryLock } from ${JSON.stringify(lockModule)};
    console.log(tryLock(${JSON.stringify(folder)}, 'a').ok);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('true\n');
  expect(tryLock(folder, 'a')).toMatchObject({ ok: false, owner: child.pid });
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(tryLock(folder, 'a').ok).toBe(true);
});

test('whoever waits gets the lock when it is given back', async () => {
  const first = tryLock(folder, 'a');
  const waited: number[] = [];
  const second = waitForLock(folder, 'a', { patience: 5000, onWait: (owner) => waited.push(owner) });
  setTimeout(() => release(first), 120);
  expect((await second).ok).toBe(true);
  expect(waited).toEqual([process.pid]);
});

test('patience has an end', async () => {
  tryLock(folder, 'a');
  expect(await waitForLock(folder, 'a', { patience: 60 })).toMatchObject({ ok: false, owner: process.pid });
});
