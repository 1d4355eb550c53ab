import { decode, type Said } from './decode.ts';
import { type Feed, parseJsonFeed, parseXmlFeed, type ReadFeed } from './feed.ts';
import type { Page } from './html-page.ts';
import { detectKind } from './kind.ts';

/** Bytes of a feed or an article, and what is said of them. */
export interface Unparsed extends Said {
  bytes: Uint8Array;
  /** Name of its file, or its address. */
  name: string;
}

/** What is in them. `line` counts from 1. All of it can be sent from one thread to another. */
export type Parsed =
  | { kind: 'feed'; feed: Feed; warnings: string[] }
  | { kind: 'page'; page: Page; warnings: string[] }
  | { kind: 'text'; text: string; warnings: string[] }
  | { kind: 'refused'; format?: 'html'; reason: string; line?: number };

/** Decodes and parses a feed, a page or a plain text, whichever it is. May reject input that is made to break it. */
export async function parseSource({ bytes, name, override, contentType }: Unparsed): Promise<Parsed> {
  if (bytes.length === 0) return { kind: 'refused', reason: 'The file is empty (0 bytes). Fetch it again.' };
  const decoded = decode(bytes, { override, contentType });
  if (!decoded.ok) return { kind: 'refused', reason: decoded.reason };
  const { text, warnings } = decoded;
  const kind = detectKind(text, name, contentType);
  switch (kind.kind) {
    case 'other':
      return { kind: 'refused', reason: kind.reason };
    case 'html':
      return parsePage(text, warnings);
    case 'text':
      return { kind: 'text', text, warnings };
    case 'json':
      return fromFeed(parseJsonFeed(text), warnings);
    case 'xml':
      return fromFeed(parseXmlFeed(text), warnings);
  }
}

async function parsePage(text: string, warnings: string[]): Promise<Parsed> {
  // Feeds need nothing of it, and it takes longer to load than most of them to read.
  const { readPage } = await import('./html-page.ts');
  const read = readPage(text);
  return read.ok
    ? { kind: 'page', page: read.page, warnings }
    : { kind: 'refused', format: 'html', reason: read.reason };
}

function fromFeed(read: ReadFeed, warnings: string[]): Parsed {
  if (read.ok) return { kind: 'feed', feed: read.feed, warnings };
  const { reason, line } = read;
  return { kind: 'refused', reason, ...(line === undefined ? {} : { line }) };
}
