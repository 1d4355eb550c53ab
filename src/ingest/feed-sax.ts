import { Parser } from 'htmlparser2';
import type { RawFeed, RawItem } from './feed-item.ts';
import { CONTAINERS, ITEMS } from './xml-scan.ts';

/** What an element of a feed or of an item holds. */
interface Field {
  text: string;
  html: boolean;
}
type Fields = Map<string, Field>;

const TITLE = ['title', 'dc:title'];
const CONTENT = ['content:encoded', 'content'];
const SUMMARY = ['description', 'summary', 'dc:description'];
const LANGUAGE = ['dc:language', 'language'];
const PUBLISHED = ['pubdate', 'published', 'issued', 'dc:date', 'dcterms:issued', 'created'];
const CHANGED = ['updated', 'modified', 'dcterms:modified'];
const IDS = ['guid', 'id'];
const AUTHORS = ['dc:creator', 'author'];
const KNOWN = new Set([
  ...AUTHORS,
  ...TITLE,
  ...CONTENT,
  ...SUMMARY,
  ...LANGUAGE,
  ...PUBLISHED,
  ...CHANGED,
  ...IDS,
  'link',
]);

/**
 * The items of a feed that is not XML any more, by its tags alone: the last resort. Tags inside an element are part of
 * its text, an item ends where the next one begins, and nothing is remembered but the element that is read.
 */
export function readItemsLoosely(text: string): RawFeed {
  const feed: Fields = new Map();
  const items: Fields[] = [];
  let fields = feed;
  let field: { name: string; depth: number; value: Field } | undefined;
  const onopentag = (written: string, attributes: Record<string, string>) => {
    const name = written.toLowerCase();
    const local = name.replace(/^[^:]*:/, '');
    if (ITEMS.has(local)) {
      fields = new Map();
      items.push(fields);
      field = undefined;
      const about = attributes['rdf:about'];
      if (about !== undefined) fields.set('guid', { text: about, html: false });
    } else if (field !== undefined) {
      field.depth += name === field.name ? 1 : 0;
      if (field.value.html) field.value.text += `<${local}>`;
    } else if (KNOWN.has(name) && !fields.has(name)) {
      const value = { text: linkOf(name, attributes), html: isHtml(attributes['type']) };
      fields.set(name, value);
      field = { name, depth: 1, value };
    }
  };
  const onclosetag = (written: string) => {
    const name = written.toLowerCase();
    if (ITEMS.has(name.replace(/^[^:]*:/, '')) || CONTAINERS.has(name.replace(/^[^:]*:/, ''))) {
      fields = feed;
      field = undefined;
    } else if (field !== undefined && name === field.name && --field.depth === 0) field = undefined;
    else if (field?.value.html === true) field.value.text += `</${name.replace(/^[^:]*:/, '')}>`;
  };
  const ontext = (data: string) => {
    if (field !== undefined) field.value.text += data;
  };
  const parser = new Parser({ onopentag, onclosetag, ontext }, { xmlMode: true, decodeEntities: true });
  parser.write(text);
  parser.end();
  return { ...identityOf(feed), items: items.map(toItem) };
}

function identityOf(feed: Fields): Omit<RawFeed, 'items'> {
  const link = first(feed, ['link']);
  return { id: first(feed, ['id']) ?? link ?? first(feed, TITLE), link, language: first(feed, LANGUAGE) };
}

function toItem(fields: Fields): RawItem {
  const content = find(fields, CONTENT);
  const guid = first(fields, IDS);
  return {
    guid,
    title: find(fields, TITLE),
    link: first(fields, ['link']) ?? (/^https?:/i.test(guid ?? '') ? guid : undefined),
    dates: [
      ...PUBLISHED.flatMap((name) => first(fields, [name]) ?? []).map((raw) => ({ raw, of: 'publication' as const })),
      ...CHANGED.flatMap((name) => first(fields, [name]) ?? []).map((raw) => ({ raw, of: 'change' as const })),
    ],
    content: content ?? find(fields, SUMMARY),
    ...(content === undefined ? { excerpt: true } : {}),
    ...authorOf(fields),
    language: first(fields, LANGUAGE),
  };
}

function authorOf(fields: Fields): Pick<RawItem, 'authors'> {
  const author = first(fields, AUTHORS);
  return author === undefined ? {} : { authors: [author] };
}

const find = (fields: Fields, names: readonly string[]): Field | undefined =>
  names.map((name) => fields.get(name)).find((field) => field !== undefined && field.text.trim() !== '');

const first = (fields: Fields, names: readonly string[]): string | undefined => find(fields, names)?.text.trim();

const linkOf = (name: string, { href, rel = 'alternate' }: Record<string, string>): string =>
  name === 'link' && rel === 'alternate' ? (href ?? '') : '';

/** RSS has HTML everywhere and says so nowhere; Atom says "text" where there is none. */
const isHtml = (type: string | undefined): boolean => type === undefined || /html/i.test(type);
