import { capitalized } from '../model/words.ts';
import { create } from './dom.ts';
import type { PageData, SubResult } from './engine.ts';
import { splitExcerpt } from './excerpt.ts';
import { resultAddress } from './result-address.ts';

const sectionsShown = 3;

/** Makes the address of a page or a place on it, from one that starts at the root of the site. */
export type AddressOf = (url: string) => string;

/** How addresses are made where the pages are to mark words. `root` is the address of the site's root. */
export const markingAddress =
  (root: URL, marks: readonly string[]): AddressOf =>
  (url) =>
    resultAddress(url, root, marks);

/** One result as an item of the list: the page, what it is, a passage, and where in it the words stand. */
export function resultView({ url, meta, excerpt, sub_results: parts }: PageData, addressOf: AddressOf): HTMLLIElement {
  const facts = [capitalized(meta['type'] ?? ''), meta['date'], meta['country']].filter(Boolean).join(' · ');
  // A section that goes on behind a claim comes again.
  const sections = [...new Map(parts.toReversed().map((part) => [part.url, part])).values()]
    .toReversed()
    .filter((part) => part.url.includes('#'));
  return create(
    'li',
    { className: 'search-result' },
    create('a', { className: 'search-title', href: addressOf(url) }, meta['title'] ?? url),
    ...(facts === '' ? [] : [create('p', { className: 'search-facts' }, facts)]),
    excerptView(excerpt),
    ...(sections.length === 0 ? [] : [sectionsView(sections, addressOf)]),
    ...moreView(sections.length - sectionsShown, meta['type'], addressOf(url)),
    // For paper, where links lead nowhere.
    create('p', { className: 'search-address' }, url.replace(/^\/+/, '')),
  );
}

const excerptView = (excerpt: string) => create('p', { className: 'search-excerpt' }, ...markedText(excerpt));

const markedText = (excerpt: string) =>
  splitExcerpt(excerpt).map(({ text, found }) => (found ? create('mark', {}, text) : text));

const sectionsView = (sections: readonly SubResult[], addressOf: AddressOf) =>
  create(
    'ul',
    { className: 'search-sections' },
    ...sections.slice(0, sectionsShown).map((part) => sectionView(part, addressOf)),
  );

const sectionView = ({ title, url, excerpt }: SubResult, addressOf: AddressOf) =>
  create(
    'li',
    {},
    create('a', { href: addressOf(url) }, title ?? url),
    create('span', { className: 'search-section-text' }, ': ', ...markedText(excerpt)),
  );

function moreView(count: number, type: string | undefined, href: string): HTMLElement[] {
  if (count <= 0) return [];
  const text = `${count} more in this ${type === 'briefing' ? 'briefing' : 'page'}`;
  return [create('p', { className: 'search-rest' }, create('a', { href }, text))];
}
