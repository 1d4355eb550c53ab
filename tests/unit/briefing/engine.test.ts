import { describe, expect, test } from 'vitest';
import { components } from '../../../src/briefing/components/index.ts';
import { guard } from '../../../src/briefing/guard.ts';
import { lookedDigest } from '../../../src/briefing/looked.ts';
import { answers, htmlOf, lookIn, placesOf, problemsOf, renderBody } from './body.ts';
import { render } from '../../../src/briefing/render.ts';

describe('What a body may hold', () => {
  test('Markdown with tables, footnotes, task lists and struck text', () => {
    const html = htmlOf('~~old~~ text[^a]\n\n- [x] done\n\n[^a]: The note.');
    expect(html).toContain('<del>old</del>');
    expect(html).toContain('<li id="user-content-fn-a">');
    expect(html).toContain('<input type="checkbox" checked disabled>');
  });

  test('the front matter is no part of the page', () => {
    expect(htmlOf('---\ntitle: x\n---\n\nText')).toBe('<p>Text</p>');
  });

  test.each(['a < b and a > b', 'a \\< b \\{ c', 'a }', '&lt;b&gt; &#123;'])(
    'signs that mean nothing: %j',
    (source) => {
      expect(renderBody(source).ok).toBe(true);
    },
  );
});

describe('What a body may not hold', () => {
  test('everything that is wrong is listed at once, from top to bottom', () => {
    const source = [
      '# Title',
      'import duties rose',
      'a {b} [x](organization:none) <b>c</b>',
      '<Nope />',
      '<Claim id="none" />',
    ].join('\n\n');
    expect(placesOf(`---\ntitle: x\n---\n${source}`)).toEqual([
      '4:1 syntax',
      '6:1 code',
      '8:3 code',
      '8:7 unknown-id',
      '8:30 code',
      '10:1 component',
      '12:1 unknown-id',
    ]);
  });

  test.each([
    ['{a}', 'code'],
    ['a {', 'code'],
    ['import a from "b"', 'code'],
    ['export const a = 1', 'code'],
    ['<script>x</script>', 'code'],
    ['<b>x</b>', 'code'],
    ['<br />', 'code'],
    ['<br>', 'code'],
    ['<>x</>', 'code'],
    ['<Cite source={a} />', 'code'],
    ['<Cite {...a} source="first" />', 'code'],
    ['<Cite source={a', 'code'],
    ['<constructor />', 'code'],
    ['<Constructor />', 'component'],
    ['<Note.Inner />', 'component'],
    ['<Cite />', 'component'],
    ['<Cite source />', 'component'],
    ['<Cite source="First Agency" />', 'component'],
    ['<Cite source="first" at="" />', 'component'],
    ['<Cite source="first" source="second" />', 'component'],
    ['<Cite source="first" __proto__="x" />', 'component'],
    ['<Cite source="first" style="x" />', 'component'],
    ['<Cite source="first">x</Cite>', 'component'],
    ['<Note kind="rumour">x</Note>', 'component'],
    ['# Title', 'syntax'],
    ['Title\n===', 'syntax'],
    ['## ', 'syntax'],
    ['![x](https://a.org/b.png)', 'link'],
    ['![x](b.png)', 'link'],
    ['![x][y]', undefined],
    ['<http://a.org>', 'syntax'],
    ['a <5', 'syntax'],
    ['<Note', 'syntax'],
    ['</Note>', 'syntax'],
    ['<Note></Cite>', 'syntax'],
    ['<Cite source=first />', 'syntax'],
  ])('%j breaks the rule %s', (source, rule) => {
    const rendered = renderBody(source);
    expect(rendered.ok ? undefined : rendered.problems[0]?.rule).toBe(rule);
  });

  test('an image by reference is refused where it stands', () => {
    expect(placesOf('![x][y]\n\n[y]: https://a.org/b.png')).toEqual(['1:1 link']);
  });

  test('HTML that another parser left in a tree is refused too', () => {
    const problems = guard({ type: 'root', children: [{ type: 'html', value: '<b>' }] }, components);
    expect(problems).toMatchObject([{ line: 1, column: 1, rule: 'code', message: expect.stringContaining('"<b>"') }]);
  });

  test('a message quotes the wrong value, and a hint says what to do', () => {
    expect(problemsOf('<Note kind="rumour">x</Note>')).toEqual([
      {
        line: 1,
        column: 7,
        rule: 'component',
        message: '<Note> cannot have kind="rumour".',
        hint: 'Write one of question, background, update.',
      },
    ]);
    expect(problemsOf('<Cite sorce="first" />')).toMatchObject([
      { column: 1, message: expect.stringContaining('"source"') },
      { column: 7, message: expect.stringContaining('"sorce"'), hint: expect.stringContaining('source, at') },
    ]);
    expect(problemsOf('[x](organization:ctso)')).toMatchObject([{ message: 'There is no organization "ctso".' }]);
    expect(problemsOf('<Sight />')[0]?.hint).toContain('Cite, Claim, Quote, Event, Note');
  });

  test('an expression in an attribute is reported once', () => {
    expect(placesOf('<Cite source={a} />')).toEqual(['1:7 code']);
  });

  test.each(['[a <Cite source="first" />](https://a.org)', '[a[^1]](https://a.org)\n\n[^1]: x'])(
    'a link in a link: %j',
    (source) => expect(placesOf(source)).toEqual([expect.stringMatching(/^1:[34] link$/)]),
  );
});

