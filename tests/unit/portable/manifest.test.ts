import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  compareDigests,
  digestFolder,
  digestOf,
  parseManifest,
  renderManifest,
  writeManifest,
} from '../../../src/portable/manifest.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'briefing-manifest-'));
  await mkdir(join(dir, 'b'));
  for (const path of ['b/a b.html', 'a.html', 'é.txt', 'Z.css']) await writeFile(join(dir, path), path);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

describe('the manifest of a folder', () => {
  it('names every file but itself in order, each with the digest of its bytes', async () => {
    await writeFile(join(dir, 'empty'), '');
    await writeManifest(dir);
    const lines = (await readFile(join(dir, 'MANIFEST.sha256'), 'utf8')).split('\n');
    expect(lines.map((line) => line.slice(66))).toEqual(['Z.css', 'a.html', 'b/a b.html', 'empty', 'é.txt', '']);
    expect(lines[3]).toBe(`${empty}  empty`);
  });

  it.skipIf(process.platform !== 'linux')('is what sha256sum reads', async () => {
    await writeManifest(dir);
    expect(execFileSync('sha256sum', ['-c', 'MANIFEST.sha256'], { cwd: dir, encoding: 'utf8' })).toContain('é.txt: OK');
  });

  it('is read back as it was written', async () => {
    const digests = await digestFolder(dir);
    expect(new Map([...parseManifest(renderManifest(digests))].sort())).toEqual(new Map([...digests].sort()));
  });

  it.each(['a\nb', 'a\\b', 'a\rb'])('has no line for the name %j', (name) => {
    expect(() => renderManifest(new Map([[name, empty]]))).toThrow(JSON.stringify(name));
  });

  it.each(['no digest', `${empty} a`, `${empty.toUpperCase()}  a`])('is refused with a line such as "%s"', (line) => {
    expect(() => parseManifest(`${empty}  ok\n${line}\n`)).toThrow(`MANIFEST.sha256:2:1  "${line}"`);
  });
});

it('two folders differ by what is changed, missing and added, each in order', () => {
  const of = (files: Record<string, string>) =>
    new Map(Object.entries(files).map(([path, text]) => [path, digestOf(text)]));
  const wanted = of({ same: 'a', d: 'a', c: 'a', f: 'a', e: 'a' });
  const found = of({ h: 'a', g: 'a', same: 'a', d: 'b', c: 'b' });
  expect(compareDigests(wanted, found)).toEqual({ changed: ['c', 'd'], missing: ['e', 'f'], added: ['g', 'h'] });
});
