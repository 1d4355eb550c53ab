import { CONTAINERS, ITEMS, lineAt, readTags, type Tag } from './xml-scan.ts';

/** A feed made well-formed, and what was done to it. Lines count from 1. */
export interface Repaired {
  text: string;
  /** How many items had no end tag, and the line of the first; they end where the next one begins. */
  ended: number;
  endedLine?: number;
  /** The item or other element in which the text breaks off; it is not in `text`. */
  cut?: { name: string; line: number };
}

/** HTML in feeds leaves these open; they hold nothing. */
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'input']);
/** Elements of an item that never stand in one another. */
const FIELDS = new Set(
  'title link guid id pubdate description content:encoded published updated summary content dc:date dc:creator author'.split(
    ' ',
  ),
);

/**
 * Gives every element of a feed its end tag: an item that is open ends where the next one begins, an element inside one
 * that ends ends with it, a title or the like where the next such begins, an end tag of nothing is taken out. What a text that breaks off holds of its last item is
 * taken out, since it is not all of it. Takes time in proportion to the length of the text.
 */
export function repairXml(text: string): Repaired {
  const open = openElements();
  const pieces: string[] = [];
  const ended: Tag[] = [];
  // Up to where nothing is half there: so many pieces, and the containers that are open then.
  let whole = { pieces: 0, ends: '' };
  let at = 0;
  for (const tag of readTags(text)) {
    if (text[tag.end - 1] !== '>') break;
    pieces.push(text.slice(at, tag.offset));
    const item = tag.kind !== 'end' && ITEMS.has(tag.name) ? open.findItem() : undefined;
    if (item !== undefined) {
      pieces.push(...open.closeTo(item.written), endOf(item));
      ended.push(item);
    }
    const field = tag.kind !== 'end' && FIELDS.has(tag.written.toLowerCase()) ? open.findField() : undefined;
    if (field !== undefined) pieces.push(...open.closeTo(field.written), endOf(field));
    const known = tag.kind !== 'end' || open.has(tag.written);
    if (known && tag.kind === 'end') pieces.push(...open.closeTo(tag.written));
    if (known) pieces.push(text.slice(tag.offset, tag.end));
    if (tag.kind === 'start' && !VOID.has(tag.name)) open.add(tag);
    at = tag.end;
    const ends = open.endsOfContainers();
    if (ends !== undefined) whole = { pieces: pieces.length, ends };
    if (ends === '') break;
  }
  const cut = open.findUnfinished();
  const [first] = ended;
  return {
    text: pieces.slice(0, whole.pieces).join('') + whole.ends,
    ended: ended.length,
    ...(first === undefined ? {} : { endedLine: lineAt(text, first.offset) }),
    ...(cut === undefined ? {} : { cut: { name: cut.name, line: lineAt(text, cut.offset) } }),
  };
}

const isItem = ({ name }: Tag): boolean => ITEMS.has(name);
const endOf = ({ written }: Tag): string => `</${written}>`;

/** The elements that are open at a place, the outermost first. */
function openElements() {
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  const has = (written: string) => (counts.get(written) ?? 0) > 0;
  let items = 0;
  return {
    has,
    add(tag: Tag): void {
      open.push(tag);
      count(tag.written, 1);
      if (isItem(tag)) items++;
    },
    /** Closes the innermost element of this name and all in it; the end tags of those. */
    closeTo(written: string): string[] {
      const ends: string[] = [];
      while (has(written)) {
        const last = open.pop();
        if (last === undefined) break;
        count(last.written, -1);
        if (isItem(last)) items--;
        if (last.written === written) break;
        ends.push(endOf(last));
      }
      return ends;
    },
    findItem: () => (items === 0 ? undefined : open.findLast(isItem)),
    /** The element of `FIELDS` that is open right in an item. */
    findField() {
      const child = items === 0 ? undefined : open[open.findLastIndex(isItem) + 1];
      return child !== undefined && FIELDS.has(child.written.toLowerCase()) ? child : undefined;
    },
    /** The end tags of all that is open, where that is nothing but containers. */
    endsOfContainers: () =>
      open.length <= CONTAINERS.size && open.every(({ name }) => CONTAINERS.has(name))
        ? open.toReversed().map(endOf).join('')
        : undefined,
    findUnfinished: () => open.findLast(isItem) ?? open.find(({ name }) => !CONTAINERS.has(name)) ?? open.at(-1),
  };
}
