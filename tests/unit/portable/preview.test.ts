import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runHere } from '../../setup/run-here.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'briefing-preview-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const start = (...args: string[]) =>
  spawn(process.execPath, [resolve('src/cli/preview.ts'), ...args], { cwd: home, stdio: ['ignore', 'pipe', 'pipe'] });

async function run(...args: string[]) {
  const child = start(...args);
  const [text, [code]] = await Promise.all([child.stderr.setEncoding('utf8').toArray(), once(child, 'exit')]);
  return { code: code as number, text: text.join('') };
}

describe('npm run preview', () => {
  it('serves dist/ and prints its address', async () => {
    await mkdir(join(home, 'dist'));
    await writeFile(join(home, 'dist', 'index.html'), 'home');
    const child = start('--port', '0');
    try {
      const [printed] = await once(child.stderr.setEncoding('utf8'), 'data');
      const [url = ''] = /http:\S+/.exec(printed as string) ?? [];
      expect(await (await fetch(url)).text()).toBe('home');
    } finally {
      child.kill();
      await once(child, 'exit');
    }
  });

  it('says to build first when there is nothing to serve', async () => {
    expect(await run()).toMatchObject({ code: 1, text: expect.stringContaining('Run "npm run build" first.') });
  });

  it('refuses what it does not know with code 2', async () => {
    expect(await run('--prot', '1')).toMatchObject({ code: 2, text: expect.stringContaining('--prot') });
  });

  it.each([
    [['--port', '70000'], '"70000" is not a port'],
    [['--port', 'x'], '"x" is not a port'],
    [['--prot', '1'], '--prot'],
    [['more'], 'more'],
  ])('refuses %j with code 2, and says how it is used', async (args, reason) => {
    const { status, stderr } = await runHere('preview', args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Usage: npm run preview');
  });
});
