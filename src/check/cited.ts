import type { Root } from 'mdast';
import { readAttributes } from '../briefing/attributes.ts';
import { isTag } from '../briefing/component.ts';
import { components } from '../briefing/components/index.ts';
import { visit } from '../briefing/visit.ts';

/** Ids of the sources that components and links of a body name. */
export function citedIn(tree: Root): string[] {
  const cited = new Set<string>();
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && node.url.startsWith('#source-'))
      cited.add(node.url.slice('#source-'.length));
    const component = isTag(node) ? components.get(node.name ?? '') : undefined;
    if (component?.places?.kind !== 'source' || !isTag(node)) return;
    const attributes = readAttributes(node, component);
    const id = attributes.ok ? attributes.values[component.places.attribute] : undefined;
    if (id !== undefined) cited.add(id);
  });
  return [...cited];
}
