import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundleScripts } from '../../../src/portable/scripts.ts';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'briefing-scripts-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const bundle = async (name: string, script: string) => {
  await bundleScripts(join(home, name));
  return readFile(join(home, name, 'assets', script), 'utf8');
};

describe.each([
  // Bytes.
  ['search.js', 40_000],
  ['timeline.js', 6_000],
  ['page.js', 4_000],
])('the script %s', (script, most) => {
  it('is one classic script without modules', async () => {
    const code = await bundle('one', script);
    expect(() => new Script(code)).not.toThrow();
    expect(code).not.toContain('import.meta');
    expect(code).not.toMatch(/\bimport\b/);
    expect(code).not.toMatch(/^\s*(?:import|export)\b/m);
  });

  it('makes no markup out of text', async () => {
    expect(await bundle('one', script)).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser/);
  });

  it('has the same bytes wherever it is written, and does not say where that was', async () => {
    const code = await bundle('one', script);
    expect(await bundle('two', script)).toBe(code);
    expect(code).not.toContain(process.cwd());
  });

  it('stays small', async () => {
    expect(Buffer.byteLength(await bundle('one', script))).toBeLessThan(most);
  });
});
