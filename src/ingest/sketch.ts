import { wordsOf } from './text.ts';

/** The words of a text in few characters: enough to tell how much of one text stands in another. */
export type Sketch = string;

/** How much of each of two texts stands in the other, from 0 to 1. */
export interface Overlap {
  ofOne: number;
  ofOther: number;
}

/** Words in a row that are compared as one. */
const SHINGLE = 4;
/** A sketch keeps so many of the smallest: of texts of one origin the same ones. */
const KEPT = 64;
/** Fewer than these, compared on either side, say nothing. */
const FEWEST = 12;
const BYTES = 3;

/** The smallest digests of all runs of four words, whatever the line breaks, punctuation and case. */
export function sketchOf(text: string): Sketch {
  const words = wordsOf(text);
  const digests = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) digests.add(digestOf(words.slice(at, at + SHINGLE).join(' ')));
  const kept = [...digests].sort((a, b) => a - b).slice(0, KEPT);
  const bytes = Buffer.alloc(kept.length * BYTES);
  for (const [index, digest] of kept.entries()) bytes.writeUIntBE(digest, index * BYTES, BYTES);
  return bytes.toString('base64url');
}

/** The digests in a sketch, smallest first. */
export function digestsIn(sketch: Sketch): number[] {
  const bytes = Buffer.from(sketch, 'base64url');
  return Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, index) => bytes.readUIntBE(index * BYTES, BYTES));
}

/** How much of each of two sketches' digests stands in the other: an estimate, within some six hundredths; undefined where the texts are too short or too unlike in length to tell. */
export function findOverlap(first: readonly number[], second: readonly number[]): Overlap | undefined {
  // Beyond the largest digest that a full sketch holds it says nothing.
  const limit = Math.min(...[first, second].map((kept) => (kept.length < KEPT ? Infinity : (kept.at(-1) ?? 0))));
  const [left, right] = [first, second].map((kept) => kept.filter((digest) => digest <= limit)) as [number[], number[]];
  if (Math.min(left.length, right.length) < FEWEST) return undefined;
  const known = new Set(right);
  const shared = left.filter((digest) => known.has(digest)).length;
  return { ofOne: shared / left.length, ofOther: shared / right.length };
}

/** 24 bits of FNV-1a with murmur's last step, which spreads them evenly. */
function digestOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) >>> 8;
}
