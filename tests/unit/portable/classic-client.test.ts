import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkedClient, writeClassicClient } from '../../../src/portable/classic-client.ts';
import { indexPages } from '../../../src/portable/search-index.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'briefing-client-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function clientOf(): Promise<string> {
  await indexPages(dir, 'en');
  await writeClassicClient(join(dir, 'pagefind'));
  return readFile(join(dir, 'pagefind', 'pagefind.classic.js'), 'utf8');
}

describe("Pagefind's client", () => {
  it('becomes a classic script with a name, which takes what reaches outside from the page', async () => {
    const code = await clientOf();
    expect(() => new Script(code)).not.toThrow();
    expect(code).toContain('var briefingPagefind=');
    expect(code).not.toMatch(/(?<![\w.])fetch\(|new Worker\(|import\.meta/);
  });

  it('keeps its license, and has the same bytes each time', async () => {
    const code = await clientOf();
    expect(code).toMatch(/^\/\*![^*]*Copyright[^*]*MIT License[^*]*THE SOFTWARE IS PROVIDED/);
    expect(await clientOf()).toBe(code);
  });

  it('is refused where it is not what we know', async () => {
    await writeFile(join(dir, 'pagefind.js'), 'export const createInstance = () => fetch("a");');
    await expect(writeClassicClient(dir)).rejects.toThrow('it does not use');
  });

  it.each([
    [[], 'it makes 0 files'],
    [['a()', 'b()'], 'it makes 2 files'],
    [['a(import.meta.url)'], '"import.meta" is left'],
    [['import("./a.js")'], '"import(" is left'],
    [['briefingPagefindFetch("/pagefind/pagefind.js")'], 'it does not use briefingPagefindWorker'],
  ])('is refused as %j', (parts, reason) => {
    expect(() => checkedClient(parts)).toThrow(reason);
  });
});
