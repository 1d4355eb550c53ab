import type { Nodes, Root } from 'mdast';

/** Where a node stands. */
export interface Surroundings {
  /** From the root down to the parent. */
  ancestors: readonly Nodes[];
  /** Start of the node, or of the nearest node around it that has a position: what a transform made has none. */
  point: { line: number; column: number };
}

/** Calls `see` for every node, in the order of the text. */
export function visit(tree: Root, see: (node: Nodes, surroundings: Surroundings) => void): void {
  const ancestors: Nodes[] = [];
  const walk = (node: Nodes, outer: Surroundings['point']) => {
    const { line, column } = node.position?.start ?? outer;
    see(node, { ancestors, point: { line, column } });
    if (!('children' in node)) return;
    ancestors.push(node);
    for (const child of node.children) walk(child, { line, column });
    ancestors.pop();
  };
  walk(tree, { line: 1, column: 1 });
}
