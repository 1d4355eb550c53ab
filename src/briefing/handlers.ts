import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Heading, Link, LinkReference, Parents, TableRow } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { readAttributes } from './attributes.ts';
import type { Component, Components, PlacedKind, SureLook, Tag } from './component.ts';
import type { Outline } from './outline.ts';
import { parseTarget } from './target.ts';

/** What the making of HTML needs. `placed` is filled on the way. */
export interface Making {
  components: Components;
  look: SureLook;
  outline: Outline;
  placed: Record<PlacedKind, Set<string>>;
}

/** How the nodes of a body that passed all checks become HTML, where the default does not do. */
export function createHandlers(making: Making): Handlers {
  const tag = (state: State, node: Tag) => makeTag(state, node, making);
  return {
    heading: (state: State, node: Heading) => makeHeading(state, node, making.outline),
    link: (state: State, node: Link) => makeLink(defaultHandlers.link(state, node), node.url, making.look),
    linkReference: (state: State, node: LinkReference) => makeLinkReference(state, node, making.look),
    tableRow: makeTableRow,
    mdxJsxFlowElement: tag,
    mdxJsxTextElement: tag,
  };
}

function makeHeading(state: State, node: Heading, { ids }: Outline): Element {
  const element = defaultHandlers.heading(state, node);
  const id = ids.get(node);
  return id === undefined ? element : { ...element, properties: { ...element.properties, id } };
}

function makeLink({ properties, children }: Element, address: string, look: SureLook): Element {
  const target = parseTarget(address);
  switch (target.to) {
    case 'own': {
      const { title, href } = look(target.kind, target.id);
      const className = ['entity', `entity-${target.kind}`];
      const content: ElementContent[] = children.length === 0 ? [{ type: 'text', value: title }] : children;
      if (href === undefined) return h('span', { className }, content);
      return { ...h('a', content), properties: { ...properties, href, className } };
    }
    case 'web':
      return {
        ...h('a', children),
        properties: { ...properties, className: ['external'], rel: ['noopener', 'noreferrer'] },
      };
    default:
      return { ...h('a', children), properties };
  }
}

function makeLinkReference(state: State, node: LinkReference, look: SureLook): ElementContent | ElementContent[] {
  const made = defaultHandlers.linkReference(state, node);
  const definition = state.definitionById.get(node.identifier.toUpperCase());
  if (definition === undefined || Array.isArray(made) || made.type !== 'element') return made;
  return makeLink(made, definition.url, look);
}

/** Says the alignment of cells with a class: the policy of the pages refuses styles in elements, and `align` is obsolete. */
function makeTableRow(state: State, node: TableRow, parent: Parents | undefined): Element {
  const row = defaultHandlers.tableRow(state, node, parent);
  return { ...row, children: row.children.map((cell) => (cell.type === 'element' ? alignByClass(cell) : cell)) };
}

function alignByClass(cell: Element): Element {
  const { align, ...properties } = cell.properties;
  return typeof align === 'string' ? { ...cell, properties: { ...properties, className: [`align-${align}`] } } : cell;
}

function makeTag(state: State, tag: Tag, { components, look, placed }: Making): Element {
  const component = components.get(tag.name ?? '');
  const attributes = component && readAttributes(tag, component);
  if (component === undefined || !attributes?.ok)
    throw new Error(`<${tag.name}> is wrong: tags are checked before anything is rendered.`);
  const element = component.render(attributes.values, state.all(tag), look);
  return withId(element, component, { id: attributes.values[component.places?.attribute ?? ''], placed });
}

/** A claim has its address where the body shows it first. */
function withId(
  element: Element,
  { places }: Component,
  { id, placed }: { id: string | undefined; placed: Making['placed'] },
): Element {
  if (places === undefined || id === undefined) return element;
  const isFirst = !placed[places.kind].has(id);
  placed[places.kind].add(id);
  return places.kind === 'claim' && isFirst ? { ...element, properties: { id, ...element.properties } } : element;
}
