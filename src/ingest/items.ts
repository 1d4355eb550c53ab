import { sortDay } from '../briefing/edtf.ts';
import type { Registry } from '../registry/schema.ts';
import { findPublisher, findWebAddress } from './address.ts';
import { parseArticle } from './article.ts';
import { authorFrom } from './author.ts';
import { cleanLine, cleanText, describeRemoved } from './clean.ts';
import type { Feed } from './feed.ts';
import { readFeedDate } from './feed-date.ts';
import type { RawItem } from './feed-item.ts';
import { htmlToLine, htmlToText } from './html-text.ts';
import type { Article, Item } from './item.ts';
import { feedKeys, pageKey, textKey } from './key.ts';
import { cutText } from './text.ts';
import { findPublisherNamed, readTextHead } from './text-head.ts';

/** What is known about a source besides its bytes. */
export interface Context {
  /** As users see it. */
  source: string;
  registry: Registry;
  now: Date;
  /** Whose texts these are, whatever their addresses say. */
  publisher?: string | undefined;
  language?: string | undefined;
  /** For items that state none. */
  published?: string | undefined;
  title?: string | undefined;
  /** Where its bytes came from, when that was an address. */
  address?: string | undefined;
}

/** Characters of one item, and of its title. */
const LONGEST_TEXT = 128 * 1024;
const LONGEST_TITLE = 300;
/** Why a date of this kind may be another one than that of publication. */
const DOUBTS: Readonly<Partial<Record<RawItem['dates'][number]['of'], string>>> = {
  change: 'it is the day of the last change; no other is given',
  dateline: 'it is the day of its dateline; no other is given',
};
/** Somewhere on earth it is already the next day. */
const AHEAD = 14 * 60 * 60 * 1000;

/** The items of a feed, in its order. */
export function feedItems(feed: Feed, context: Context): Item[] {
  const keys = feedKeys(feed, context.source);
  const home = findWebAddress(feed.link ?? '');
  const base = baseAt(feed.base, home ?? context.address);
  return feed.items.map((raw, index) => {
    const own = { ...context, feed, home, base: baseAt(raw.base, base), key: keys[index] ?? '' };
    return toItem(raw, own);
  });
}

/** A plain text is one article; what it says of itself stands in lines at its head, if anywhere. */
export function textItem(text: string, context: Context): Item {
  const { address: link } = context;
  const key = link === undefined ? textKey(cleanText(text)) : pageKey(link);
  const { text: body, publisher: named, ...head } = readTextHead(text);
  const publisher =
    context.publisher ?? (named === undefined ? undefined : findPublisherNamed(named, context.registry));
  return toItem({ link, ...head, content: { text: body, html: false } }, { ...context, publisher, key });
}

/** A page is one article; its key is its address, or its words where it has none. */
export function pageItem(page: RawItem, context: Context): Item {
  const key = page.link === undefined ? textKey(cleanText(page.content?.text ?? '')) : pageKey(page.link);
  return toItem(page, { ...context, base: context.address, key });
}

/** Whether no day that the date allows has begun anywhere on earth. */
export const isFuture = (date: string, now: Date): boolean =>
  sortDay(date) > new Date(now.getTime() + AHEAD).toISOString().slice(0, 10);

interface ItemContext extends Context {
  key: string;
  feed?: Feed;
  /** The address that a feed gives for itself. */
  home?: string | undefined;
  /** What relative addresses start from. */
  base?: string | undefined;
}

