import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { readMedia } from './feed-media.ts';

/** An item as its feed gives it, whatever the format. */
export interface RawItem {
  guid?: string | undefined;
  title?: Markup | undefined;
  link?: string | undefined;
  /** Candidates for the day of publication, the best one first. */
  dates: { raw: string; of: 'publication' | 'change' | 'dateline' }[];
  /** Who wrote it, a name each; where a source gives addresses or more than names, as it gives them. */
  authors?: string[] | undefined;
  content?: Markup | undefined;
  /** `content` comes from where a feed puts summaries, so there may be more on the item's page. */
  excerpt?: boolean;
  /** Of its picture; neither is HTML. */
  caption?: { text: string; credit?: string } | undefined;
  language?: string | undefined;
  /** What its relative addresses start from; may be relative itself (xml:base). */
  base?: string | undefined;
  /** What went wrong with it so far. */
  warnings?: string[];
}

/** Text that is HTML or is not. */
interface Markup {
  text: string;
  html: boolean;
}

export interface RawFeed {
  /** What stays the same about a feed when its file moves. */
  id?: string | undefined;
  link?: string | undefined;
  language?: string | undefined;
  /** As of an item. */
  base?: string | undefined;
  items: RawItem[];
}

/** What ingest needs of a parsed feed. */
export function readItems(parsed: AnyFeed): RawFeed {
  switch (parsed.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
  }
}

function fromRss({ link, title, language, dc, items = [], ...feed }: RssFeed.Feed<string>): RawFeed {
  return {
    id: link ?? title,
    link,
    language: language ?? dc?.languages?.[0],
    ...baseOf(feed),
    items: items.map(({ guid, title, link, description, content, pubDate, authors, dc, dcterms, atom, xml, media }) => {
      const address = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
      return {
        guid: guid?.value,
        title: html(title ?? dc?.titles?.[0]),
        link: link ?? address,
        dates: [
          ...published(pubDate, dc?.dates?.[0], dcterms?.issued?.[0], dcterms?.created?.[0], atom?.published),
          ...changed(dcterms?.modified?.[0], atom?.updated),
        ],
        ...contentOf(
          html(content?.encoded),
          html(description ?? dc?.descriptions?.[0]) ?? readMedia(media).description,
        ),
        ...captionOf(media),
        ...authorsOf(dc?.creators, authors),
        language: xml?.lang ?? dc?.languages?.[0],
        ...baseOf({ xml }),
      };
    }),
  };
}

function fromAtom({ id, links = [], title, xml, authors: all, entries = [] }: AtomFeed.Feed<string>): RawFeed {
  const link = addressOf(links);
  return {
    id: id ?? link ?? title?.value,
    link,
    language: xml?.lang,
    ...baseOf({ xml }),
    items: entries.map(
      ({ id, title, links = [], published: first, updated, authors, content, summary, dc, xml, media }) => ({
        guid: id,
        title: typed(title),
        link: addressOf(links),
        dates: [...published(first, dc?.dates?.[0]), ...changed(updated)],
        ...contentOf(typed(content), typed(summary) ?? readMedia(media).description),
        ...captionOf(media),
        ...authorsOf(undefined, authors ?? all),
        language: content?.xml?.lang ?? xml?.lang ?? dc?.languages?.[0],
        ...baseOf({ xml }),
      }),
    ),
  };
}

function fromRdf({ link, title, dc, xml, items = [] }: RdfFeed.Feed<string>): RawFeed {
  return {
    id: link ?? title,
    link,
    language: xml?.lang ?? dc?.languages?.[0],
    ...baseOf({ xml }),
    items: items.map(({ title, link, description, content, rdf, dc, dcterms, xml, media }) => ({
      guid: rdf?.about,
      title: html(title ?? dc?.titles?.[0]),
      link: link ?? rdf?.about,
      dates: [...published(dc?.dates?.[0], dcterms?.issued?.[0]), ...changed(dcterms?.modified?.[0])],
      ...contentOf(html(content?.encoded), html(description ?? dc?.descriptions?.[0]) ?? readMedia(media).description),
      ...captionOf(media),
      ...authorsOf(dc?.creators),
      language: xml?.lang ?? dc?.languages?.[0],
      ...baseOf({ xml }),
    })),
  };
}

function fromJson({
  feed_url,
  home_page_url,
  title,
  language,
  authors: all,
  items = [],
}: JsonFeed.Feed<string>): RawFeed {
  return {
    id: feed_url ?? home_page_url ?? title,
    link: home_page_url,
    language,
    items: items.map((item) => ({
      guid: item.id,
      title: plain(item.title),
      link: item.url ?? item.external_url,
      dates: [...published(item.date_published), ...changed(item.date_modified)],
      ...contentOf(html(item.content_html) ?? plain(item.content_text), plain(item.summary)),
      ...authorsOf(undefined, item.authors ?? all),
      language: item.language,
    })),
  };
}

const html = (text: string | undefined): Markup | undefined => (text === undefined ? undefined : { text, html: true });
const plain = (text: string | undefined): Markup | undefined =>
  text === undefined ? undefined : { text, html: false };

/** Text of an Atom element by its type; what is neither text nor HTML, such as a picture, is none. */
function typed(element: { value?: string; type?: string } | undefined): Markup | undefined {
  const type = element?.type?.toLowerCase() ?? 'text';
  if (['html', 'xhtml', 'text/html', 'application/xhtml+xml'].includes(type)) return html(element?.value);
  return type === 'text' || type === 'text/plain' ? plain(element?.value) : undefined;
}

/** The text of an item, or the summary where there is no more. */
function contentOf(whole: Markup | undefined, summary: Markup | undefined): Pick<RawItem, 'content' | 'excerpt'> {
  return whole === undefined ? { content: summary, excerpt: true } : { content: whole };
}

function captionOf(media: Parameters<typeof readMedia>[0]): Pick<RawItem, 'caption'> {
  const { caption } = readMedia(media);
  return caption === undefined ? {} : { caption };
}

function authorsOf(
  names: readonly string[] | undefined,
  people: readonly { name?: string | undefined }[] = [],
): Pick<RawItem, 'authors'> {
  const authors = names ?? people.flatMap(({ name }) => name ?? []);
  return authors.length === 0 ? {} : { authors: [...authors] };
}

const baseOf = ({ xml }: { xml?: { base?: string } | undefined }): Pick<RawItem, 'base'> =>
  xml?.base === undefined ? {} : { base: xml.base };

function addressOf(links: { href?: string; rel?: string }[]): string | undefined {
  return (links.find(({ rel = 'alternate' }) => rel === 'alternate') ?? links.find(({ rel }) => rel !== 'self'))?.href;
}

const published = (...dates: (string | undefined)[]) => named('publication', dates);
const changed = (...dates: (string | undefined)[]) => named('change', dates);
const named = (of: RawItem['dates'][number]['of'], dates: (string | undefined)[]) =>
  dates.flatMap((raw) => (raw === undefined ? [] : [{ raw, of }]));
