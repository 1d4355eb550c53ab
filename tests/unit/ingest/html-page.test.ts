import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Page, readPage } from '../../../src/ingest/html-page.ts';
import { measureHtml } from '../../../src/ingest/html-size.ts';
import { type Context, pageItem } from '../../../src/ingest/items.ts';
import { registry } from './publishers.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/pages');
const context: Context = { source: 'a.html', registry, now: new Date('2022-01-01T00:00:00Z') };

const read = (html: string): Page => {
  const page = readPage(html);
  if (!page.ok) throw new Error(page.reason);
  return page.page;
};
const sentence = 'Norland and Vestria met on the bridge, talked about its planks, and went home again.';
const pageOf = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body><article>${body}<p>${sentence}</p><p>${sentence}</p></article></body></html>`;

test.each(['crossing', 'markup'])('the page %s.html becomes its article', (name) => {
  const expected = readFileSync(path.join(folder, `${name}.page.json`), 'utf8');
  expect(read(readFileSync(path.join(folder, `${name}.html`), 'utf8'))).toEqual(JSON.parse(expected));
});

describe('the date of a page', () => {
  test.each([
    ['<meta property="article:published_time" content="2021-07-07">'],
    ['<meta name="DC.date.issued" content="2021-07-07">'],
    ['<meta name="pubdate" content="2021-07-07"><meta name="date" content="2021-07-09">'],
    ['<meta itemprop="datePublished" content="2021-07-07">'],
    ['<meta name="last-modified" content="2021-07-09"><meta name="publish-date" content="2021-07-07">'],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","datePublished":"2021-07-07"}</script>',
    ],
  ])('is what its metadata state: %s', (head) => {
    expect(pageItem(read(pageOf('', head)), context).published).toEqual({ date: '2021-07-07', basis: 'stated' });
  });

  test('may stand in a marked element', () => {
    const page = read(pageOf('<time itemprop="datePublished" datetime="2021-07-07T10:00:00Z">last week</time>'));
    expect(pageItem(page, context).published).toEqual({ date: '2021-07-07', basis: 'stated' });
  });

  test('is neither one in its address, nor in its text, nor of another article', () => {
    const head = '<link rel="canonical" href="https://example.org/2024/04/27/bridge">';
    const page = read(pageOf('<p>27 April 2024</p><time datetime="2024-04-27">27 April</time>', head));
    expect(page.dates).toEqual([]);
    expect(pageItem(page, context).published).toBeUndefined();
  });

  test('is inferred where only a change is dated', () => {
    const page = read(pageOf('', '<meta property="article:modified_time" content="2021-07-09">'));
    expect(pageItem(page, context).published).toMatchObject({ date: '2021-07-09', basis: 'inferred' });
  });
});

describe('the picture of a page', () => {
  const figure = (caption: string) => `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`;

  test.each([
    ['A bridge. Ben Lens / AGENCY', { text: 'A bridge.', credit: 'Ben Lens / AGENCY' }],
    ['A bridge. <i class="Credit">AGENCY</i>', { text: 'A bridge.', credit: 'AGENCY' }],
    ['A bridge. <span itemprop="copyrightHolder">[AGENCY]</span>', { text: 'A bridge.', credit: 'AGENCY' }],
  ])('has the caption %s', (caption, expected) => {
    const { article } = pageItem(read(pageOf(figure(caption))), context);
    expect(article).toMatchObject({ caption: expected, paragraphs: [sentence, sentence] });
  });

  test('whose maker nobody names is left out, with a warning', () => {
    const { article, warnings } = pageItem(read(pageOf(figure('A bridge.'))), context);
    expect(article).not.toHaveProperty('caption');
    expect(warnings).toContain('The caption "A bridge." names nobody whose picture it is: it was left out.');
  });

  test('leaves a quotation in a figure alone', () => {
    const page = read(
      pageOf('<figure><blockquote><p>“The bridge is closed, and it will stay closed.”</p></blockquote></figure>'),
    );
    expect(page.content.text).toContain('“The bridge is closed, and it will stay closed.”');
  });
});

test('a page may leave out the tags that may be left out', () => {
  const page = read(
    `<!doctype html><html lang=ru><title>Мост</title><meta name=date content=2021-07-07><p>${sentence}<p>${sentence}`,
  );
  expect(page).toMatchObject({
    title: { text: 'Мост' },
    language: 'ru',
    dates: [{ raw: '2021-07-07', of: 'publication' }],
    content: { text: `${sentence}\n\n${sentence}` },
  });
});

test.each(['', '<html>', '<body>', '<html><body>', '<html><head></head>', '<head></head><body>'])(
  'a page that starts with "%s" has its article',
  (start) => {
    const { text } = read(`<!doctype html>${start}<article>${`<p>${sentence}</p>`.repeat(3)}</article>`).content;
    expect(text).toBe([sentence, sentence, sentence].join('\n\n'));
  },
);

test('scripts, styles and handlers of a page leave no trace, and none of them runs', () => {
  const bait = `<script>globalThis.ran = 1</script><style>p { color: red }</style><img src=x onerror="globalThis.ran = 1">
    <svg onload="globalThis.ran = 1"></svg><iframe srcdoc="<script>globalThis.ran = 1</script>"></iframe><noscript>no</noscript>`;
  const page = read(pageOf(bait));
  expect(page.content.text).toBe(`${sentence}\n\n${sentence}`);
  expect(globalThis).not.toHaveProperty('ran');
});

test('text that looks like markup stays text, word for word', () => {
  const text = '{process.exit()} &lt;script&gt; import x from "y" \u0024{a} [x](javascript:x) www.&lt;b&gt;';
  expect(read(pageOf(`<p>${text} and so on and on, to the end.</p>`)).content.text).toContain(
    '{process.exit()} <script> import x from "y" \u0024{a} [x](javascript:x) www.<b> and so on and on, to the end.',
  );
});

test.each([
  ['', 'No article was found'],
  ['<!doctype html><title>x</title>', 'No article was found'],
  [`<!doctype html>${'<div>'.repeat(200_000)}`, 'The page has 200000 elements; 10000 are the most.'],
  [`<!doctype html>${'<div>'.repeat(201)}`, 'The page has 201 elements in one another; 200 are the most.'],
  [`<!doctype html>${'<p>x</p>'.repeat(10_001)}`, 'The page has 10001 elements; 10000 are the most.'],
  [`<!doctype html>${'x'.repeat(4 * 1024 * 1024)}`, 'The page has 4194319 characters; 4194304 are the most.'],
])('a page that holds no article, or too much, is refused (%#)', (html, reason) => {
  expect(readPage(html)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
});

test.each([
  ['<div><p>a</p><div>b</div></div>', { elements: 3, depth: 2 }],
  ['<p>a<p>b<p>c<br><img><li>', { elements: 6, depth: 0 }],
  ['</div></div><div>', { elements: 1, depth: 1 }],
  ['a < b', { elements: 0, depth: 0 }],
])('%s is measured by its tags', (html, size) => {
  expect(measureHtml(html)).toEqual(size);
});
