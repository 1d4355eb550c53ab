import {
  type Attribute,
  type Element,
  nameOf,
  type Place,
  placeOfAttribute,
  type ReadPage,
  attributeOf,
} from './read-page.ts';
import type { Edit } from './splice.ts';
import { type Part, srcsetParts } from './srcset.ts';

/** What a page holds that a link can be or lead to. */
export interface PageAddresses {
  /** What a fragment may lead to. */
  ids: ReadonlySet<string>;
  /** Attributes with addresses, in the order of the page. */
  values: AddressValue[];
  /** The text of `<style>` elements, of `style` attributes and of others that may say `url()`. */
  styles: StyleText[];
}

export interface AddressValue {
  value: string;
  /** Where in `value` its addresses stand. */
  parts: Part[];
  place: Place;
  /** The change of the page that gives the attribute another value. */
  edit(value: string): Edit;
}

export interface StyleText {
  css: string;
  /** Where the text starts. */
  line: number;
  column: number;
  edit(css: string): Edit;
}

const plainAddresses = 'href xlink:href src poster action formaction cite background longdesc'.split(' ');
const addressAttributes = new Set(plainAddresses);

/** What a link can be or lead to on a page. */
export function pageAddresses({ html, elements }: ReadPage): PageAddresses {
  return {
    ids: new Set(elements.flatMap(targetsOf)),
    values: elements.flatMap((element) => addressValues(element, html)),
    styles: elements.flatMap((element) => [...styleElement(element, html), ...styleAttributes(element, html)]),
  };
}

/** Where in the value of an attribute addresses stand. */
export function addressParts(element: Element, attribute: Attribute): Part[] {
  const { value } = attribute;
  const name = nameOf(attribute);
  if (name === 'srcset' || name === 'imagesrcset') return srcsetParts(value);
  if (name === 'ping') return [...value.matchAll(/\S+/g)].map(({ 0: { length }, index }) => part(index, length));
  if (addressAttributes.has(name) || (name === 'data' && element.tagName === 'object')) return [part(0, value.length)];
  return name === 'content' && isRefresh(element) ? refreshParts(value) : [];
}

const part = (start: number, length: number): Part => ({ start, end: start + length });

const targetsOf = ({ tagName, attrs }: Element): string[] =>
  attrs.filter(({ name }) => name === 'id' || (name === 'name' && tagName === 'a')).map(({ value }) => value);

function addressValues(element: Element, html: string): AddressValue[] {
  return element.attrs.flatMap((attribute) => {
    const parts = addressParts(element, attribute);
    const edit = parts.length === 0 ? undefined : editOf(placeOfAttribute(element, attribute), html);
    return edit === undefined
      ? []
      : [{ value: attribute.value, parts, place: placeOfAttribute(element, attribute), edit }];
  });
}

/** The address in `0; url=page.html`. */
function refreshParts(value: string): Part[] {
  const form = /^\s*[\d.]+(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(?<quote>["']?)(?<address>.*?)\k<quote>\s*$/dis;
  const found = form.exec(value)?.indices?.groups?.['address'];
  return found === undefined || found[0] === found[1] ? [] : [{ start: found[0], end: found[1] }];
}

const isRefresh = (element: Element): boolean =>
  element.tagName === 'meta' && attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';

function styleElement(element: Element, html: string): StyleText[] {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (element.tagName !== 'style' || startTag === undefined || startTag === null) return [];
  const [start, end] = [startTag.endOffset, endTag?.startOffset ?? html.length];
  const { endLine: line, endCol: column } = startTag;
  return [{ css: html.slice(start, end), line, column, edit: (text) => ({ start, end, text }) }];
}

function styleAttributes(element: Element, html: string): StyleText[] {
  return element.attrs.flatMap((attribute) => {
    if (attribute.name !== 'style' && !mayPaint(element, attribute)) return [];
    const place = placeOfAttribute(element, attribute);
    const edit = editOf(place, html);
    if (edit === undefined) return [];
    const { start } = edit('');
    const column = place.column + start - place.start + (/["']/.test(html.charAt(start)) ? 1 : 0);
    return [{ css: attribute.value, line: place.line, column, edit }];
  });
}

/** Whether an attribute of a drawing may refer to a file: `fill="url(shapes.svg#dots)"`. */
const mayPaint = ({ namespaceURI }: Element, { value }: Attribute): boolean =>
  namespaceURI === 'http://www.w3.org/2000/svg' && /url\(/i.test(value);

/** What gives the attribute at a place another value; undefined where the text has no value for it. */
function editOf({ start: from, end }: Place, html: string): ((value: string) => Edit) | undefined {
  const start = html.indexOf('=', from) + 1;
  if (start === 0 || start > end) return undefined;
  return (value) => ({ start, end, text: `"${escapeValue(value)}"` });
}

const escapeValue = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
