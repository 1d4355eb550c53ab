import { addressParts } from './html-addresses.ts';
import { type Attribute, type Element, nameOf, wordsOf } from './read-page.ts';

// Relations that lead somewhere or tell something; browsers fetch for every other.
const idle: ReadonlySet<string> = new Set([
  ...['canonical', 'alternate', 'author', 'help', 'license', 'me', 'next', 'prev', 'search', 'describedby', 'bookmark'],
]);

/** The addresses of an attribute, each with its protocol; "" for what stands in this folder. */
function addressesOf(element: Element, attribute: Attribute): { address: string; protocol: string }[] {
  return addressParts(element, attribute).map(({ start, end }) => {
    const address = attribute.value.slice(start, end);
    return { address, protocol: protocolOf(address) };
  });
}

/** The protocol of an address, as browsers read it; "" where it has none, "//" where it names a host only. */
export function protocolOf(address: string): string {
  // Browsers leave these out before they read an address.
  const text = address.replace(/^[\0-\x20]+|[\t\n\r]/g, '');
  if (/^[/\\]{2}/.test(text)) return '//';
  return /^[a-z][a-z0-9+.-]*:/i.exec(text)?.[0].toLowerCase() ?? '';
}

export const loadsForeign = (element: Element, attribute: Attribute): boolean =>
  isLoading(element, attribute) &&
  addressesOf(element, attribute).some(({ protocol }) => protocol !== '' && protocol !== 'javascript:');

/** Whether a browser asks for what an attribute names, be it on its own or when a form is sent. */
function isLoading(element: Element, attribute: Attribute): boolean {
  const name = nameOf(attribute);
  if (['a', 'area', 'base', 'use'].includes(element.tagName)) return name === 'ping';
  if (name === 'cite' || name === 'longdesc') return false;
  return element.tagName !== 'link' || name !== 'href' || !wordsOf(element, 'rel').every((rel) => idle.has(rel));
}

export const runsScript = (element: Element, attribute: Attribute): boolean =>
  addressesOf(element, attribute).some(({ protocol }) => /^(?:javascript|vbscript):$/.test(protocol));

export const leadsToDisk = (element: Element, attribute: Attribute): boolean =>
  !isLoading(element, attribute) && addressesOf(element, attribute).some(({ protocol }) => protocol === 'file:');

export const usesFile = (element: Element, attribute: Attribute): boolean =>
  element.tagName === 'use' &&
  addressesOf(element, attribute).some(({ address }) => !address.trim().startsWith('#') && address.trim() !== '');

export const isRelative = (element: Element, attribute: Attribute): boolean =>
  addressesOf(element, attribute).some(({ address, protocol }) => protocol === '' && !/^\s*(?:#|$)/.test(address));
