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
    [
      '@import "/assets/more.css" layer(x) supports(display: grid);',
      '@import "more.css" layer(x) supports(display: grid);',
    ],
    ['url(/dot.svg?x=1#y)', 'url("../dot.svg?x=1#y")'],
    ['a{b:src("/dot.svg")}', 'a{b:src("../dot.svg")}'],
    [
      'a{b:image-set("/dot.svg" type("image/svg+xml") 1x,url(/dot.svg) 2x)}',
      'a{b:image-set("../dot.svg" type("image/svg+xml") 1x,url("../dot.svg") 2x)}',
    ],
    [`a{b:-webkit-image-set('/dot.svg' 1x)}`, `a{b:-webkit-image-set("../dot.svg" 1x)}`],
    [
      '@font-face{src:url(/fonts/a%20b.woff2) format("woff2")}',
      '@font-face{src:url("../fonts/a%20b.woff2") format("woff2")}',
    ],
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
    '@namespace svg url(http://www.w3.org/2000/svg);',
    '@namespace "http://www.w3.org/1999/xhtml";',
    '@import url(more.css) supports(content: "/nowhere.png");',
    'a { b: local("/nowhere"), format("/nowhere") }',
    'a { b: url("../dot.svg") }',
    'a { b: "unclosed',
  ])('%s stays', (css) => {
    expect(relative(css)).toMatchObject({ text: css, problems: [] });
  });

  it('tells what is broken, with its place', () => {
    const { problems } = relative('a {}\n@import "/no.css";\n\nb { c: url(/no.png) }');
    expect(problems).toMatchObject([
      {
        file: 'assets/style.css',
        line: 2,
        column: 9,
        rule: 'broken-link',
        message: expect.stringContaining('"/no.css"'),
      },
      { file: 'assets/style.css', line: 4, column: 12, message: expect.stringContaining('"/no.png"') },
    ]);
  });

  it.each([
    'a{b:url(https://example.org/x.png)}',
    '@import "//example.org/x.css";',
    'a{b:url(data:image/png;base64,iVBORw0KGgo=)}',
  ])('asks for nothing that is no file of the folder: %s', (css) => {
    expect(relative(css)).toMatchObject({ text: css, problems: [{ line: 1, rule: 'foreign-load' }] });
  });

  it('names the links to our own files', () => {
    const { links } = relative('a{b:url(/dot.svg);c:url(#x)}@import "/assets/more.css";');
    expect(links.map(({ file }) => file)).toEqual(['dot.svg', 'assets/more.css']);
  });
});
