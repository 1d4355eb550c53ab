import { slugWords } from '../briefing/slug.ts';
import type { Article } from './item.ts';

/** A line that points to another article, and the addresses that stand below it (indexes into all of them). */
export interface Pointer {
  title: string;
  /** How many other blocks stand before it. */
  after: number;
  addresses: number[];
}

// Shared words that make an address a title's own: two, and two fifths of the title.
const leastShared = 2;
const leastShare = 0.4;

/**
 * Gives each address to the title whose words its path repeats. An address without words in its path goes to the title
 * it stands alone under; every other one belongs to no title.
 */
export function assignAddresses(
  pointers: readonly Pointer[],
  addresses: readonly string[],
): Pick<Article, 'related' | 'urls'> {
  const titles = pointers.map((pointer) => ({ pointer, words: titleWords(pointer.title) }));
  const owners = addresses.map((address, index) => findOwner(titles, address, index));
  const taken = new Set<Pointer>();
  const kept = owners.map((owner) => {
    if (owner === undefined || taken.has(owner)) return undefined;
    taken.add(owner);
    return owner;
  });
  return {
    related: pointers.map((pointer) => {
      const url = addresses[kept.indexOf(pointer)];
      return { title: pointer.title, ...(url === undefined ? {} : { url }) };
    }),
    urls: addresses.filter((_, index) => kept[index] === undefined),
  };
}

interface Title {
  pointer: Pointer;
  words: Set<string>;
}

function findOwner(titles: readonly Title[], address: string, index: number): Pointer | undefined {
  const words = pathWords(address);
  const scored = titles.map((title) => ({
    ...title,
    shared: [...title.words].filter((word) => words.has(word)).length,
  }));
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, next) => (found === undefined || next.shared > found.shared ? next : found),
    undefined,
  );
  if (best !== undefined && best.shared >= leastShared && best.shared >= leastShare * best.words.size)
    return best.pointer;
  const above = titles.find(({ pointer: { addresses } }) => addresses.length === 1 && addresses[0] === index);
  return words.size === 0 ? above?.pointer : undefined;
}

const titleWords = (title: string): Set<string> => new Set(slugWords(title));

/** The words of the last step of a path that has several: "/2024/04/27/a-b-c" has a, b and c, "/politics/118" none. */
function pathWords(address: string): Set<string> {
  if (!URL.canParse(address)) return new Set();
  const steps = new URL(address).pathname.split('/').filter((step) => /\p{L}/u.test(step) && /[-_]/u.test(step));
  const words = (steps.at(-1) ?? '')
    .replace(/\.\w+$/u, '')
    .toLowerCase()
    .split(/[-_]+/u);
  return new Set(words.filter((word) => word !== ''));
}
