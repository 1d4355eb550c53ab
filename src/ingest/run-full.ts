import { setTimeout as sleep } from 'node:timers/promises';
import { findWebAddress } from './address.ts';
import type { Feed } from './feed.ts';
import type { RawItem } from './feed-item.ts';
import { LIMITS } from './fetch-limits.ts';
import { htmlToText } from './html-text.ts';
import { loadPage, type Tools } from './run-load.ts';
import { countWords } from './text.ts';

/** Pages that are fetched for one feed. */
const MOST_PAGES = 50;
/** A summary of so many words may well be all there is. */
const LONG_EXCERPT = 150;
const BREAKS_OFF = /(?:\[?(?:…|\.\.\.)\]?|\b(?:read|see) more\W*|\bcontinue reading\W*)$/i;

/** A feed with the text of their pages in the place of excerpts. Where a page cannot be had the excerpt stays. */
export async function fillExcerpts(
  feed: Feed,
  tools: Tools,
  onPage: (address: string) => void = () => {},
): Promise<Feed> {
  const items: RawItem[] = [];
  let pages = 0;
  for (const item of feed.items) {
    const address = isExcerpt(item) ? findWebAddress(item.link ?? '', feed.link) : undefined;
    if (address === undefined || pages === MOST_PAGES) {
      items.push(
        address === undefined
          ? item
          : withWarning(item, `Its page was not fetched: ${MOST_PAGES} of a feed are the most.`),
      );
      continue;
    }
    onPage(address);
    if (pages++ > 0) await pauseFor(address, tools);
    items.push(await fillItem(item, address, tools));
  }
  return { ...feed, items };
}

/** Whether an item holds less than its article, as far as that can be told. */
function isExcerpt({ content, excerpt }: RawItem): boolean {
  if (content === undefined) return true;
  const text = content.html ? htmlToText(content.text) : content.text;
  return BREAKS_OFF.test(text.trim()) || (excerpt === true && countWords(text) < LONG_EXCERPT);
}

async function fillItem(item: RawItem, address: string, tools: Tools): Promise<RawItem> {
  const loaded = await loadPage(address, tools);
  if (!loaded.ok) return withWarning(item, `Only its excerpt was read: "${address}" was not fetched. ${loaded.reason}`);
  const { bytes, contentType, warnings } = loaded;
  const parsed = await tools.parser.parse({ bytes, name: address, contentType });
  if (parsed.kind !== 'page') {
    const reason = parsed.kind === 'refused' ? parsed.reason : 'It is no page.';
    return withWarning(item, `Only its excerpt was read: "${address}" holds no article. ${reason}`);
  }
  const { page } = parsed;
  const excerpt =
    item.content === undefined ? '' : item.content.html ? htmlToText(item.content.text) : item.content.text;
  if (countWords(page.content.text) < countWords(excerpt))
    return withWarning(item, `Only its excerpt was read: "${address}" holds even less.`);
  return {
    ...item,
    title: item.title ?? page.title,
    dates: item.dates.length > 0 ? item.dates : page.dates,
    content: page.content,
    excerpt: false,
    authors: item.authors ?? page.authors,
    caption: page.caption ?? item.caption,
    language: item.language ?? page.language,
    warnings: [...(item.warnings ?? []), ...warnings, ...parsed.warnings],
  };
}

async function pauseFor(address: string, { robots, fetching: { limits = LIMITS } }: Tools): Promise<void> {
  const wish = await robots.delay(new URL(address));
  await sleep(Math.max(limits.pause, wish));
}

const withWarning = (item: RawItem, warning: string): RawItem => ({
  ...item,
  warnings: [...(item.warnings ?? []), warning],
});
