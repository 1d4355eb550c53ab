import { describe, expect, test } from 'vitest';
import { htmlToLine, htmlToText } from '../../../src/ingest/html-text.ts';

test.each([
  ['AT&amp;T', 'AT&T'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['&lt;b&gt;', '<b>'],
  ['A <b>bold</b>\n  <i>title</i>', 'A bold title'],
  ['3 < 4 &rsquo; &#1058;', '3 < 4 ’ Т'],
  ['before<script>alert(1)</script>after', 'beforeafter'],
  ['<p>one</p><p>two</p>', 'one two'],
  ['a<!-- b -->c', 'ac'],
  ['<b', ''],
])('the title %s is read once', (html, line) => {
  expect(htmlToLine(html)).toBe(line);
});

describe('blocks become paragraphs', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
    ['<p>One<p>Two', 'One\n\nTwo'],
    ['<div>One<div>Two</div>Three</div>', 'One\n\nTwo\n\nThree'],
    ['<h2>Head</h2>Text<ul><li>a<li>b</ul>', 'Head\n\nText\n\na\n\nb'],
    ['One<br>Two', 'One\nTwo'],
    ['One<br/> <br>Two', 'One\n\nTwo'],
    ['<table><tr><td>a<td>b</tr><tr><td>c</table>', 'a b\n\nc'],
    ['<p>wrapped\n\n   by a\tprogram</p>', 'wrapped by a program'],
    ['<p> </p><p></p>', ''],
    ['<blockquote>Said <i>so</i>.</blockquote>', 'Said so.'],
  ])('%s', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  test('text without any block keeps its own lines', () => {
    expect(htmlToText('First &amp; last,\nwrapped.\n\nSecond.')).toBe('First & last,\nwrapped.\n\nSecond.');
  });
});

test.each(['script', 'style', 'iframe', 'noscript', 'template', 'svg', 'textarea', 'video', 'math', 'object'])(
  'what <%s> holds is left out',
  (name) => {
    expect(htmlToText(`<p>Before <${name}><p>never</p></${name}>after</p><img alt="never">`)).not.toContain('never');
    expect(htmlToText(`<p>Before <${name}>never</${name}>after</p>`)).toBe('Before after');
  },
);

test.each([
  ['elements in elements', '<a>'.repeat(80_000)],
  ['formats that differ, with paragraphs', Array.from({ length: 15_000 }, (_, n) => `<b id=${n}><p>`).join('')],
  ['attributes', `<p ${Array.from({ length: 30_000 }, (_, n) => `a${n}=1`).join(' ')}>`],
  ['references', '&notit;'.repeat(40_000)],
  ['comments', '<!--'.repeat(60_000)],
])('many %s take no more time than their length', (_, html) => {
  const start = performance.now();
  htmlToText(html);
  expect(performance.now() - start).toBeLessThan(2000);
});
