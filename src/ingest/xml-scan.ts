/** What the tags of an XML text say about its shape, found without parsing it. Lines count from 1. */
export interface XmlScan {
  /** Name of the first element, without prefix, in lower case. */
  root?: string;
  /** Where the end tag of the first element ends; undefined when it is missing. */
  end?: number;
  /** How many items or entries are opened. */
  items: number;
  /** The last item or entry that another one begins inside of. */
  notClosed?: { name: string; line: number };
  /** The innermost element that is open where the text breaks off, items before others. */
  open?: { name: string; line: number };
}

interface Tag {
  name: string;
  offset: number;
  kind: 'start' | 'end' | 'empty';
}

const ITEMS = new Set(['item', 'entry']);
const HOLD_ITEMS = new Set(['channel', 'rss', 'rdf', 'feed', ...ITEMS]);
const HIDDEN: readonly [start: string, end: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Takes time in proportion to the length of the text, whatever is in it. */
export function scanXml(text: string): XmlScan {
  const scan: XmlScan = { items: 0 };
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  for (const tag of readTags(text)) {
    if (tag.kind === 'end') close(tag.name, open, counts);
    else noteStart(tag, open, { scan, text });
    if (tag.kind === 'start') {
      open.push(tag);
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

function noteStart(tag: Tag, open: readonly Tag[], { scan, text }: { scan: XmlScan; text: string }): void {
  scan.root ??= tag.name;
  const parent = open.at(-1);
  if (!ITEMS.has(tag.name) || (parent !== undefined && !HOLD_ITEMS.has(parent.name))) return;
  scan.items++;
  if (parent !== undefined && ITEMS.has(parent.name))
    scan.notClosed = { name: parent.name, line: lineAt(text, parent.offset) };
}

/** An end tag ends all that was opened since its start tag; one without a start tag ends nothing. */
function close(name: string, open: Tag[], counts: Map<string, number>): void {
  if ((counts.get(name) ?? 0) === 0) return;
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    counts.set(last.name, (counts.get(last.name) ?? 1) - 1);
    if (last.name === name) return;
  }
}

function* readTags(text: string): Generator<Tag> {
  const name = /<(\/?)(?:[\p{L}_][\p{L}\p{N}._-]*:)?([\p{L}_][\p{L}\p{N}._-]*)/uy;
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
    const [, slash, word] = name.exec(text) ?? [];
    if (word === undefined) {
      at++;
      continue;
    }
    const end = after(text, '>', at);
    yield {
      name: word.toLowerCase(),
      offset: at,
      kind: slash === '/' ? 'end' : text[end - 2] === '/' ? 'empty' : 'start',
    };
    at = end;
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
