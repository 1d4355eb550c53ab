import { gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { readFragments } from '../../../src/portable/indexed-pages.ts';

describe('the pages of an index', () => {
  afterAll(() => pagefind.close());

  it.each([{}, { maxFragments: 2 }])('are read from what Pagefind writes with %j', async (options) => {
    const { index } = await pagefind.createIndex({ keepIndexUrl: true, forceLanguage: 'en', ...options });
    for (const name of ['c', 'a', 'd', 'b'])
      await index!.addHTMLFile({
        sourcePath: `${name}.html`,
        content: `<html lang="en"><body><main data-pagefind-body>${name} word<i data-pagefind-filter="type:x"></i></main></body></html>`,
      });
    const { files } = await index!.getFiles();
    const pages = readFragments(files);
    expect(pages.map(({ url, content, filters }) => [url, content, filters['type']])).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => [`/${name}.html`, `${name} word`, ['x']]),
    );
    expect(new Set(pages.map(({ id }) => id)).size).toBe(4);
  });

  it('are not read from files that do not look as they do', () => {
    const file = { path: 'fragment/en_1.pf_fragment', content: new Uint8Array(gzipSync('{"url":"/a.html"}')) };
    expect(() => readFragments([file])).toThrow(/"en_1" does not start with "pagefind_dcd"/);
  });
});
