import { type Atom, spellingsOf } from './atoms.ts';
import type { FoundPart, SubResult } from './engine.ts';

/**
 * The parts with a hit: one of the words, or, where phrases alone are asked for, as many words side by side as the shortest
 * of them has. A search for bare words marks longer words too ("basement" for "base"), which are no hits here. Pagefind
 * 1.6.0 gives a place a score of its weight, in 24ths, squared, times what its word deserves by its length: 0.889 for the
 * word itself in any of its forms, 0.675 and less for one that is longer by a letter or more; 1 in a phrase.
 */
export function partsWithHits(parts: readonly FoundPart[], atoms: readonly Atom[]): SubResult[] {
  if (atoms.length === 0) return [];
  const side = Math.min(...atoms.map((atom) => spellingsOf(atom)[0]?.length ?? 1));
  return parts.filter(({ weighted_locations: places }) => {
    const hits = new Set(places.filter(isHit).map(({ location }) => location));
    return [...hits].some((start) => Array.from({ length: side }, (_, at) => start + at).every((at) => hits.has(at)));
  });
}

const isHit = ({ weight, balanced_score: score }: FoundPart['weighted_locations'][number]): boolean =>
  score >= 0.88 * (weight * 24) ** 2;
