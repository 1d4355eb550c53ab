import { create } from './dom.ts';
import type { PageData, SubResult } from './engine.ts';
import { splitExcerpt } from './excerpt.ts';

const subResultsShown = 3;

/** One result as an item of the list. `root` is the address of the site's root. */
export function resultView({ url, meta, excerpt, sub_results: parts }: PageData, root: URL): HTMLLIElement {
  const facts = [meta['date'], capitalized(meta['type'])]
    .filter((fact) => fact !== undefined && fact !== '')
    .join(' · ');
  const sections = parts.filter((part) => part.url.includes('#')).slice(0, subResultsShown);
  return create(
    'li',
    { className: 'search-result' },
    create('a', { className: 'search-title', href: addressOf(url, root) }, meta['title'] ?? url),
    ...(facts === '' ? [] : [create('p', { className: 'search-facts' }, facts)]),
    excerptView(excerpt),
    ...(sections.length === 0 ? [] : [sectionsView(sections, root)]),
  );
}

const excerptView = (excerpt: string) =>
  create(
    'p',
    { className: 'search-excerpt' },
    ...splitExcerpt(excerpt).map(({ text, found }) => (found ? create('mark', {}, text) : text)),
  );

const sectionsView = (sections: readonly SubResult[], root: URL) =>
  create(
    'ul',
    { className: 'search-sections' },
    ...sections.map(({ title, url }) => create('li', {}, create('a', { href: addressOf(url, root) }, title ?? url))),
  );

const capitalized = (text = ''): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The engine's addresses start at the root of the site, wherever that lies. */
const addressOf = (url: string, root: URL): string => new URL(url.replace(/^\/+/, ''), root).href;
