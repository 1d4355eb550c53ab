/**
 * The candidate that `word` was most likely meant to be, or undefined when none is near: a third of its letters may
 * be wrong, missing, too many or swapped, three at most. Case does not count, so "tj" leads to "TJ".
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const most = Math.min(3, Math.floor(word.length / 3));
  let nearest: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (candidate === word || Math.abs(candidate.length - word.length) > most) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && distance < (nearest?.distance ?? Infinity)) nearest = { candidate, distance };
  }
  return nearest?.candidate;
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b` (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1, swap));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

const at = (row: number[], column: number) => row[column] ?? Infinity;
