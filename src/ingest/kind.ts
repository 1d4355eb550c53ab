import { scanXml } from './xml-scan.ts';

/** What a source is, by what is in it; `other` says what it is instead. */
export type Kind = { kind: 'xml' | 'json' | 'html' | 'text' } | { kind: 'other'; reason: string };

const FEEDS = new Set(['rss', 'rdf', 'feed']);
const FEED_AFTER_JUNK = /<\?xml[^>]*>\s*(?:<!--[^>]*-->\s*)?<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i;
const FEED_NAME = /\.(?:xml|rss|atom|rdf|json)$/i;
const NEITHER = 'This is neither a feed nor an article.';

/** Looks at the text first; its file's name and its media type decide only what the text leaves open. */
export function detectKind(text: string, name: string, contentType = ''): Kind {
  const isPage = /\.x?html?$/i.test(name) || /^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType);
  const start = text.trimStart();
  // Feeds of careless servers hold such characters here and there; what starts otherwise is no text.
  if (start.startsWith('<')) return detectMarkup(start, isPage);
  if (/^\{\s*"|^\[\s*[{\]]/.test(start)) return { kind: 'json' };
  if (text.includes('\0')) return { kind: 'other', reason: `${NEITHER} It holds bytes that no text has.` };
  if (FEED_AFTER_JUNK.test(text.slice(0, 4096))) return { kind: 'xml' };
  if (FEED_NAME.test(name) || !/\p{L}/u.test(text))
    return { kind: 'other', reason: `${NEITHER} It starts with ${quote(start)}.` };
  return isPage ? { kind: 'html' } : { kind: 'text' };
}

function detectMarkup(text: string, isPage: boolean): Kind {
  const { root } = scanXml(text);
  if (
    FEEDS.has(root ?? '') ||
    (root === undefined && /^<\?xml/i.test(text)) ||
    FEED_AFTER_JUNK.test(text.slice(0, 4096))
  )
    return { kind: 'xml' };
  if (root === 'html' || isPage || /^<!doctype html/i.test(text)) return { kind: 'html' };
  return {
    kind: 'other',
    reason: `${NEITHER} Its first element is <${root}>; a feed starts with <rss>, <feed> or <rdf:RDF>.`,
  };
}

const quote = (text: string) => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text.trimEnd());
