import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { headerPolicy, withPolicy } from '../../../src/portable/policy.ts';

const head = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">';
const rest = '<title>A</title></head><body><p>a</p></body></html>';
const policyOf = (html: string) =>
  /^<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html.slice(head.length))?.[1];
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

describe('the policy of a page', () => {
  it('stands right behind its charset, and all else stays as it was', () => {
    const text = withPolicy(head + rest, 'a.html');
    expect(policyOf(text)).toContain("default-src 'none'");
    expect(text).toBe(`${head}<meta http-equiv="Content-Security-Policy" content="${policyOf(text)}">${rest}`);
  });

  it('lets an ordinary page run and load its own files only', () => {
    expect(policyOf(withPolicy(head + rest, 'countries/search.html'))).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'none'; base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  });

  it('lets the search page have its engine, its worker and its own kind of script addresses too', () => {
    expect(policyOf(withPolicy(head + rest, 'search.html'))).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'; trusted-types search",
    );
  });

  it('is added once', () => {
    const once = withPolicy(head + rest, 'a.html');
    expect(withPolicy(once, 'a.html')).toBe(once);
  });

  it.each([
    '<!doctype html>\n<html>\n  <head>\n    <meta charset="utf-8" />',
    '<!doctype html><html lang="en"><meta charset=UTF-8>',
  ])('finds the charset in %j', (start) => {
    expect(withPolicy(`${start}\n<title>A</title>`, 'a.html')).toContain(`${start}<meta http-equiv`);
  });

  it.each([
    ['has no charset', '<!doctype html><html><head><title>A</title>'],
    ['loads something before it', '<!doctype html><html><head><script src="a.js"></script><meta charset="utf-8">'],
    ['only speaks of one', '<p>&lt;meta charset="utf-8"&gt; <meta charset="utf-8">'],
  ])('is not put into a page that %s', (_, html) => {
    expect(withPolicy(html, 'b/a.html')).toBe(html);
  });

  it('lets the page for wrong addresses have its own styles, and nothing else', () => {
    const style = '<style>p{color:red}</style>';
    const policy = policyOf(withPolicy(head + style + rest, '404.html'));
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256('p{color:red}')}'; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(policyOf(withPolicy(head + rest, '404.html'))).toContain("style-src 'none'");
  });
});

describe('the policy of hosts', () => {
  const sent = /^ {2}Content-Security-Policy: (.*)$/m.exec(readFileSync('public/_headers', 'utf8'))?.[1];
  const notFound = `<style>${readFileSync('src/styles/not-found.css', 'utf8')}</style>`;

  it('is the one in public/_headers', () => {
    expect(sent).toBe(headerPolicy(notFound));
  });

  it('is that of the search page with the styles of the page for wrong addresses, and nobody may frame it', () => {
    const search = policyOf(withPolicy(head + rest, 'search.html')) ?? '';
    const styles = `'sha256-${sha256(readFileSync('src/styles/not-found.css', 'utf8'))}'`;
    expect(sent?.replace(` ${styles}`, '')).toBe(`${search.replace(' file:', '')}; frame-ancestors 'none'`);
  });

  it('stands in one rule for every page, since hosts join the policies of several', () => {
    const rules = readFileSync('public/_headers', 'utf8')
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(rules).toEqual(['/*']);
  });
});
