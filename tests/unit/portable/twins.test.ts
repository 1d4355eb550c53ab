import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../../src/portable/list-files.ts';
import { twin, writeTwins } from '../../../src/portable/twins.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'briefing-twins-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

/** What the page gets when it runs the script. */
function run(script: string): unknown[][] {
  const calls: unknown[][] = [];
  runInNewContext(script, { briefingPagefindChunk: (...values: unknown[]) => calls.push(values) });
  return calls;
}

describe('the twins of the search index', () => {
  it('hand over the name and every byte', () => {
    const bytes = Buffer.from(Array.from({ length: 512 }, (_, index) => index % 256));
    const calls = run(twin('index/a "b".pf_index', bytes));
    expect(calls).toEqual([['index/a "b".pf_index', bytes.toString('base64')]]);
  });

  it('stand beside each file that search reads, and beside no other', async () => {
    const read = [
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.en_1.pf_meta',
      'pages.data',
      'wasm.en.pagefind',
      'filter/en_1.pf_filter',
      'fragment/en_1.pf_fragment',
      'index/en_1.pf_index',
    ];
    const others = ['pagefind.js', 'pagefind.classic.js'];
    for (const folder of ['filter', 'fragment', 'index']) await mkdir(join(dir, folder));
    for (const name of [...read, ...others]) await writeFile(join(dir, name), name);
    expect(await writeTwins(dir)).toBe(read.length);
    const all = [...read, ...others, ...read.map((name) => `${name}.js`)].sort();
    expect(await listFiles(dir)).toEqual(all);
    for (const name of read) {
      const [[called, base64] = []] = run(await readFile(join(dir, `${name}.js`), 'utf8'));
      expect([called, atob(String(base64))]).toEqual([name, name]);
    }
    expect(await writeTwins(dir)).toBe(read.length);
    expect(await listFiles(dir)).toEqual(all);
  });
});
