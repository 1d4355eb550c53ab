import { type AnyFeed, parseFeed as parseAnyFeed } from 'feedsmith';
import { type RawFeed, readItems } from './feed-item.ts';
import { lineAt, scanXml, type XmlScan } from './xml-scan.ts';

export interface Feed extends RawFeed {
  format: AnyFeed['format'];
  warnings: string[];
}
/** `reason` says what is wrong and what to do; `line` where, counting from 1. */
export type ReadFeed = { ok: true; feed: Feed } | { ok: false; line?: number; reason: string };

const MAXIMUM_ITEMS = 5000;
const START = /<\?xml|<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i;

/** Reads an RSS, Atom or RDF feed. One that breaks off is refused as a whole. */
export function parseXmlFeed(text: string): ReadFeed {
  const start = Math.max(text.search(START), 0);
  const before = text
    .slice(0, start)
    .replace(/<!--.*?-->/gs, '')
    .trim();
  const scan = scanXml(text.slice(start));
  if (scan.end === undefined) return breaksOff(scan, lineAt(text, start) - 1);
  const xml = text.slice(start, start + scan.end);
  const after = text
    .slice(start + scan.end)
    .replace(/<!--.*?-->/gs, '')
    .trim();
  const junk = [before, after]
    .filter((part) => part !== '')
    .map((part) => `Left out what stands outside the feed: ${quote(part)}.`);
  try {
    return toFeed(parseAnyFeed(xml), junk, scan);
  } catch (error) {
    return {
      ok: false,
      reason: `This is no RSS, Atom or RDF feed that can be read: ${faultOf(error)} Compare it with its original.`,
    };
  }
}

/** Reads a JSON Feed. */
export function parseJsonFeed(text: string): ReadFeed {
  const value = readJson(text);
  if (!value.ok) return value;
  try {
    return toFeed(parseAnyFeed(value.json), []);
  } catch {
    return {
      ok: false,
      line: 1,
      reason: 'This is JSON, but no JSON Feed: it states no "version" of jsonfeed.org and has no "title" with "items".',
    };
  }
}

function toFeed(parsed: AnyFeed, warnings: string[], scan?: XmlScan): ReadFeed {
  const feed = readItems(parsed);
  const found = feed.items.length;
  if (found === 0)
    return { ok: false, reason: `The feed has no items: nothing to write. (Its format is ${parsed.format}.)` };
  const lost = (scan?.items ?? found) - found;
  const all = [...warnings];
  if (lost > 0) all.push(lostItems(lost, found, scan));
  if (found > MAXIMUM_ITEMS) all.push(`The feed has ${found} items: only the first ${MAXIMUM_ITEMS} were read.`);
  return {
    ok: true,
    feed: { format: parsed.format, ...feed, items: feed.items.slice(0, MAXIMUM_ITEMS), warnings: all },
  };
}

function lostItems(lost: number, found: number, scan: XmlScan | undefined): string {
  const where =
    scan?.notClosed === undefined ? '' : ` The <${scan.notClosed.name}> on line ${scan.notClosed.line} has no end tag.`;
  return `The feed opens ${found + lost} items, but only ${found} could be read: ${lost} were lost.${where}`;
}

function breaksOff({ root, open }: XmlScan, linesBefore: number): ReadFeed {
  if (root === undefined || open === undefined)
    return { ok: false, reason: 'The feed has no element: nothing to read.' };
  const line = open.line + linesBefore;
  return {
    ok: false,
    line,
    reason: `The feed breaks off: the <${open.name}> that starts here has no end. Fetch the whole file again.`,
  };
}

function readJson(text: string): { ok: true; json: unknown } | { ok: false; line?: number; reason: string } {
  try {
    return { ok: true, json: JSON.parse(text) };
  } catch (error) {
    const said = (error as SyntaxError).message;
    const position = /position (\d+)/.exec(said)?.[1];
    const breaks = /^(?:Unexpected end|Unterminated)/.test(said);
    const offset = position === undefined ? (breaks ? text.trimEnd().length : undefined) : Number(position);
    const what = breaks ? 'The JSON breaks off here' : `This is not JSON: ${said}`;
    const reason = `${what}. Fetch the whole file again.`;
    return { ok: false, reason, ...(offset === undefined ? {} : { line: lineAt(text, offset) }) };
  }
}

function faultOf(error: unknown): string {
  const { message, cause } = error as Error;
  const said = cause instanceof Error ? cause.message : message;
  return `${said.replace(/\.$/, '')}.`;
}

const quote = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