describe('Links', () => {
  test.each([
    ['country:XN', '/countries/northland.html'],
    ['organization:alliance', '/organizations/alliance.html'],
    ['person:a-b', '/people/a-b.html'],
    ['publisher:paper', '/publishers/paper.html'],
    ['event:e-drill', '/timeline/2021.html#e-drill'],
    ['briefing:2021-07-07-x', '/briefings/2021-07-07-x.html'],
  ])('%s leads to %s', (target, href) => {
    const [kind] = target.split(':');
    expect(htmlOf(`[x](${target})`)).toBe(`<p><a href="${href}" class="entity entity-${kind}">x</a></p>`);
    expect(htmlOf(`[x][y]\n\n[y]: ${target}`)).toContain(`<a href="${href}" class="entity entity-${kind}">x</a>`);
  });

  test('what has no page is named without a link', () => {
    expect(htmlOf('[the ford](place:ford)')).toBe('<p><span class="entity entity-place">the ford</span></p>');
  });

  test('a link without words takes the name of what it leads to', () => {
    expect(htmlOf('[](organization:alliance)')).toContain('>The Alliance</a>');
  });

  test.each([
    'organization:none',
    'organization:XN',
    'country:alliance',
    'organization:',
    'event:none',
    'briefing:none',
  ])('there must be a %s', (target) => expect(placesOf(`see [x](${target})`)).toEqual(['1:5 unknown-id']));

  test('an unknown id in a definition is reported at the definition, used or not', () => {
    expect(placesOf('text\n\n[y]: organization:none')).toEqual(['3:1 unknown-id']);
  });

  test.each(['https://a.org/b?c#d', 'HTTP://a.org', 'http://a.org'])('%s leads outside and says so', (address) => {
    expect(htmlOf(`[x](${address})`)).toBe(
      `<p><a href="${address}" class="external" rel="noopener noreferrer">x</a></p>`,
    );
  });

  test.each(['https://a.org', 'www.a.org', 'a@b.org'])('%s becomes a link by itself', (text) => {
    expect(htmlOf(`see ${text} there`)).toContain('class="external"');
  });

  test.each([
    '/countries/x.html',
    '//host/x',
    '\\\\host',
    '../x.mdx',
    'x',
    '?q=1',
    '',
    'ftp://a.org',
    'file:///x',
    'https:a.org',
    'https://',
    'https://user:word@a.org',
    'tel:1',
    'https://a.org/&#x0A;b',
    'mailto:a@b.org&#9;',
    'Organization:alliance',
  ])('an address that leads nowhere good is refused: %j', (address) => {
    expect(placesOf(`[x](<${address}>)`)).toEqual(['1:1 link']);
  });

  test('a path gets a hint how to link within the site', () => {
    expect(problemsOf('[x](../2021/2021-07-07-x.mdx)')[0]?.hint).toContain('briefing');
  });

  test.each([
    '#what-happened',
    '#c-open',
    '#source-first',
    '#user-content-fn-1',
    '#user-content-fnref-1',
    '#footnote-label',
    '#%C3%BCber',
  ])('a link within the page may lead to %s', (fragment) =>
    expect(htmlOf(`## What happened\n\n## Über\n\n[x](${fragment})[^1]\n\n[^1]: Note`)).toContain(`href="${fragment}"`),
  );

  test.each(['#nothing', '#', '#source-none', '#user-content-fn-2', '#first', '#%zz'])(
    'a link within the page may not lead to %s',
    (fragment) =>
      expect(placesOf(`## What happened\n\n[x](${fragment})[^1]\n\n[^1]: Note`)).toEqual(['3:1 dead-fragment']),
  );
});

