import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { components } from '../../../src/briefing/components/index.ts';
import { guard } from '../../../src/briefing/guard.ts';
import { parse } from '../../../src/briefing/parse.ts';
import { visit } from '../../../src/briefing/visit.ts';
import { cleanLine } from '../../../src/ingest/clean.ts';
import { paragraph, toMdx } from '../../../src/ingest/mdx-text.ts';
import { hostileTexts } from '../../setup/hostile.ts';

const texts = [...new Set(hostileTexts(1500).map(cleanLine))].filter((text) => text !== '');
const plain = new Set<Nodes['type']>(['root', 'paragraph', 'blockquote', 'text', 'inlineCode', 'link']);

/** What a text becomes when it is written and read again, with everything in it that is not plain text. */
function readBack(children: RootContent[]): { text: string[]; other: string[]; problems: string[] } {
  const parsed = parse(toMdx(children));
  if (!parsed.ok) return { text: [], other: [], problems: [parsed.problem.message] };
  const other: string[] = [];
  visit(parsed.tree, ({ type }) => void (plain.has(type) ? undefined : other.push(type)));
  const blocks = parsed.tree.children.flatMap((block): Nodes[] =>
    block.type === 'blockquote' ? block.children : [block],
  );
  const problems = guard(parsed.tree, components).map(({ message }) => message);
  return { text: blocks.map((block) => textOf(block)), other, problems };
}

const wanted = (...text: string[]) => ({ text, other: [], problems: [] });

describe('hostile text reads back word for word, as text only', () => {
  test('in a paragraph', () => {
    for (const text of texts) expect(readBack([paragraph(text)]), text).toEqual(wanted(text));
  });

  test('in a block quote, between other paragraphs', () => {
    for (const text of texts) {
      const quote: RootContent = {
        type: 'blockquote',
        children: [paragraph('first'), paragraph(text), paragraph('last')],
      };
      expect(readBack([quote]), text).toEqual(wanted('first', text, 'last'));
    }
  });

  test('beside another hostile text', () => {
    for (const [index, text] of texts.entries()) {
      const next = texts[(index * 7 + 3) % texts.length] ?? '';
      expect(readBack([paragraph(text), paragraph(next)]), text).toEqual(wanted(text, next));
    }
  });
});

test('MDX with JavaScript reads hostile text as text, too', () => {
  const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
  for (const text of texts) {
    const tree = mdx.parse(toMdx([paragraph(text)]));
    expect(
      tree.children.map(({ type }) => type),
      text,
    ).toEqual(['paragraph']);
    expect(textOf(tree), text).toBe(text);
  }
});

describe('the ways in that the libraries leave open are closed', () => {
  test.each([
    ['export const a = (globalThis.pwned = 1)', '&#x65;xport const a = (globalThis.pwned = 1)\n'],
    ['import "data:text/javascript,globalThis.pwned=1"', '&#x69;mport "data\\:text/javascript,globalThis.pwned=1"\n'],
    ['www.<script src="//example.org/x.js"/>', 'www\\.\\<script src="//example.org/x.js"/>\n'],
    ['{process.exit()}', '\\{process.exit()\\}\n'],
  ])('%s', (text, written) => {
    const markdown = toMdx([{ type: 'paragraph', children: [{ type: 'text', value: text }] }]);
    expect(markdown).toBe(written);
    expect(readBack([paragraph(text)])).toEqual(wanted(text));
  });
});

test('ordinary prose is written as it is', () => {
  const text = 'He said: “10 % more, at 10.30 (see § 3) – Smith & Co, Tajik-Afghan; it’s $5!”';
  expect(toMdx([paragraph(text)])).toBe(`${text}\n`);
});

test('an address that may not be linked stands as code, any other as text', () => {
  expect(paragraph('see http://u.x:p@example.org/ and https://example.org/.').children).toEqual([
    { type: 'text', value: 'see ' },
    { type: 'inlineCode', value: 'http://u.x:p@example.org/' },
    { type: 'text', value: ' and https://example.org/.' },
  ]);
});
