import type { Element, Root } from 'hast';

/** Says the alignment of table cells with a class: MDX would make a style attribute of it, which the policy of the pages refuses. */
export const alignByClass = () => (tree: Root) => walk(tree);

function walk(node: Root | Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { align, ...properties } = child.properties;
    if (typeof align === 'string') child.properties = { ...properties, className: [`align-${align}`] };
    walk(child);
  }
}
