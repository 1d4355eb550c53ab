import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Components } from './component.ts';

/**
 * Gives every tag the level it means. `<Note>Text.</Note>` on a line of its own is read as part of a paragraph, but
 * means a block: it takes the place of its paragraph, and its text gets a paragraph of its own. `<Cite … />` on a line
 * of its own is read as a block, but means text: it gets a paragraph around it.
 */
export function lift(tree: Root, components: Components): Root {
  return liftChildren(tree, components);
}

/** Whether a piece of text is nothing but tags that mean blocks. An unknown tag is taken for one. */
export function holdsBlocks({ children }: { children: readonly Nodes[] }, components: Components): boolean {
  const things = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    things.length > 0 &&
    things.every((child) => child.type === 'mdxJsxTextElement' && !components.get(child.name ?? '')?.inline)
  );
}

function liftChildren<Parent extends Nodes>(node: Parent, components: Components): Parent {
  if (!('children' in node)) return node;
  const children = runsOf(node.children, components)
    .flatMap((run) => levelled(run, components))
    .map((child) => liftChildren(child, components));
  return { ...node, children };
}

/** Children one by one, but inline tags that were read as blocks together as far as no empty line parts them. */
function runsOf(children: readonly RootContent[], components: Components): RootContent[][] {
  const runs: RootContent[][] = [];
  for (const child of children) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before !== undefined && [before, child].every((tag) => isInlineBlock(tag, components));
    if (goesOn && !isParted(before, child)) runs.at(-1)?.push(child);
    else runs.push([child]);
  }
  return runs;
}

function levelled(run: readonly RootContent[], components: Components): RootContent[] {
  const tags = run.filter((node) => isInlineBlock(node, components));
  if (tags.length > 0) return [paragraphAround(tags)];
  return run.flatMap((node) => (node.type === 'paragraph' && holdsBlocks(node, components) ? blocksOf(node) : [node]));
}

const isInlineBlock = (node: RootContent, components: Components): node is MdxJsxFlowElement =>
  node.type === 'mdxJsxFlowElement' && components.get(node.name ?? '')?.inline === true;

const isParted = (above: RootContent, below: RootContent) =>
  (below.position?.start.line ?? 0) - (above.position?.end.line ?? 0) > 1;

const blocksOf = ({ children }: Paragraph): RootContent[] =>
  children
    .filter((child) => child.type === 'mdxJsxTextElement')
    .map(({ children, ...tag }) => ({
      ...tag,
      type: 'mdxJsxFlowElement',
      children: children.length === 0 ? [] : [{ type: 'paragraph', children, position: tag.position }],
    }));

const paragraphAround = (tags: readonly MdxJsxFlowElement[]): Paragraph => ({
  type: 'paragraph',
  position: tags[0]?.position,
  children: tags.flatMap((tag, index) => (index === 0 ? [inText(tag)] : [{ type: 'text', value: ' ' }, inText(tag)])),
});

const inText = ({ children, ...tag }: MdxJsxFlowElement): PhrasingContent => ({
  ...tag,
  type: 'mdxJsxTextElement',
  children: children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child as PhrasingContent])),
});
