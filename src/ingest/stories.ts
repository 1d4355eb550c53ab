import { sortDay } from '../briefing/edtf.ts';
import type { Ledger } from './ledger.ts';
import { digestsIn, findOverlap, type Overlap, type Sketch } from './sketch.ts';

/** What is compared of an item. */
export interface Told {
  words?: Sketch | undefined;
  /** EDTF. */
  published?: string | undefined;
  /** As the source writes it; nothing compares it. */
  dated?: string | undefined;
}

/** An item of the ledger that tells what another one tells. */
export interface Match {
  key: string;
  /** `ofOne` is the item that was asked about. */
  overlap: Overlap;
}

/** The items of a ledger by their words. */
export interface Stories {
  add(key: string, told: Told): void;
  /** The item that has most in common with this one, published within the same few days. */
  find(key: string, told: Told): Match | undefined;
}

/** From here on two texts are one, with changes. */
export const SAME = 0.6;
/** From here on they may tell of one thing. */
const RELATED = 0.3;
/** A text that comes again later is news again: a report of every week repeats most of its words. */
const DAYS_APART = 3;
const DAY = 24 * 60 * 60 * 1000;
/** Shared digests below which nobody looks closer. */
const FEWEST_SHARED = 4;

export const shareOf = ({ ofOne, ofOther }: Overlap): number => Math.max(ofOne, ofOther);

export function loadStories(ledger: Ledger): Stories {
  const known = new Map<string, Known>();
  const keysOf = new Map<number, string[]>();
  const add = (key: string, told: Told) => {
    if (known.get(key)?.words === told.words) return;
    const read = readTold(told);
    known.set(key, read);
    for (const digest of read.digests) {
      const keys = keysOf.get(digest) ?? [];
      keys.push(key);
      keysOf.set(digest, keys);
    }
  };
  for (const [key, entry] of ledger) add(key, entry);
  const compare = (key: string, told: Known): Match[] => {
    const other = known.get(key);
    const overlap = other && isNear(told, other) ? findOverlap(told.digests, other.digests) : undefined;
    return overlap === undefined || shareOf(overlap) < RELATED ? [] : [{ key, overlap }];
  };
  return {
    add,
    find(key, told) {
      const read = readTold(told);
      const candidates = countKeys(read.digests.flatMap((digest) => keysOf.get(digest) ?? []));
      const matches = [...candidates]
        .filter(([other, count]) => other !== key && count >= FEWEST_SHARED)
        .flatMap(([other]) => compare(other, read));
      return matches.toSorted((a, b) => shareOf(b.overlap) - shareOf(a.overlap) || (a.key < b.key ? -1 : 1))[0];
    },
  };
}

function countKeys(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const isNear = ({ time: one }: Known, { time: other }: Known): boolean =>
  one === undefined || other === undefined || Math.abs(one - other) <= DAYS_APART * DAY;

/** What was told, read once for all that it is compared with. */
interface Known extends Pick<Told, 'words'> {
  digests: number[];
  /** Of the day by which its publication sorts. */
  time: number | undefined;
}

const readTold = ({ words, published }: Told): Known => ({
  words,
  digests: digestsIn(words ?? ''),
  time: published === undefined ? undefined : Date.parse(sortDay(published)),
});
