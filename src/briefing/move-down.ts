import type { Nodes, Root } from 'mdast';

type Point = NonNullable<Nodes['position']>['start'];
interface Placed {
  position?: Nodes['position'];
}

/** Gives a tree the places that it has below so many lines and letters. It may not be nested too deeply to recurse. */
export function moveDown(tree: Root, { lines, letters }: { lines: number; letters: number }): void {
  const moved = ({ line, column, offset }: Point): Point => ({
    ...{ line: line + lines, column },
    ...(offset !== undefined && { offset: offset + letters }),
  });
  const move = (placed: Placed) => {
    const { position } = placed;
    if (position !== undefined) placed.position = { start: moved(position.start), end: moved(position.end) };
  };
  const walk = (node: Nodes) => {
    move(node);
    if ('attributes' in node) node.attributes.forEach(move);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
}
