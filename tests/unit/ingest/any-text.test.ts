import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { components } from '../../../src/briefing/components/index.ts';
import { frontMatterText } from '../../../src/briefing/front-matter.ts';
import { guard } from '../../../src/briefing/guard.ts';
import { parse } from '../../../src/briefing/parse.ts';
import { visit } from '../../../src/briefing/visit.ts';
import { briefingText } from '../../../src/ingest/briefing-text.ts';
import { cleanLine } from '../../../src/ingest/clean.ts';
import { draftBriefing } from '../../../src/ingest/draft.ts';
import type { Item } from '../../../src/ingest/item.ts';
import { toMdx } from '../../../src/ingest/mdx-text.ts';
import { findFault } from '../../../src/ingest/verify.ts';
import { readYaml } from '../../../src/yaml/read.ts';
import { fixtureLexicon, fixtureRegistry } from './fixture-registry.ts';
import { hostileTexts } from '../../setup/hostile.ts';

/** Pieces that mean something somewhere, any characters, and mixtures of both, cleaned as ingest does. */
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...hostileTexts(0)), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 6 })
  .chain((parts) => fc.constantFrom('', ' ').map((between) => cleanLine(parts.join(between))))
  .filter((text) => text !== '');

const CODE = new Set<string>(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'html', 'mdxJsxTextElement']);
const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });

/** Every position that a text can have in a body. */
const POSITIONS: Readonly<Record<string, (value: string) => RootContent>> = {
  paragraph: (value) => paragraph(text(value)),
  heading: (value) => ({ type: 'heading', depth: 2, children: [text(value)] }),
  quotation: (value) => ({ type: 'blockquote', children: [{ type: 'paragraph', children: [text(value)] }] }),
  'list item': (value) => ({
    type: 'list',
    children: [{ type: 'listItem', children: [{ type: 'paragraph', children: [text(value)] }] }],
  }),
  emphasis: (value) => paragraph(text('a '), { type: 'strong', children: [text(value)] }, text(' b')),
  link: (value) => paragraph(text('a '), { type: 'link', url: 'https://example.org/', children: [text(value)] }),
  cell: (value) => ({
    type: 'table',
    children: ['head', value].map((cell) => ({
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, children: [text(cell)] }],
    })),
  }),
};

const codeIn = (tree: Root): string[] => {
  const found: string[] = [];
  visit(tree, ({ type }) => void (CODE.has(type) ? found.push(type) : undefined));
  return found;
};

test.each(Object.entries(POSITIONS))('any text reads back as it is, and never as code: %s', (_, at) => {
  fc.assert(
    fc.property(anyText, (value) => {
      const block = at(value);
      const read = parse(toMdx([block]));
      expect(read.ok && codeIn(read.tree)).toEqual([]);
      expect(read.ok && textOf(read.tree)).toBe(textOf(block));
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('any text reads back as it is in every position of a briefing that is made of it', () => {
  fc.assert(
    fc.property(fc.tuple(anyText, anyText, anyText, anyText, anyText), ([title, body, caption, credit, related]) => {
      const sentence = `Norland met ${body} and left.`;
      const item: Item = {
        ...{ source: 'test', key: '0123456789abcdef', title, warnings: [] },
        published: { date: '2021-07-07', basis: 'inferred', note: caption },
        article: {
          paragraphs: [
            sentence,
            `${body} stood there.`,
            'It was a long day, and nobody said much about it. '.repeat(8),
          ],
          caption: { text: caption, credit },
          related: [{ title: related, url: 'https://example.org/a' }],
          ...{ urls: [], disclaimers: [credit] },
        },
      };
      const draft = draftBriefing(item, fixtureLexicon);
      draft.frontMatter.countries = [...fixtureRegistry.countries.keys()].slice(0, 1);
      const file = briefingText(draft);
      expect(findFault(file, draft)).toBeUndefined();
      const front = readYaml(frontMatterText(file) ?? '', '').value;
      expect(front).toMatchObject({ title, dateNote: caption, related: [{ title: related }] });
      expect(front).toMatchObject({ image: { caption, credit } });
      const read = parse(file);
      expect(read.ok && [...guard(read.tree, components), ...codeIn(read.tree)]).toEqual([]);
      for (const part of draft.body.extract) expect(item.article.paragraphs.join(' ')).toContain(part);
    }),
    { numRuns: 60, seed: 7 },
  );
});
