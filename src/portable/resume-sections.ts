import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { splice } from './splice.ts';

const heading = /^h[1-6]$/;
const titled = 'data-pagefind-title';

/**
 * The page for the index, with an anchor of the section behind each block that has a title for search of its own, such
 * as a claim: search gives all text up to the next anchor to the last one, and would put the words that follow a claim
 * into somebody's mouth. A block before any heading with an id gets none.
 */
export function resumeSections(html: string): string {
  if (!html.includes(titled)) return html;
  const anchors: { start: number; end: number; text: string }[] = [];
  let section: Section | undefined;
  for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true }))) {
    const id = attribute(element, 'id');
    if (id === undefined) continue;
    const end = element.sourceCodeLocation?.endOffset;
    if (heading.test(element.tagName)) section = { id, title: textOf(element) };
    else if (attribute(element, titled) !== undefined && section !== undefined && end !== undefined)
      anchors.push({ start: end, end, text: anchor(section) });
  }
  return splice(html, anchors);
}

const anchor = ({ id, title }: Section): string => `<span id="${escaped(id)}" ${titled}="${escaped(title)}"></span>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}

const textOf = (node: DefaultTreeAdapterTypes.ParentNode): string =>
  node.childNodes
    .map((child) => ('value' in child ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

interface Section {
  id: string;
  title: string;
}
type Element = DefaultTreeAdapterTypes.Element;