function toItem(raw: RawItem, context: ItemContext): Item {
  const { source, key, registry, feed, base, home } = context;
  const warnings: string[] = [...(raw.warnings ?? [])];
  const url = readAddress(raw, base, warnings);
  const publisher = context.publisher ?? findPublisher(url ?? home, registry)?.id;
  const language = readLanguage(context.language ?? raw.language ?? feed?.language, warnings);
  const published = readPublished(raw, context, warnings);
  const text = readText(raw, warnings);
  const title = readTitle(raw, context, warnings);
  const article = readParts(text, raw, warnings);
  const author = authorFrom(raw.authors ?? [article.byline ?? '']);
  if (title === undefined)
    warnings.push('It states no title; the one it has was taken from its text. State it: --title.');
  if (published === undefined)
    warnings.push('It states no date of publication, so the briefing is undated. State it: --published.');
  return {
    source,
    key,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    ...(published === undefined ? {} : { published: published.as }),
    ...(published?.raw === undefined ? {} : { dated: published.raw }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
    article,
    warnings,
  };
}

const baseAt = (text: string | undefined, base: string | undefined): string | undefined =>
  text === undefined ? base : (findWebAddress(text, base) ?? base);

/** The parts of a text, its picture's caption in front; a caption that nobody is named for is left out. */
function readParts(text: string, { caption }: RawItem, warnings: string[]): Article {
  const line = cleanLine(caption?.text ?? '');
  if (caption === undefined || line === '') return parseArticle(text);
  const credit = cleanLine(caption.credit ?? '');
  const article = parseArticle(text);
  if (article.caption !== undefined) return article;
  if (credit !== '') return { ...article, caption: { text: line, credit } };
  const [found] = [parseArticle(line), parseArticle(`${line}\n\n${text}`)].flatMap((parts) => parts.caption ?? []);
  if (found === undefined)
    warnings.push(`The caption ${quote(line)} names nobody whose picture it is: it was left out.`);
  return found === undefined ? article : { ...article, caption: found };
}

function readAddress({ link }: RawItem, base: string | undefined, warnings: string[]): string | undefined {
  const url = link === undefined ? undefined : findWebAddress(link, base);
  if (link !== undefined && url === undefined)
    warnings.push(`${quote(link)} is no web address and was left out: it needs http or https, and no user name.`);
  return url;
}

function readLanguage(tag: string | undefined, warnings: string[]): string | undefined {
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    warnings.push(`${quote(tag)} is no language tag and was left out: it is written like "ru" or "en-GB".`);
    return undefined;
  }
}

/** When an item was published, and the words of the source for it. */
interface Published {
  as: NonNullable<Item['published']>;
  raw?: string;
}

function readPublished({ dates }: RawItem, context: Context, warnings: string[]): Published | undefined {
  for (const { raw, of } of dates) {
    const read = readFeedDate(raw);
    if (!read.ok) warnings.push(read.reason);
    else if (isFuture(read.date, context.now))
      warnings.push(`The date ${quote(raw)} lies in the future and was left out.`);
    else {
      const doubt = DOUBTS[of] ?? read.doubt;
      if (doubt === undefined) return { as: { date: read.date, basis: 'stated' }, raw };
      const note = `Its source dates it ${quote(raw)}: ${doubt}.`;
      warnings.push(note);
      return { as: { date: read.date, basis: 'inferred', note }, raw };
    }
  }
  return context.published === undefined ? undefined : { as: { date: context.published, basis: 'stated' } };
}

function readTitle({ title }: RawItem, context: Context, warnings: string[]): string | undefined {
  const text = cleanLine(title === undefined ? '' : title.html ? htmlToLine(title.text) : title.text);
  const stated = text === '' ? (context.title ?? '') : text;
  if (stated.length > LONGEST_TITLE)
    warnings.push(`The title has ${stated.length} characters: it was cut at ${LONGEST_TITLE}.`);
  return stated === '' ? undefined : cutText(stated, LONGEST_TITLE);
}

function readText({ title, content }: RawItem, warnings: string[]): string {
  const source = content?.text ?? '';
  if (source.length > LONGEST_TEXT)
    warnings.push(`The text has ${source.length} characters: only the first ${LONGEST_TEXT} were read.`);
  const part = source.slice(0, LONGEST_TEXT);
  const text = content?.html === true ? htmlToText(part) : part;
  const removed = describeRemoved([title?.text ?? '', text]);
  if (removed !== undefined) warnings.push(removed);
  return cleanText(text);
}

const quote = (text: string) => JSON.stringify(cutText(cleanLine(text), 80));
