import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditPage } from '../../../src/portable/audit.ts';
import { auditFolder } from '../../../src/portable/audit-folder.ts';
import { pageRules } from '../../../src/portable/page-rules.ts';
import { policyTag, withPolicy } from '../../../src/portable/policy.ts';
import { readPage } from '../../../src/portable/read-page.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'briefing-audit-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const head = '<!doctype html><html lang="en"><head><meta charset="utf-8">\n<title>A</title></head>';

/** A page with `body` on its third line, and the policy it should have. */
const pageWith = (body: string, page = 'a.html') => withPolicy(`${head}\n${body}</body></html>`, page);

async function auditOf(files: Record<string, string>) {
  for (const [path, text] of Object.entries({ 'index.html': pageWith('<p>a</p>'), ...files })) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  return auditFolder(dir);
}

/** Files for the examples to name, so that each has its own fault only. */
const around = { 'dot.svg': '<svg/>', 'dot.js': '', 'dot.json': '{}' };

describe('each rule', () => {
  const rules = Object.entries(pageRules).map(([rule, { example }]) => [rule, example] as const);

  it.each(rules)('%s is broken by its example, at its place, and no other is', async (rule, example) => {
    const page = rule === 'not-found-page' ? '404.html' : 'a.html';
    const column = example.indexOf('¦') + 1;
    const problems = await auditOf({ ...around, [page]: pageWith(example.replace('¦', ''), page) });
    expect(problems).toMatchObject([{ file: page, line: 3, column, rule }]);
  });

  it.each(rules)('%s says what it found', async (rule, example) => {
    const page = rule === 'not-found-page' ? '404.html' : 'a.html';
    const [problem] = await auditOf({ ...around, [page]: pageWith(example.replace('¦', ''), page) });
    const [, attribute] = /¦[^\s"<=]*="?([^"\s>]*)/.exec(example) ?? [];
    expect(problem?.message).toContain(attribute ?? /¦([^\s>]+)/.exec(example)?.[1]);
    expect(problem?.message).not.toMatch(/[{}]it|there[}]/);
  });
});

describe('a page', () => {
  const rulesOf = (body: string, page = 'a.html') =>
    auditPage(readPage(pageWith(body, page)), page).map(({ rule }) => rule);

  it.each([
    '<a href="https://example.org/" rel="noreferrer">a</a> <a href="mailto:a@example.org">b</a>',
    '<q cite="https://example.org/">a</q>',
    '<link rel="canonical" href="https://example.org/a.html"><link rel="alternate license" href="https://example.org/">',
    '<script type="application/ld+json">{"name": "a"}</script>',
    '<script defer src="dot.js"></script><script src="dot.js"> </script>',
    '<svg><use href="#it" /><g id="it"/></svg>',
    '<link rel="preload" as="image" href="dot.svg">',
    '<img src="dot.svg" alt="on" class="style">',
    '<p id="a"></p><p id="A"></p><a name="a"></a>',
    '<meta http-equiv="refresh" content="0; url=index.html">',
    '<template><p id="b">a</p></template>',
    '<set-top></set-top>',
  ])('may hold %s', (body) => {
    expect(rulesOf(body)).toEqual([]);
  });

  it.each([
    ['foreign-load', '<script src="//example.org/a.js"></script>'],
    ['foreign-load', '<link rel="stylesheet" href="https://example.org/a.css">'],
    ['foreign-load', '<link rel="preconnect" href="https://example.org">'],
    ['foreign-load', '<link rel="alternate stylesheet" href="https://example.org/a.css">'],
    ['foreign-load', '<link rel="preload" as="font" href="https://example.org/a.woff2">'],
    ['foreign-load', '<img alt="" srcset="dot.svg 1x, https://example.org/a.png 2x">'],
    ['foreign-load', '<picture><source srcset="https://example.org/a.avif"></picture>'],
    ['foreign-load', '<video poster="https://example.org/a.png"></video>'],
    ['foreign-load', '<video><track src="https://example.org/a.vtt"></video>'],
    ['foreign-load', '<audio src="\thttps://example.org/a.ogg"></audio>'],
    ['foreign-load', '<img alt="" src="/\\example.org/a.png">'],
    ['foreign-load', '<img alt="" src="data:image/png;base64,AAAA">'],
    ['foreign-load', '<svg><image href="https://example.org/a.png" /></svg>'],
    ['foreign-load', '<svg><image xlink:href="https://example.org/a.png" /></svg>'],
    ['foreign-load', '<form action="https://example.org/"></form>'],
    ['foreign-load', '<button formaction="https://example.org/">a</button>'],
    ['foreign-load', '<a href="a.html" ping="https://example.org/">a</a>'],
    ['foreign-load', '<meta http-equiv="refresh" content="0; url=https://example.org/">'],
    ['foreign-load', '<noscript><img alt="" src="https://example.org/a.png"></noscript>'],
    ['foreign-load', '<template><img alt="" src="https://example.org/a.png"></template>'],
    ['foreign-use', '<svg><use xlink:href="https://example.org/a.svg#b" /></svg>'],
    ['script-address', '<a href=" java\nscript:go()">a</a>'],
    ['script-address', '<form action="JavaScript:go()"></form>'],
    ['inline-style', '<p style="">a</p>'],
    ['inline-script', '<script type="text/javascript">go()</script>'],
    ['inline-script', '<svg><script>go()</script></svg>'],
    ['inline-script', '<script type="speculationrules">{}</script>'],
    ['handler', '<svg onload="go()"></svg>'],
    ['handler', '<body ONLOAD="go()">'],
    ['frame', '<object></object>'],
    ['frame', '<embed>'],
    ['animation', '<svg><a><set attributeName="href" to="a.html" /></a></svg>'],
    ['animation', '<svg><animateTransform /></svg>'],
    ['animation', '<svg><animateMotion /></svg>'],
    ['manifest', '<link rel="Manifest icon" href="dot.json">'],
    ['policy', '<meta http-equiv="content-security-policy" content="default-src *">'],
  ])('breaks the rule %s with %s', (rule, body) => {
    expect(rulesOf(body)).toEqual([rule]);
  });

  it.each([
    ['has no policy', `${head}<p>a</p>`, 1, 1],
    ['has its policy too late', pageWith('').replace(/(<meta http-equiv[^>]*>)\n(<title>A<\/title>)/, '$2$1'), 1, 76],
    ['has the policy of another page', pageWith('', 'search.html'), 1, 60],
    [
      'has its policy twice',
      pageWith('').replace(/<meta http-equiv[^>]*>/, '$&$&'),
      1,
      60 + policyTag('', 'a.html').length,
    ],
    ['does not start with its charset', '<p>a</p>', 1, 1],
  ])('that %s breaks the rule of policies', (_, html, line, column) => {
    expect(auditPage(readPage(html), 'a.html')).toMatchObject([{ rule: 'policy', line, column }]);
  });
});

describe('the page for wrong addresses', () => {
  const rulesOf = (body: string) => auditPage(readPage(pageWith(body, '404.html')), '404.html').map(({ rule }) => rule);

  it('may have a style of its own, and whole addresses', () => {
    expect(rulesOf('<style>p{}</style><a href="https://example.org/">a</a> <a href="#a">b</a>')).toEqual([]);
  });

  it.each([
    ['not-found-page', '<a href="/index.html">a</a>'],
    ['not-found-page', '<link rel="stylesheet" href="site.css">'],
    ['not-found-page', '<script src="dot.js"></script>'],
    ['inline-style', '<p style="a:b">a</p>'],
    ['inline-script', '<script>go()</script>'],
  ])('breaks the rule %s with %s', (rule, body) => {
    expect(rulesOf(body)).toEqual([rule]);
  });
});

describe('a style sheet', () => {
  it('is looked through too', async () => {
    const css = 'a {}\nb { c: url(/dot.svg) url(gone.png) url(//example.org/a.png) }';
    expect(await auditOf({ ...around, 'a.css': css })).toMatchObject([
      { file: 'a.css', line: 2, column: 12, rule: 'root-link' },
      { file: 'a.css', line: 2, column: 26, rule: 'broken-link' },
      { file: 'a.css', line: 2, column: 40, rule: 'foreign-load' },
    ]);
  });
});

it('problems are in the order of files and places', async () => {
  const body = '<a href="gone.html">a</a>\n<i onclick="a">b</i><base>';
  const problems = await auditOf({ 'b.html': pageWith(body), 'a/c.html': pageWith(body) });
  expect(problems.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
    ...['a/c.html:3:4', 'a/c.html:4:4', 'a/c.html:4:21', 'b.html:3:4', 'b.html:4:4', 'b.html:4:21'],
  ]);
});
