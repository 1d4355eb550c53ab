import type { Sort } from './find.ts';
import type { Answer } from './session.ts';

/** What a reader is told above the results. */
export function foundMessage({ total, briefings }: Pick<Answer, 'total' | 'briefings'>, sort: Sort): string {
  const pages = countMessage(total, briefings);
  if (total === 1) return `${pages}.`;
  return `${pages}, ${sort === 'newest' ? 'newest first' : 'most relevant first'}.`;
}

function countMessage(total: number, briefings: number): string {
  const others = total - briefings;
  if (briefings === 0) return counted(others, 'page and no briefing', 'pages and no briefing');
  const found = counted(briefings, 'briefing', 'briefings');
  return others === 0 ? found : `${found} and ${counted(others, 'other page', 'other pages')}`;
}

/** What a reader is told who finds nothing, and what to try. `missing` are phrases that no page has. */
export function nothingMessage(missing: readonly string[], isFiltered: boolean): string {
  const among = isFiltered ? 'No page that the filters let through' : 'No page';
  const lacking = missing.map((text) => `“${text}”`).join(' or ');
  const hint = isFiltered
    ? 'Check the spelling, use fewer words, or clear the filters.'
    : 'Check the spelling, or use fewer words.';
  return `Nothing found. ${among} has ${missing.length > 0 ? lacking : 'all of this together'}. ${hint}`;
}

/** What a reader is told of a word that no page has; words that may have been meant follow where there are some. */
export const unknownMessage = (word: string, hasSuggestions: boolean): string =>
  `No page has “${word}”.${hasSuggestions ? ' Did you mean' : ' Check the spelling, or leave it out.'}`;

/** What a reader is told when search does not work, and what to do. `protocol` is the page's, such as "https:". */
export function failureMessage(protocol: string, refused: readonly string[] = []): string {
  if (refused.length > 0)
    return `A policy of this site's server refuses what search needs (${refused.join(', ')}). Tell whoever runs it that search.html needs the policy of the file “_headers”, or look through the list of briefings.`;
  if (protocol === 'file:')
    return 'Search could not read its files in the folder “pagefind”. Copy the whole site again, or look through the list of briefings.';
  return 'Search could not be loaded. Check the connection and reload the page, or look through the list of briefings.';
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
