import type { Sort } from './find.ts';

/** What a reader is told above the results. */
export function foundMessage(count: number, sort: Sort): string {
  const pages = count === 1 ? '1 page found' : `${count} pages found`;
  if (count === 1) return `${pages}.`;
  return `${pages}, ${sort === 'newest' ? 'newest first' : 'most relevant first'}.`;
}

/** What a reader is told who finds nothing, and what to try. `missing` are words and phrases that no page has. */
export function nothingMessage(missing: readonly string[], filtered: boolean): string {
  const among = filtered ? 'No page that the filters let through' : 'No page';
  const lacking = missing.map((text) => `“${text}”`).join(' or ');
  const hint = filtered
    ? 'Check the spelling, use fewer words, or clear the filters.'
    : 'Check the spelling, or use fewer words.';
  return `Nothing found. ${among} has ${missing.length > 0 ? lacking : 'all of this together'}. ${hint}`;
}

/** What a reader is told when search does not work, and what to do. `protocol` is the page's, such as "https:". */
export function failureMessage(protocol: string): string {
  if (protocol === 'file:')
    return 'Search could not read its files in the folder “pagefind”. Copy the whole site again, or look through the list of briefings.';
  return 'Search could not be loaded. Check the connection and reload the page, or look through the list of briefings.';
}
