import { type AnyFeed, parseFeed as parseAnyFeed } from 'feedsmith';
import { type RawFeed, readItems } from './feed-item.ts';
import { type Repaired, repairXml } from './feed-repair.ts';
import { readItemsLoosely } from './feed-sax.ts';
import { CONTAINERS, ITEMS, lineAt, scanXml, type XmlScan } from './xml-scan.ts';

export interface Feed extends RawFeed {
  format: AnyFeed['format'];
  warnings: string[];
  /** How many of its items are not in `items`, and the warning that says why. */
  lost?: { items: number; why: string };
}
/** `reason` says what is wrong and what to do; `line` where, counting from 1. */
export type ReadFeed = { ok: true; feed: Feed } | { ok: false; line?: number; reason: string };

const MAXIMUM_ITEMS = 5000;
/** The loose reader takes time in proportion to it at every tag. */
const MAXIMUM_DEPTH = 500;
const FORMATS: Readonly<Record<string, Feed['format']>> = { rss: 'rss', rdf: 'rdf', feed: 'atom' };
const ASKS_FOR_FILES = /<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\s/i;
const ROOT = /<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i;
const START = /<\?xml|<!doctype\s+(?:\w+:)?(?:rss|rdf|feed)\b|<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i;

/**
 * Reads an RSS, Atom or RDF feed. One that is damaged is repaired, and where that fails read by its tags alone; what was
 * done about it and how many items it cost is a warning.
 */
export function parseXmlFeed(text: string): ReadFeed {
  const start = Math.max(text.search(START), 0);
  const rest = text.slice(start);
  if (ASKS_FOR_FILES.test(rest.slice(0, Math.max(rest.search(ROOT), 0))))
    return {
      ok: false,
      reason: 'The feed asks for other files (external entities), and none are read. Take them out.',
    };
  const scan = scanXml(rest);
  if (scan.root === undefined) return { ok: false, reason: 'The feed has no element: nothing to read.' };
  const end = scan.end ?? rest.length;
  const junk = [text.slice(0, start), rest.slice(end)].map(outsideOf).filter((part) => part !== '');
  const read = readDamaged(rest.slice(0, end), scan, lineAt(text, start) - 1);
  if (!read.ok) return read;
  const outside = junk.map((part) => `Left out what stands outside the feed: ${quote(part)}.`);
  return { ok: true, feed: { ...read.feed, warnings: [...outside, ...read.feed.warnings] } };
}

/** Reads a JSON Feed. */
export function parseJsonFeed(text: string): ReadFeed {
  const value = readJson(text);
  if (!value.ok) return value;
  try {
    const read = parseAnyFeed(value.json);
    const feed = readItems(read);
    return toFeed({ format: read.format, feed, warnings: [] }, feed.items.length);
  } catch {
    return {
      ok: false,
      line: 1,
      reason: 'This is JSON, but no JSON Feed: it states no "version" of jsonfeed.org and has no "title" with "items".',
    };
  }
}

interface Attempt {
  format: Feed['format'];
  feed: RawFeed;
  warnings: string[];
}

/** The first way of reading a feed that loses none of its items, else the one that loses the fewest. */
function readDamaged(xml: string, scan: XmlScan, linesBefore: number): ReadFeed {
  const plain = scan.end === undefined ? undefined : attempt(() => ({ ...parsed(xml), warnings: [] }));
  if (plain?.ok === true && plain.feed.items.length >= scan.items) return toFeed(plain, scan.items);
  const repaired = repairXml(xml);
  const { cut } = repaired;
  const unfinished = cut !== undefined && ITEMS.has(cut.name) ? 1 : 0;
  const expected = scan.items - unfinished;
  const warnings = repairWarnings(repaired, linesBefore, scan.end === undefined);
  const mended = attempt(() => ({ ...parsed(repaired.text), warnings }));
  const missing = !mended.ok || mended.feed.items.length < expected;
  const loose =
    missing && scan.depth <= MAXIMUM_DEPTH ? attempt(() => readLoosely(repaired.text, scan, warnings)) : undefined;
  const found = [plain, mended, loose].filter((read) => read?.ok === true);
  const [best] = found.toSorted((a, b) => b.feed.items.length - a.feed.items.length);
  if (best !== undefined && best.feed.items.length > 0) return toFeed(best, expected, unfinished);
  if (scan.end === undefined && cut !== undefined) return breaksOff(cut, linesBefore);
  if (best !== undefined) return toFeed(best, expected);
  return refuse(`This is no RSS, Atom or RDF feed that can be read: ${faultOf(mended)} Compare it with its original.`);
}

