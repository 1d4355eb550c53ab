import { describe, expect, it } from 'vitest';
import { withPolicy } from '../../../src/portable/policy.ts';

const head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">';
const rest = '<title>A</title></head><body><p>a</p></body></html>';
const policyOf = (html: string) =>
  /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html.slice(head.length))?.[1];

describe('the policy of a page', () => {
  it('stands right behind its charset, and all else stays as it was', () => {
    const { text, problems } = withPolicy(head + rest, 'a.html');
    expect(problems).toEqual([]);
    expect(text).toBe(`${head}<meta http-equiv="Content-Security-Policy" content="${policyOf(text)}">${rest}`);
  });

  it('lets an ordinary page run and load its own files only', () => {
    expect(policyOf(withPolicy(head + rest, 'countries/search.html').text)).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('lets the search page have its engine, its worker and its own kind of script addresses too', () => {
    expect(policyOf(withPolicy(head + rest, 'search.html').text)).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'; trusted-types search",
    );
  });

  it('is added once', () => {
    const once = withPolicy(head + rest, 'a.html').text;
    expect(withPolicy(once, 'a.html').text).toBe(once);
  });

  it.each([
    '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8" />',
    '<!doctype html><html lang="en"><meta charset=UTF-8>',
  ])('finds the charset in %j', (start) => {
    expect(withPolicy(`${start}\n<title>A</title>`, 'a.html').text).toContain(`${start}<meta http-equiv`);
  });

  it.each([
    ['has no charset', '<!doctype html><html><head><title>A</title>'],
    ['loads something before it', '<!doctype html><html><head><script src="a.js"></script><meta charset="utf-8">'],
    ['only speaks of one', '<p>&lt;meta charset="utf-8"&gt; <meta charset="utf-8">'],
  ])('is a problem of a page that %s', (_, html) => {
    const { text, problems } = withPolicy(html, 'b/a.html');
    expect(text).toBe(html);
    expect(problems).toEqual([
      { file: 'b/a.html', line: 1, message: expect.stringContaining('<meta charset="utf-8">') },
    ]);
  });
});
