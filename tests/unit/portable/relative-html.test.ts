import { describe, expect, it } from 'vitest';
import { brokenFragments, noFragments, noteFragments } from '../../../src/portable/fragments.ts';
import { readPage } from '../../../src/portable/read-page.ts';
import { relativeHtml } from '../../../src/portable/relative-html.ts';

const files = new Set(['index.html', 'dot.svg', 'search.html', 'countries/a.html', 'style.css']);
const page = 'countries/a.html';
const relative = (html: string) => relativeHtml(readPage(html), page, files);

describe('a page', () => {
  it.each([
    ['<a href="/">', '<a href="../index.html">'],
    ["<a class=x href='/' id=y>", '<a class=x href="../index.html" id=y>'],
    ['<a href=/search.html?q=a&amp;b=c>', '<a href="../search.html?q=a&amp;b=c">'],
    ['<a href="/search.html?q=&quot;a&quot;">', '<a href="../search.html?q=&quot;a&quot;">'],
    ['<A HREF="/">', '<A HREF="../index.html">'],
    // The parser takes each of these links for two elements.
    ['<p><a href="/">x<p>y</a>', '<p><a href="../index.html">x<p>y</a>'],
    ['<b><a href="/">x</b>y</a>', '<b><a href="../index.html">x</b>y</a>'],
    ['<a href="/countries/%61.html?x=1#y">', '<a href="a.html?x=1#y">'],
    ['<a ping="/dot.svg /search.html">', '<a ping="../dot.svg ../search.html">'],
    ['<q cite="/search.html">', '<q cite="../search.html">'],
    ['<body background=/dot.svg>', '<body background="../dot.svg">'],
    ['<link rel=stylesheet href="/style.css">', '<link rel=stylesheet href="../style.css">'],
    ['<script src="/dot.svg"></script>', '<script src="../dot.svg"></script>'],
    ['<img src="/dot.svg" alt="/">', '<img src="../dot.svg" alt="/">'],
    ['<video poster="/dot.svg">', '<video poster="../dot.svg">'],
    ['<form action="/search.html">', '<form action="../search.html">'],
    ['<button formaction="/search">', '<button formaction="../search.html">'],
    ['<object data="/dot.svg">', '<object data="../dot.svg">'],
    [
      '<svg><image href="/dot.svg"/><a xlink:href="/"></a></svg>',
      '<svg><image href="../dot.svg"/><a xlink:href="../index.html"></a></svg>',
    ],
    [
      '<svg><rect fill="url(/dot.svg#it)" mask="url(#own)"/></svg>',
      '<svg><rect fill="url(&quot;../dot.svg#it&quot;)" mask="url(#own)"/></svg>',
    ],
    ['<source srcset="/dot.svg"><source src=/dot.svg>', '<source srcset="../dot.svg"><source src="../dot.svg">'],
    [
      '<link rel=preload as=image imagesrcset="/dot.svg 1x" imagesizes="50vw">',
      '<link rel=preload as=image imagesrcset="../dot.svg 1x" imagesizes="50vw">',
    ],
    [
      '<img srcset="/dot.svg, /dot.svg?b foo(1,2) 1x,/dot.svg 2x">',
      '<img srcset="../dot.svg, ../dot.svg?b foo(1,2) 1x,../dot.svg 2x">',
    ],
    ['<img srcset="/dot.svg 1x, /dot.svg?a,b 2x">', '<img srcset="../dot.svg 1x, ../dot.svg?a,b 2x">'],
    [
      '<img srcset="/dot.svg, https://example.org/x.png 2x">',
      '<img srcset="../dot.svg, https://example.org/x.png 2x">',
    ],
    [
      '<meta http-equiv="Refresh" content="0; url=/index.html">',
      '<meta http-equiv="Refresh" content="0; url=../index.html">',
    ],
    [`<meta http-equiv=refresh content="3 /index.html">`, `<meta http-equiv=refresh content="3 ../index.html">`],
    [`<meta http-equiv=refresh content="0;URL='/'">`, `<meta http-equiv=refresh content="0;URL='../index.html'">`],
    ['<noscript><a href="/">x</a></noscript>', '<noscript><a href="../index.html">x</a></noscript>'],
    ['<template><a href="/">x</a></template>', '<template><a href="../index.html">x</a></template>'],
    ['<style>a { b: url(/dot.svg) }</style>', '<style>a { b: url("../dot.svg") }</style>'],
    ['<p style="b: url(/dot.svg)">', '<p style="b: url(&quot;../dot.svg&quot;)">'],
  ])('%s becomes %s', (before, after) => {
    expect(relative(before)).toMatchObject({ text: after, problems: [] });
  });

  it.each([
    '<a href="https://example.org/">',
    '<a href="mailto:a@example.org">',
    '<a href="#x" id=x>',
    '<a href="">',
    '<a href>',
    '<img src="data:image/png;base64,AAAA">',
    '<p data-href="/nowhere" title="/nowhere">/nowhere',
    '<script>const a = \'<a href="/nowhere">\';</script>',
    '<textarea><a href="/nowhere"></textarea>',
    '<!-- <a href="/nowhere"> -->',
    '<meta name="description" content="0; url=/nowhere">',
    '<pre>\r\n&lt;a href="/nowhere"&gt; &amp;&nbsp;</pre>',
  ])('%s stays', (html) => {
    expect(relative(html)).toMatchObject({ text: html, problems: [] });
  });

  it('says where a link leads to no file', () => {
    const { problems } = relative('<p>\n<a href="/no">x</a>\n<style>\n@import "/no.css";</style><img src="no.png">');
    expect(problems).toMatchObject([
      { file: page, line: 2, column: 4, rule: 'broken-link', message: expect.stringContaining('"/no"') },
      { file: page, line: 4, column: 32, rule: 'broken-link', message: expect.stringContaining('"no.png"') },
      { file: page, line: 4, column: 9, rule: 'broken-link', message: expect.stringContaining('"/no.css"') },
    ]);
  });

  it('says where in a style of its own an address leads to no file', () => {
    const { problems } = relative('<p>\n<i style="a: url(/no.png)"><style>b{c:url(/no.gif)}</style>');
    expect(problems).toMatchObject([
      { line: 2, column: 18, message: expect.stringContaining('"/no.png"') },
      { line: 2, column: 43, message: expect.stringContaining('"/no.gif"') },
    ]);
  });
});

describe('fragments', () => {
  const problemsOf = (html: string, target = '<p id="there"><a name="old"><i id="ü">') => {
    const notes = noFragments();
    const found = Object.entries({ [page]: html, 'index.html': target }).flatMap(([name, text]) =>
      noteFragments(notes, name, relativeHtml(readPage(text), name, files)),
    );
    return [...found, ...brokenFragments(notes)];
  };

  it.each(['/#there', '/#old', '/#%C3%BC', '/#ü', '/#', '/#top', '/#:~:text=there', '/', '/dot.svg#x', '#own'])(
    '%s leads somewhere',
    (address) => {
      expect(problemsOf(`<b id="own"><a href="${address}">`)).toEqual([]);
    },
  );

  it.each(['/#gone', '/#There', '#gone', '/countries/a.html#gone', '/#there%zz'])('%s leads nowhere', (address) => {
    const [problem, ...others] = problemsOf(`\n<a href="${address}">`);
    expect(problem).toMatchObject({ file: page, line: 2, message: expect.stringContaining(`"${address}"`) });
    expect(others).toEqual([]);
  });
});
