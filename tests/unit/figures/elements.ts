import type { Element, Nodes } from 'hast';
import { textWidth } from '../../../src/figures/svg.ts';

/** Every element below a node that `isMeant`. */
function elements(node: Nodes, isMeant: (element: Element) => boolean): Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elements(child as Nodes, isMeant)) : [];
  return node.type === 'element' && isMeant(node) ? [node, ...below] : below;
}

export const byTag = (node: Nodes, tag: string): Element[] => elements(node, ({ tagName }) => tagName === tag);

export const byClass = (node: Nodes, name: string): Element[] =>
  elements(node, ({ properties }) => [properties['className']].flat().includes(name));

export const words = (node: Nodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => words(child as Nodes)).join('')
      : '';

export const numberOf = (element: Element, name: string): number => Number(element.properties[name]);

/** The box that a piece of text fills, at a size in units of the picture. */
export function textBox(element: Element, size: number) {
  const [x, y, width] = [numberOf(element, 'x'), numberOf(element, 'y'), textWidth(words(element), size)];
  const anchor = element.properties['textAnchor'];
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  return { left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 };
}
