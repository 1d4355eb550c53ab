import { findWebAddress } from './address.ts';
import type { RawItem } from './feed-item.ts';

/** What the head of a page and its marked elements say of it. */
export interface PageMeta {
  title?: string | undefined;
  /** The address that it gives for itself. */
  address?: string | undefined;
  language?: string | undefined;
  dates: RawItem['dates'];
}

/** Names under which pages state when they were published and changed, the most trustworthy first. */
const PUBLISHED = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'dcterms.issued', 'dc.date.issued'],
  ...['dcterms.created', 'parsely-pub-date', 'sailthru.date', 'citation_publication_date', 'pubdate', 'publish-date'],
  ...['publishdate', 'publication_date', 'dc.date', 'dcterms.date', 'date'],
];
const CHANGED = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];
const TITLE = ['og:title', 'twitter:title', 'dc.title', 'dcterms.title'];

/** Reads the metadata of a page. The dates are raw; a date in its text or its address is none of them. */
export function readPageMeta(document: Document): PageMeta {
  const named = readNamed(document);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? named.get('og:url');
  const valuesOf = (names: readonly string[]) => names.flatMap((name) => named.get(name) ?? []);
  return {
    title: valuesOf(TITLE)[0] ?? textOf(document.querySelector('title')),
    address: findWebAddress(canonical ?? ''),
    language: document.documentElement.getAttribute('lang') ?? named.get('og:locale'),
    dates: [
      ...valuesOf(PUBLISHED).map((raw) => ({ raw, of: 'publication' as const })),
      ...valuesOf(CHANGED).map((raw) => ({ raw, of: 'change' as const })),
    ],
  };
}

/** The first value of each name of the `meta` elements and of elements with `itemprop`, in lower case. */
function readNamed(document: Document): Map<string, string> {
  const named = new Map<string, string>();
  const note = (name: string | null, value: string | null | undefined) => {
    const key = name?.trim().toLowerCase() ?? '';
    if (key !== '' && value !== null && value !== undefined && value.trim() !== '' && !named.has(key))
      named.set(key, value.trim());
  };
  for (const meta of document.querySelectorAll('meta')) {
    const names = ['property', 'name', 'itemprop'].map((attribute) => meta.getAttribute(attribute));
    for (const name of names) note(name, meta.getAttribute('content'));
  }
  for (const time of document.querySelectorAll('time[itemprop]'))
    note(time.getAttribute('itemprop'), time.getAttribute('datetime') ?? time.textContent);
  return named;
}

const textOf = (element: Element | null): string | undefined => {
  const text = element?.textContent?.replace(/\s+/gu, ' ').trim() ?? '';
  return text === '' ? undefined : text;
};
