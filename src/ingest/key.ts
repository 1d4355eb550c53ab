import { createHash } from 'node:crypto';
import { addressKey } from './address.ts';
import type { Feed } from './feed.ts';
import type { RawItem } from './feed-item.ts';
import type { Item } from './item.ts';

/** Ids that no two feeds share. */
const GLOBAL_ID = /^(?:https?:|urn:|tag:)/i;

/** SHA-256 in 64 hexadecimal digits. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * The names of a feed's items in the ledger, in their order: by id, else by address, else by title and date, so that
 * an item keeps its name when its text changes. An id that a feed gives to several addresses names none of them.
 */
export function feedKeys(feed: Feed, source: string): string[] {
  const addresses = Map.groupBy(feed.items, ({ guid }) => guid);
  const isShared = ({ guid, link }: RawItem) =>
    new Set((addresses.get(guid) ?? []).map((item) => item.link)).size > 1 && link !== undefined;
  const feedId = feed.id === undefined ? source : addressKey(feed.id);
  return feed.items.map((item) => keyOf(isShared(item) ? { ...item, guid: undefined } : item, feedId));
}

/** The name of an article that came without a feed: by its words. */
export const textKey = (text: string): string => toKey('text', text.replace(/\s+/gu, ' ').trim());

/** The name of an article that came from an address: the one that an item of a feed has by its address alone. */
export const pageKey = (address: string): string => toKey('address', addressKey(address));

/** Changes whenever anything changes that a briefing is made from. */
export function sourceDigest(item: Item, status: string): string {
  const { title, publisher, url, published, language, article, author } = item;
  const parts = [title, publisher, url, published, language, article, status];
  return digest(JSON.stringify(author === undefined ? parts : [...parts, author]));
}

function keyOf({ guid, link, title, dates }: RawItem, feedId: string): string {
  if (guid !== undefined) return GLOBAL_ID.test(guid) ? toKey('id', guid) : toKey('feed', feedId, guid);
  if (link !== undefined) return pageKey(link);
  return toKey('title', feedId, title?.text ?? '', dates[0]?.raw ?? '');
}

const toKey = (...parts: string[]): string => digest(JSON.stringify(parts)).slice(0, 32);