describe('Headings', () => {
  test('each has an id of its own, listed with its level and words', () => {
    const rendered = renderBody(
      '## What *happened* <Cite source="first" />\n\n### What happened[^1]\n\n## ...\n\n[^1]: x',
    );
    expect(rendered).toMatchObject({
      headings: [
        { depth: 2, id: 'what-happened', text: 'What happened' },
        { depth: 3, id: 'what-happened-1', text: 'What happened' },
        { depth: 2, id: 'section', text: '...' },
      ],
    });
    expect(rendered.ok && rendered.html).toContain('<h3 id="what-happened-1">');
  });

  test('ids of claims and sources stay theirs, placed or not', () => {
    const rendered = renderBody('## C open\n\n## Source first\n\n## Source third\n\n## User content fn 1');
    expect(rendered.ok && rendered.headings.map(({ id }) => id)).toEqual([
      'c-open-1',
      'source-first-1',
      'source-third',
      'fn-1',
    ]);
  });

  test('a heading in a component has an id too', () => {
    expect(htmlOf('<Note>\n### Aside\n\nx\n</Note>')).toContain('<h3 id="aside">Aside</h3>');
  });
});

describe('What a rendering tells about itself', () => {
  const source =
    '[x](organization:alliance) <Cite source="second" />\n\n<Claim id="c-open" />\n\n<Event id="e-drill" />';

  test('everything that was asked, each with a digest of its answer', () => {
    const rendered = renderBody(source);
    expect(rendered.ok && rendered.looked).toEqual({
      'organization:alliance': lookedDigest(answers.organization['alliance']),
      'source:second': lookedDigest(answers.source['second']),
      'claim:c-open': lookedDigest(answers.claim['c-open']),
      'event:e-drill': lookedDigest(answers.event['e-drill']),
    });
  });

  test('a digest changes with the answer, and when the answer is gone', () => {
    const before = lookedDigest({ title: 'A' });
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(lookedDigest({ title: 'A' })).toBe(before);
    expect(lookedDigest({ title: 'B' })).not.toBe(before);
    expect(lookedDigest(undefined)).not.toBe(before);
  });

  test('what components placed, each once and in the order of the text', () => {
    const rendered = renderBody(`<Quote claim="c-words" />\n\n${source}\n\n<Claim id="c-words" />`);
    expect(rendered.ok && rendered.used).toEqual({
      claims: ['c-words', 'c-open'],
      events: ['e-drill'],
      sources: ['second'],
    });
  });

  test('the same input gives the same output', () => {
    expect(render(source, lookIn(answers))).toEqual(render(source, lookIn(structuredClone(answers))));
  });
});
