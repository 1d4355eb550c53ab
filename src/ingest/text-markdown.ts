import type { Nodes, RootContent } from 'mdast';
import { fromMarkdown as parseMarkdown } from 'mdast-util-from-markdown';
import { toString as textOf } from 'mdast-util-to-string';

const HEADING = /^#{1,6}\s+\S/mu;
const LINK = /\[[^\]\n]+\]\(https?:\/\//u;
const STRONG = /(?:^|\s)\*\*[^*\n]+\*\*/u;

/** Whether a plain text is written in Markdown, by what plain texts hardly ever hold. */
export const isMarkdown = (text: string): boolean => [HEADING, LINK, STRONG].some((sign) => sign.test(text));

/** A Markdown text as paragraphs between empty lines, without its marks; its first heading of the first rank apart. */
export function fromMarkdown(text: string): { title?: string; text: string } {
  const { children } = parseMarkdown(text);
  const [first, ...others] = children;
  const isTitle = first?.type === 'heading' && first.depth === 1;
  const blocks = (isTitle ? others : children).flatMap(blocksOf);
  const title = isTitle ? lineOf(first) : '';
  return { ...(title === '' ? {} : { title }), text: blocks.filter((block) => block !== '').join('\n\n') };
}

function blocksOf(node: RootContent): string[] {
  if (node.type === 'list') return node.children.map((item) => `- ${lineOf(item)}`);
  if (node.type === 'blockquote') return node.children.flatMap(blocksOf);
  if (node.type === 'thematicBreak' || node.type === 'definition') return [];
  return [node.type === 'paragraph' ? textOf(node, { includeImageAlt: false, includeHtml: true }) : lineOf(node)];
}

const lineOf = (node: Nodes): string => textOf(node, { includeImageAlt: false }).replace(/\s+/gu, ' ').trim();
