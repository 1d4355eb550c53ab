/** What the tags of an XML text say about its shape, found without parsing it. Lines count from 1. */
export interface XmlScan {
  /** Name of the first element, without prefix, in lower case. */
  root?: string;
  /** Where the end tag of the first element ends; undefined when it is missing. */
  end?: number;
  /** How many items or entries are opened. */
  items: number;
  /** How many elements are open at once, at most. */
  depth: number;
  /** The innermost element that is open where the text breaks off, items before others. */
  open?: { name: string; line: number };
}

/** A tag as it stands in the text: `text.slice(offset, end)`. */
export interface Tag {
  /** Without prefix, in lower case. */
  name: string;
  /** As it is written. */
  written: string;
  offset: number;
  end: number;
  kind: 'start' | 'end' | 'empty';
}

/** Names of the elements that a feed is a list of, and of those around them. */
export const ITEMS: ReadonlySet<string> = new Set(['item', 'entry']);
export const CONTAINERS: ReadonlySet<string> = new Set(['channel', 'rss', 'rdf', 'feed']);
const HOLD_ITEMS = new Set([...CONTAINERS, ...ITEMS]);
const HIDDEN: readonly [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Takes time in proportion to the length of the text, whatever is in it. */
export function scanXml(text: string): XmlScan {
  const scan: XmlScan = { items: 0, depth: 0 };
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  for (const tag of readTags(text)) {
    if (tag.kind === 'end') close(tag.name, open, counts);
    else noteStart(tag, open, scan);
    if (tag.kind === 'start') {
      open.push(tag);
      scan.depth = Math.max(scan.depth, open.length);
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    }
    if (open.length === 0 && scan.root !== undefined) {
      const end = text.indexOf('>', tag.offset);
      return end < 0 ? scan : { ...scan, end: end + 1 };
    }
  }
  const last = open.findLast(({ name }) => ITEMS.has(name)) ?? open.at(-1);
  return last === undefined ? scan : { ...scan, open: { name: last.name, line: lineAt(text, last.offset) } };
}

/** The line on which the character at `offset` stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The tags of an XML text, in order; none of those in comments, CDATA, instructions and the document type. */
export function* readTags(text: string): Generator<Tag> {
  const name = /<(\/?)((?:[\p{L}_][\p{L}\p{N}._-]*:)?([\p{L}_][\p{L}\p{N}._-]*))/uy;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const hidden = HIDDEN.find(([start]) => text.startsWith(start, at));
    if (hidden !== undefined) {
      at = after(text, hidden[1], at);
      continue;
    }
    if (text.startsWith('<!', at)) {
      at = afterDeclaration(text, at);
      continue;
    }
    name.lastIndex = at;
    const [, slash, written, word] = name.exec(text) ?? [];
    if (written === undefined || word === undefined) {
      at++;
      continue;
    }
    const end = after(text, '>', at);
    yield {
      name: word.toLowerCase(),
      written,
      offset: at,
      end,
      kind: slash === '/' ? 'end' : text[end - 2] === '/' ? 'empty' : 'start',
    };
    at = end;
  }
}

function noteStart(tag: Tag, open: readonly Tag[], scan: XmlScan): void {
  scan.root ??= tag.name;
  const parent = open.at(-1);
  if (!ITEMS.has(tag.name) || (parent !== undefined && !HOLD_ITEMS.has(parent.name))) return;
  scan.items++;
}

/** An end tag ends all that was opened since its start tag; one without a start tag ends nothing. */
function close(name: string, open: Tag[], counts: Map<string, number>): void {
  if ((counts.get(name) ?? 0) === 0) return;
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    if (last.name === name) return;
  }
}

function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at < 0 ? text.length : at + end.length;
}

/** A document type may hold declarations of its own in brackets. */
function afterDeclaration(text: string, from: number): number {
  const end = after(text, '>', from);
  return text.slice(from, end).includes('[') ? after(text, ']>', from) : end;
}
