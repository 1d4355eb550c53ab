import { type DefaultTreeAdapterTypes, type Token, parse } from 'parse5';
import type { Edit } from './splice.ts';

/** What a page holds that a link can be or lead to. */
export interface PageAddresses {
  /** What a fragment may lead to. */
  ids: ReadonlySet<string>;
  /** Attributes with addresses, in the order of the page. */
  values: AddressValue[];
  /** The text of `<style>` elements and `style` attributes. */
  styles: StyleText[];
  /** Lines with a `<base>`. */
  bases: number[];
}

export interface AddressValue {
  value: string;
  /** Where in `value` its addresses stand. */
  parts: { start: number; end: number }[];
  line: number;
  /** The change of the page that gives the attribute another value. */
  edit(value: string): Edit;
}

export interface StyleText {
  css: string;
  line: number;
  edit(css: string): Edit;
}

type Element = DefaultTreeAdapterTypes.Element;

const addressAttributes = new Set(['href', 'xlink:href', 'src', 'poster', 'action', 'formaction', 'cite']);
const listAttributes = new Set(['srcset', 'imagesrcset']);

/** Reads a page. Templates and `<noscript>` are read too. */
export function pageAddresses(html: string): PageAddresses {
  // With scripting on, the parser would take the content of <noscript> for plain text and miss its links.
  const all = [...elements(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }))];
  return {
    ids: new Set(all.flatMap(targetsOf)),
    values: all.flatMap((element) => addressValues(element, html)),
    styles: all.flatMap((element) => [...styleElement(element, html), ...styleAttribute(element, html)]),
    bases: all.flatMap((element) => (element.tagName === 'base' ? [element.sourceCodeLocation?.startLine ?? 1] : [])),
  };
}

function* elements(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elements(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

const targetsOf = ({ tagName, attrs }: Element): string[] =>
  attrs.filter(({ name }) => name === 'id' || (name === 'name' && tagName === 'a')).map(({ value }) => value);

function addressValues(element: Element, html: string): AddressValue[] {
  return element.attrs.flatMap((attribute) => {
    const parts = partsOf(element, attribute);
    const place = placeOf(element, attribute, html);
    return parts.length === 0 || place === undefined ? [] : [{ value: attribute.value, parts, ...place }];
  });
}

function partsOf(element: Element, attribute: Token.Attribute): { start: number; end: number }[] {
  const { value } = attribute;
  const name = nameOf(attribute);
  if (listAttributes.has(name)) return listParts(value);
  if (addressAttributes.has(name) || (name === 'data' && element.tagName === 'object'))
    return [{ start: 0, end: value.length }];
  return name === 'content' && isRefresh(element) ? refreshParts(value) : [];
}

/** Addresses of a list of images: `small.png 1x, large.png 2x`. */
function listParts(value: string): { start: number; end: number }[] {
  const image = /\s*,*\s*(?<address>[^\s,]\S*[^\s,]|[^\s,])(?:\s+[^,]*)?(?:,|$)/dg;
  return [...value.matchAll(image)].flatMap(({ indices }) => {
    const found = indices?.groups?.['address'];
    return found === undefined ? [] : [{ start: found[0], end: found[1] }];
  });
}

/** The address in `0; url=page.html`. */
function refreshParts(value: string): { start: number; end: number }[] {
  const found = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?(["']?)(?<address>.*?)\1\s*$/dis.exec(value)?.indices?.groups?.[
    'address'
  ];
  return found === undefined ? [] : [{ start: found[0], end: found[1] }];
}

const isRefresh = ({ tagName, attrs }: Element): boolean =>
  tagName === 'meta' && attrs.some(({ name, value }) => name === 'http-equiv' && /^refresh$/i.test(value));

function styleElement(element: Element, html: string): StyleText[] {
  const { startTag, endTag } = element.sourceCodeLocation ?? {};
  if (element.tagName !== 'style' || startTag === undefined || startTag === null) return [];
  const [start, end] = [startTag.endOffset, endTag?.startOffset ?? html.length];
  return [{ css: html.slice(start, end), line: startTag.endLine, edit: (text) => ({ start, end, text }) }];
}

function styleAttribute(element: Element, html: string): StyleText[] {
  const attribute = element.attrs.find(({ name }) => name === 'style');
  const place = attribute && placeOf(element, attribute, html);
  return attribute && place ? [{ css: attribute.value, ...place }] : [];
}

/** Where the value of an attribute stands; undefined where the source does not have it. */
function placeOf(element: Element, attribute: Token.Attribute, html: string) {
  const location = element.sourceCodeLocation?.attrs?.[nameOf(attribute)];
  if (location === undefined) return undefined;
  const { startOffset, endOffset: end, startLine: line } = location;
  const start = html.indexOf('=', startOffset) + 1;
  if (start === 0 || start > end) return undefined;
  const edit = (value: string): Edit => ({ start, end, text: `"${escapeValue(value)}"` });
  return { line, edit };
}

const nameOf = ({ prefix, name }: Token.Attribute): string => (prefix ? `${prefix}:${name}` : name);

const escapeValue = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
