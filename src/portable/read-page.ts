import { type DefaultTreeAdapterTypes, parse, type Token } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Attribute = Token.Attribute;

/** A page as it was read: its text, and every element that stands in it, in order. */
export interface ReadPage {
  html: string;
  elements: Element[];
}

/** Where something stands in a text. Lines and columns count from 1, offsets are of UTF-16 units. */
export interface Place {
  line: number;
  column: number;
  start: number;
  end: number;
}

/** Reads a page. Templates and `<noscript>` are read too; elements that only the parser adds are left out. */
export function readPage(html: string): ReadPage {
  // With scripting on, the parser would take the content of <noscript> for plain text and miss its links.
  const root = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const elements: Element[] = [];
  const starts = new Set<number>();
  const waiting: DefaultTreeAdapterTypes.Node[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
    if (!('tagName' in node)) continue;
    // Where tags are nested wrongly, the parser repeats an element: it still stands in the text once.
    const start = node.sourceCodeLocation?.startOffset;
    if (start === undefined || starts.has(start)) continue;
    starts.add(start);
    elements.push(node);
  }
  return { html, elements };
}

/** Where the start tag of an element stands. */
export function placeOfTag({ sourceCodeLocation: location }: Element): Place {
  return location === null || location === undefined ? top : placeOf(location.startTag ?? location);
}

/** Where an attribute stands, its name included. */
export function placeOfAttribute(element: Element, attribute: Attribute): Place {
  const location = element.sourceCodeLocation?.attrs?.[nameOf(attribute)];
  return location === undefined ? placeOfTag(element) : placeOf(location);
}

/** The name of an attribute as it is written, with its prefix. */
export const nameOf = ({ prefix, name }: Attribute): string => (prefix ? `${prefix}:${name}` : name);

/** The value of an attribute; undefined where the element has none of that name. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => nameOf(attribute) === name)?.value;

/** The words of an attribute, in lower case. */
export const wordsOf = (element: Element, name: string): string[] =>
  (attributeOf(element, name) ?? '').toLowerCase().split(/\s+/).filter(Boolean);

/** The text right in an element. */
export const textIn = ({ childNodes }: Element): string =>
  childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const top: Place = { line: 1, column: 1, start: 0, end: 0 };

const placeOf = ({ startLine, startCol, startOffset, endOffset }: Token.Location): Place => ({
  line: startLine,
  column: startCol,
  start: startOffset,
  end: endOffset,
});
