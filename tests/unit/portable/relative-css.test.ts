import { describe, expect, it } from 'vitest';
import { relativeCss } from '../../../src/portable/relative-css.ts';

const files = new Set(['assets/style.css', 'assets/more.css', 'fonts/a b.woff2', 'dot.svg']);
const relative = (css: string) => relativeCss(css, 'assets/style.css', files);

describe('a style sheet', () => {
  it.each([
    ['url(/dot.svg)', 'url("../dot.svg")'],
    ['URL( /dot.svg )', 'URL( "../dot.svg" )'],
    ['url("/dot.svg")', 'url("../dot.svg")'],
    ["url('/dot.svg#it')", 'url("../dot.svg#it")'],
    ['url( "/dot.svg" )', 'url( "../dot.svg" )'],
    ['url(/fonts/a\\ b.woff2)', 'url("../fonts/a%20b.woff2")'],
    ['url("/fonts/a\\20 b.woff2")', 'url("../fonts/a%20b.woff2")'],
    ['@import "/assets/more.css" screen;', '@import "more.css" screen;'],
    ["@IMPORT/**/'/assets/more.css';", '@IMPORT/**/"more.css";'],
    ['@import url(/assets/more.css);', '@import url("more.css");'],
    ['a{b:url(/dot.svg)}c{d:url(/dot.svg)}', 'a{b:url("../dot.svg")}c{d:url("../dot.svg")}'],
  ])('%s becomes %s', (before, after) => {
    expect(relative(before)).toMatchObject({ text: after, problems: [] });
  });

  it.each([
    '/* url(/nowhere.png) @import "/nowhere.css"; */',
    'a::before { content: "url(/nowhere.png)"; }',
    `a::before { content: 'it\\'s url(/nowhere.png)'; }`,
    'a { b: my-url(/nowhere.png); }',
    '@charset "utf-8";',
    'a { fill: url(#gradient); b: url("#x"); }',
    'a { b: url(data:image/png;base64,iVBORw0KGgo=) }',
    'a { b: url(https://example.org/x.png) }',
    'a { b: url("../dot.svg") }',
    'a { b: "unclosed',
  ])('%s stays', (css) => {
    expect(relative(css)).toMatchObject({ text: css, problems: [] });
  });

  it('tells what is broken, with its line', () => {
    const { problems } = relative('a {}\n@import "/no.css";\n\nb { c: url(/no.png) }');
    expect(problems).toEqual([
      { file: 'assets/style.css', line: 2, message: expect.stringContaining('"/no.css"') },
      { file: 'assets/style.css', line: 4, message: expect.stringContaining('"/no.png"') },
    ]);
  });

  it('counts the addresses of our own files', () => {
    expect(relative('a{b:url(/dot.svg);c:url(https://example.org/)}@import "/assets/more.css";').links).toBe(2);
  });
});
