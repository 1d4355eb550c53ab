import { describe, expect, it } from 'vitest';
import { normalizeHtml } from '../../../src/portable/normalize-html.ts';
import { blockMark } from '../../../src/search/normalize.ts';

const marked = (html: string) => normalizeHtml(html).replaceAll(` ${blockMark} `, '¶');

describe('a page for the index', () => {
  it.each([
    ['<main><h1>a <b>b</b></h1><p>c</p></main>', '<main><h1>a <b>b</b></h1>¶<p>c</p></main>'],
    ['<p>a<em>b</em><!-- <p> -->c<br>d</p>', '<p>a<em>b</em><!-- <p> -->c<br>d</p>'],
    ['<ul><li>a<ul><li>b</li></ul></li> <li>c</li></ul>', '<ul><li>a¶<ul><li>b</li></ul></li>¶ <li>c</li></ul>'],
    ['<section><p>a</p></section>\n<h2 id="x">b</h2>', '<section><p>a</p></section>¶\n<h2 id="x">b</h2>'],
    ['<tr><td>a</td><td>b</td></tr>', '<tr><td>a</td>¶<td>b</td></tr>'],
    ['a <span>b</span> c <pre>d</pre>', 'a <span>b</span> c ¶<pre>d</pre>'],
    ['<p title="a > <p>b">c</p>', '<p title="a > <p>b">c</p>'],
    ['<p>a', '<p>a'],
    ['', ''],
  ])('%s has its blocks apart as %s', (html, expected) => expect(marked(html)).toBe(expected));

  it('has its text in the letters of queries, and its attributes as they stand', () => {
    const page = (title: string, text: string) => `<h1 data-title="a > ${title}"><a href="#1\u20132">${text}</a></h1>`;
    expect(normalizeHtml(page('5\u20137 July', 'd\u2019Ivoire “1\u20132”'))).toBe(
      page('5\u20137 July', "d'Ivoire “1-2”"),
    );
  });

  it('takes no longer for a page that is all brackets', () => {
    const brackets = '<a '.repeat(20_000);
    expect(normalizeHtml(brackets)).toBe(brackets);
  });
});
