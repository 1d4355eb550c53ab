import type { Element, Nodes } from 'hast';
import { h } from 'hastscript';

/** What the ids of paragraphs start with; no heading and no record has such an id. */
const prefix = '_p';

/**
 * Numbers the paragraphs of a body from 1 and ends each with a link to itself, so that one sentence can be cited.
 * Paragraphs inside notes, lists and quotations belong to what holds them and have none of their own.
 */
export function withPermalinks(tree: Nodes): Nodes {
  if (tree.type !== 'root') return tree;
  let number = 0;
  const children = tree.children.map((child) => {
    if (child.type !== 'element' || child.tagName !== 'p') return child;
    number += 1;
    return withPermalink(child, number);
  });
  return { ...tree, children };
}

function withPermalink(paragraph: Element, number: number): Element {
  const id = `${prefix}${number}`;
  const words = `Link to paragraph ${number}`;
  const link = h('a', { class: 'permalink', href: `#${id}`, 'aria-label': words, 'data-pagefind-ignore': '' }, '¶');
  return {
    ...paragraph,
    properties: { ...paragraph.properties, id },
    children: [...paragraph.children, { type: 'text', value: '\u00a0' }, link],
  };
}
