import type { Nodes } from 'mdast';
import { type PlacedComplaint, readAttributes } from './attributes.ts';
import { type Component, type Components, isTag, type Tag } from './component.ts';
import { holdsBlocks } from './lift.ts';
import { htmlComplaint } from './syntax-problem.ts';

/** What is wrong with a tag: its name, its attributes, what it holds, where it stands. */
export function tagComplaints(tag: Tag, ancestors: readonly Nodes[], components: Components): PlacedComplaint[] {
  const name = tag.name ?? '';
  const component = components.get(name);
  if (component !== undefined)
    return [...attributeComplaints(tag, component), ...placeComplaints(tag, ancestors, { component, components })];
  if (!/^[A-Z]/.test(name)) return [htmlComplaint(`<${name}>`)];
  const hint = `There are ${[...components.keys()].join(', ')}.`;
  return [{ rule: 'component', message: `There is no component <${name}>.`, hint }];
}

function attributeComplaints(tag: Tag, component: Component): PlacedComplaint[] {
  const attributes = readAttributes(tag, component);
  return attributes.ok ? [] : attributes.complaints;
}

function placeComplaints(
  tag: Tag,
  ancestors: readonly Nodes[],
  { component, components }: { component: Component; components: Components },
): PlacedComplaint[] {
  const { name, content, inline } = component;
  const parent = ancestors.at(-1);
  const complaints: PlacedComplaint[] = [];
  const complain = (message: string, hint: string) => complaints.push({ rule: 'component', message, hint });
  if (content === 'none' && tag.children.length > 0)
    complain(`<${name}> holds something.`, `Write it as <${name} … />.`);
  if (content === 'text' && tag.type === 'mdxJsxFlowElement' && !isOneParagraph(tag.children))
    complain(`<${name}> holds more than a line of text.`, 'Put only a line of text into it.');
  if (!inline && tag.type === 'mdxJsxTextElement' && !isBlockPlace(ancestors, components))
    complain(`<${name}> stands in running text.`, 'Put it on a line of its own, with empty lines around it.');
  if (inline && tag.type === 'mdxJsxFlowElement' && touchesText(tag, parent))
    complain(
      `<${name}> stands on a line of its own, which ends the text before it.`,
      'Put it at the end of the line before, or put empty lines around it.',
    );
  return complaints;
}

/** Whether `lift` will make a block of what stands here. */
function isBlockPlace(ancestors: readonly Nodes[], components: Components): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'paragraph') return holdsBlocks(parent, components);
  if (parent?.type !== 'mdxJsxTextElement' || !holdsBlocks(parent, components)) return false;
  return isBlockPlace(ancestors.slice(0, -1), components);
}

/** Text between tags on lines of their own is read as a paragraph. */
const isOneParagraph = (children: readonly Nodes[]) => children.length === 1 && children[0]?.type === 'paragraph';

/** Whether there is no empty line between the tag and what stands before or after it. */
function touchesText(tag: Tag, parent: Nodes | undefined): boolean {
  if (parent === undefined || !('children' in parent)) return false;
  const { start, end } = tag.position ?? {};
  const above = start && start.line - 1;
  const below = end && end.line + 1;
  return parent.children
    .filter((sibling) => !isTag(sibling) && sibling.type !== 'yaml')
    .some(({ position }) => position && (position.end.line === above || position.start.line === below));
}
