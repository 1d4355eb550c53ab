import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../src/portable/address.ts';

const files = new Set([
  'index.html',
  'briefings/index.html',
  'briefings/one.html',
  'countries/a b.html',
  'countries/côte.html',
  'odd/50%.html',
  'odd/x:y.html',
  'guide/index.html',
]);
const page = 'briefings/one.html';

describe('an address on briefings/one.html', () => {
  it.each([
    ['/', '../index.html'],
    ['/index.html', '../index.html'],
    ['/briefings/', 'index.html'],
    ['/briefings', 'index.html'],
    ['/briefings/one', 'one.html'],
    ['/briefings/one.html', 'one.html'],
    ['/briefings/one.html#c-1', 'one.html#c-1'],
    ['/guide?x=1&y=/2#top', '../guide/index.html?x=1&y=/2#top'],
    ['/countries/a b.html', '../countries/a%20b.html'],
    ['/countries/a%20b', '../countries/a%20b.html'],
    ['/countries/côte.html', '../countries/c%C3%B4te.html'],
    ['/odd/50%25.html', '../odd/50%25.html'],
    ['/odd/x:y.html', '../odd/x%3Ay.html'],
    ['/briefings/../guide/', '../guide/index.html'],
    ['  /guide/  ', '../guide/index.html'],
    ['../guide', '../guide/index.html'],
    ['./', 'index.html'],
    ['#c-1', '#c-1'],
    ['?q=x', '?q=x'],
  ])('%j becomes %j', (address, relative) => {
    expect(readAddress(address, page, files)).toMatchObject({ kind: 'internal', relative });
  });

  it.each([
    'https://example.org/x',
    '//example.org/x',
    'mailto:a@example.org',
    'data:image/png;base64,AAAA',
    'tel:1',
    '',
  ])('%j is not ours and stays', (address) => {
    expect(readAddress(address, page, files)).toEqual({ kind: 'other' });
  });

  it.each([
    ['/nowhere', 'broken-link'],
    ['two.html', 'broken-link'],
    ['/index.html/', 'broken-link'],
    ['/briefings/One.html', 'wrong-case', 'one.html'],
    ['/Guide/', 'wrong-case', '../guide/index.html'],
    ['/odd/', 'folder-link', '../odd/50%25.html'],
    ['../odd', 'folder-link', '../odd/50%25.html'],
    ['/\\example.org', 'bad-address'],
    ['/\t/example.org', 'bad-address'],
    ['/odd/%zz.html', 'bad-address'],
  ])('%j is broken by the rule %s', (address, breach, there?: string) => {
    expect(readAddress(address, page, files)).toEqual({ kind: 'broken', breach, ...(there && { there }) });
  });

  it.each([
    ['/guide/index.html', 'root-link'],
    ['../guide/', 'folder-link'],
    ['../guide', 'folder-link'],
    ['one', 'folder-link'],
    ['one.html', undefined],
    ['../countries/a b.html', undefined],
    ['#c-1', undefined],
    ['?q=x', undefined],
  ])('%j leads there from disk too, or else by the rule %s', (address, breach) => {
    expect(readAddress(address, page, files)).toMatchObject({ kind: 'internal', ...(breach && { breach }) });
    expect('breach' in readAddress(address, page, files)).toBe(breach !== undefined);
  });

  it('names the file and the fragment that it leads to', () => {
    expect(readAddress('#a', page, files)).toMatchObject({ file: page, fragment: 'a' });
    expect(readAddress('/guide/#b', page, files)).toMatchObject({ file: 'guide/index.html', fragment: 'b' });
  });

  it('is the same from whatever page, seen from that page', () => {
    expect(readAddress('/guide/', 'index.html', files)).toMatchObject({ relative: 'guide/index.html' });
    expect(readAddress('/guide/', 'countries/a b.html', files)).toMatchObject({ relative: '../guide/index.html' });
  });
});
