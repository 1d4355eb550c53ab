import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { type Options, type Unsafe, toMarkdown } from 'mdast-util-to-markdown';
import { webAddress } from '../briefing/source.ts';

const ANYWHERE = { inConstruct: 'phrasing' } as const;

/**
 * What the libraries leave as it is although it means something in a briefing. Without the first two a paragraph of
 * somebody else's text becomes code that MDX runs; without the dot after "www", the "@" and the ":" the address that
 * Markdown sees in a text swallows the backslash before a "<", which then starts a tag.
 */
const UNSAFE: Unsafe[] = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
  ...[...'{}<\\`*_[]~|@'].map((character) => ({ ...ANYWHERE, character })),
  { ...ANYWHERE, character: ':', after: '\\S' },
  { ...ANYWHERE, character: '.', before: '[wW]{3}' },
];

const OPTIONS: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  extensions: [gfmToMarkdown(), mdxJsxToMarkdown(), { unsafe: UNSAFE }],
};

/** Markdown that reads back as the tree: text in it stays text, whatever it holds. */
export const toMdx = (children: RootContent[]): string =>
  toMarkdown({ type: 'root', children } satisfies Root, OPTIONS);

/** A paragraph of somebody else's text. What looks like an address and may not be linked stands as code. */
export function paragraph(text: string): Paragraph {
  const parts = text.split(/((?:https?:\/\/|www\.|xmpp:)\S+)/i);
  const children = parts.flatMap((value, index): PhrasingContent[] => {
    if (value === '') return [];
    return [{ type: index % 2 === 1 && !mayBeLinked(value) ? 'inlineCode' : 'text', value }];
  });
  return { type: 'paragraph', children: mergeTexts(children) };
}

/** Markdown makes a link of the address, or of its start up to a character that no address ends with. */
function mayBeLinked(address: string): boolean {
  const whole = /^www/i.test(address) ? `http://${address}` : address;
  return webAddress.safeParse(whole).success && webAddress.safeParse(whole.replace(/[^\w/]+$/, '')).success;
}

/** Texts that stand side by side as one. */
export function mergeTexts<Node extends Nodes>(nodes: readonly Node[]): (Node | Text)[] {
  const merged: (Node | Text)[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (last?.type === 'text' && node.type === 'text')
      merged.splice(-1, 1, { type: 'text', value: last.value + node.value });
    else merged.push(node);
  }
  return merged;
}
