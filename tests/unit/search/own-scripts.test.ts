import { describe, expect, it } from 'vitest';
import { checkScript } from '../../../src/search/own-scripts.ts';

const bundle = new URL('file:///a/%231/pagefind/');
const blob = 'blob:null/1';

describe('the scripts of the search page', () => {
  it.each(['pagefind.classic.js', 'index/en_1.pf_index.js', 'file:///a/%231/pagefind/wasm.en.pagefind.js'])(
    'may be %s of the search index',
    (address) => {
      expect(checkScript(address, bundle, new Set())).toBe(new URL(address, bundle).href);
    },
  );

  it('may be a worker of our own, as long as it is allowed', () => {
    expect(checkScript(blob, bundle, new Set([blob]))).toBe(blob);
    expect(() => checkScript(blob, bundle, new Set(['blob:null/2']))).toThrow(`"${blob}"`);
  });

  it.each([
    'https://elsewhere.example/pagefind/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'javascript:1',
    '../assets/search.js',
    'index/../../a.js',
    'index/%2e%2e/%2e%2e/a.js',
    'pagefind.js?a',
    'pagefind.js#a',
    'index/en_1.pf_index',
    'file:///a/%231/pagefind.js',
  ])('are never %s', (address) => {
    expect(() => checkScript(address, bundle, new Set([blob]))).toThrow(TypeError);
  });
});
