/** Numbers that look random and are always the same for the same seed. */
export interface Random {
  /** A whole number from 0 to `below - 1`. */
  whole(below: number): number;
  pick<T>(items: readonly T[]): T;
  /** `count` different items, in the order in which they were drawn; all of them where there are fewer. */
  some<T>(items: readonly T[], count: number): T[];
  /** True in about `percent` of 100 cases. */
  chance(percent: number): boolean;
}

/** mulberry32, by Tommy Ettinger, in the public domain. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const whole = (below: number) => next() % below;
  const pick = <T>(items: readonly T[]) => items[whole(items.length)]!;
  const some = <T>(items: readonly T[], count: number) => {
    const drawn = new Set<T>();
    while (drawn.size < Math.min(count, items.length)) drawn.add(pick(items));
    return [...drawn];
  };
  return { whole, pick, some, chance: (percent) => whole(100) < percent };
}
