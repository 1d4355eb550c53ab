import { readFileSync } from 'node:fs';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** An element of a page, with what tests ask of it. */
export interface Found {
  tag: string;
  attributes: Record<string, string>;
  /** Its text, with white space as a reader sees it. */
  text: string;
  /** Elements below it, in the order of the page. */
  all(selector?: string): Found[];
  /** The only such element. Throws where there is none or more than one. */
  one(selector: string): Found;
}

/** Reads a page. Selectors are a tag, `.class`, `#id` and `[name]` or `[name=value]` together, without combinators. */
export const readPage = (file: string): Found => parsePage(readFileSync(file, 'utf8'));
export const parsePage = (html: string): Found => found(parse(html));

function found(node: Node): Found {
  const attributes = 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {};
  const all = (selector = '') => below(node).map(found).filter(matcher(selector));
  return {
    tag: 'tagName' in node ? node.tagName : '',
    attributes,
    text: textOf(node).replace(/\s+/g, ' ').trim(),
    all,
    one: (selector) => {
      const [only, ...others] = all(selector);
      if (only === undefined || others.length > 0) throw new Error(`Not one ${selector}, but ${all(selector).length}.`);
      return only;
    },
  };
}

const below = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : below(child)))
    : [];

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

function matcher(selector: string): (element: Found) => boolean {
  const parts = selector.match(/\[[^\]]+\]|[.#]?[^.#[]+/g) ?? [];
  return (element) => parts.every((part) => matches(element, part));
}

function matches({ tag, attributes }: Found, part: string): boolean {
  if (part.startsWith('.')) return (attributes['class'] ?? '').split(/\s+/).includes(part.slice(1));
  if (part.startsWith('#')) return attributes['id'] === part.slice(1);
  if (!part.startsWith('[')) return tag === part;
  const [name, value] = part.slice(1, -1).split(/=(.*)/);
  return value === undefined ? name! in attributes : attributes[name!] === value;
}
