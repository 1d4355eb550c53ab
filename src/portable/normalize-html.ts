import { blockMark, normalizeLetters } from '../search/normalize.ts';

// A comment or a tag with its attributes, which may hold ">".
const tag = /<!--[\s\S]*?-->|<[/!]?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

const block =
  /^<\/?(?:p|li|[uod]l|d[td]|h[1-6]|div|section|article|aside|header|footer|main|nav|form|table|caption|t[rdh]|blockquote|figure|figcaption|details|summary|pre)\b/i;

/**
 * A page for the index: its text in the letters of queries, and a mark between every two blocks of it. Attributes stay:
 * they hold addresses, and titles to be shown.
 */
export function normalizeHtml(html: string): string {
  const pieces: string[] = [];
  let tags: string[] = [];
  let end = 0;
  const addText = (text: string) => {
    if (text.trim() === '') tags.push(text);
    else {
      pieces.push(...(pieces.length > 0 ? parted(tags) : tags), normalizeLetters(text));
      tags = [];
    }
  };
  for (const { 0: found, index } of html.matchAll(tag)) {
    addText(html.slice(end, index));
    tags.push(found);
    end = index + found.length;
  }
  addText(html.slice(end));
  return [...pieces, ...tags].join('');
}

/**
 * Tags between two pieces of text, with a mark where they part blocks: behind the last that is closed, else in front of
 * the first that is opened, so that it becomes part of no heading.
 */
function parted(tags: readonly string[]): string[] {
  const closed = tags.findLastIndex((each) => block.test(each) && each.startsWith('</'));
  const at = closed === -1 ? tags.findIndex((each) => block.test(each)) : closed + 1;
  return at === -1 ? [...tags] : [...tags.slice(0, at), ` ${blockMark} `, ...tags.slice(at)];
}