function parsed(xml: string): Omit<Attempt, 'warnings'> {
  const read = parseAnyFeed(xml);
  return { format: read.format, feed: readItems(read) };
}

function readLoosely(text: string, { root }: XmlScan, warnings: string[]): Attempt {
  const format = FORMATS[root ?? ''];
  if (format === undefined) throw new Error(`"${root}" is not the first element of a feed.`);
  const said =
    'The feed is too broken for a parser: it was read by its tags alone. Compare what came in with its original.';
  return { format, feed: readItemsLoosely(text), warnings: [...warnings, said] };
}

type Tried = ({ ok: true } & Attempt) | { ok: false; error: unknown };

function attempt(read: () => Attempt): Tried {
  try {
    return { ok: true, ...read() };
  } catch (error) {
    return { ok: false, error };
  }
}

function repairWarnings({ ended, endedLine, cut }: Repaired, linesBefore: number, breaks: boolean): string[] {
  const count = ended === 1 ? '1 item has' : `${ended} items have`;
  const first = `${count} no end tag (the first on line ${(endedLine ?? 0) + linesBefore})`;
  const warnings = ended === 0 ? [] : [`${first}: each was ended where the next one begins.`];
  if (!breaks || cut === undefined) return warnings;
  const where = `the <${cut.name}> on line ${cut.line + linesBefore} has no end`;
  const left = CONTAINERS.has(cut.name) ? '' : ' and was left out';
  return [
    ...warnings,
    `The feed breaks off: ${where}${left}. What comes after it is missing: fetch the whole file again.`,
  ];
}

/** `expected`: how many items are whole; `unfinished`: how many more are not. */
function toFeed({ format, feed, warnings }: Attempt, expected: number, unfinished = 0): ReadFeed {
  const found = feed.items.length;
  if (found === 0) return refuse(`The feed has no items: nothing to write. (Its format is ${format}.)`);
  const lost = Math.max(0, expected - found);
  const all = [...warnings];
  if (lost > 0) all.push(`The feed opens ${expected} items, but only ${found} could be read: ${lost} were lost.`);
  if (found > MAXIMUM_ITEMS) all.push(`The feed has ${found} items: only the first ${MAXIMUM_ITEMS} were read.`);
  const items = feed.items.slice(0, MAXIMUM_ITEMS);
  const missing = lost + unfinished + found - items.length;
  const why = all.at(-1) ?? '';
  return {
    ok: true,
    feed: { format, ...feed, items, warnings: all, ...(missing === 0 ? {} : { lost: { items: missing, why } }) },
  };
}

const breaksOff = ({ name, line }: { name: string; line: number }, linesBefore: number): ReadFeed => ({
  ok: false,
  line: line + linesBefore,
  reason: `The feed breaks off: the <${name}> that starts here has no end. Fetch the whole file again.`,
});

const refuse = (reason: string): ReadFeed => ({ ok: false, reason });

/** What is said there, comments aside. */
const outsideOf = (text: string): string => text.replace(/<!--.*?-->/gs, '').trim();

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

function faultOf(tried: Tried): string {
  if (tried.ok) return '';
  const { message, cause } = tried.error as Error;
  const said = cause instanceof Error ? cause.message : message;
  return `${said.replace(/\.$/, '')}.`;
}

const quote = (text: string) => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
