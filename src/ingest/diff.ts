import { cutText } from './text.ts';

const MOST_LINES = 40;
const LONGEST_LINE = 160;
/** Lines times lines; more are not compared. */
const LARGEST = 4_000_000;

/** The lines by which one text differs from another, "-" before those that go and "+" before those that come. */
export function diffLines(before: string, after: string): string[] {
  const [one, other] = [before, after].map((text) => text.replaceAll('\r\n', '\n').split('\n')) as [string[], string[]];
  const start = countEqual(one, other);
  const end = countEqual(one.slice(start).toReversed(), other.slice(start).toReversed());
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length * right.length > LARGEST) return ['(too much is different to show it)'];
  const changed = compare(left, right).map((line) => cutText(line, LONGEST_LINE));
  const more = changed.length - MOST_LINES;
  return more <= 0 ? changed : [...changed.slice(0, MOST_LINES), `(and ${more} more lines)`];
}

function countEqual(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((line, index) => line !== other[index]);
  return differs < 0 ? Math.min(one.length, other.length) : differs;
}

/** By the longest common subsequence, read back from its table of lengths. */
function compare(one: readonly string[], other: readonly string[]): string[] {
  const width = other.length + 1;
  const lengths = new Uint32Array((one.length + 1) * width);
  for (let at = one.length - 1; at >= 0; at--)
    for (let to = other.length - 1; to >= 0; to--)
      lengths[at * width + to] =
        one[at] === other[to]
          ? lengths[(at + 1) * width + to + 1]! + 1
          : Math.max(lengths[(at + 1) * width + to]!, lengths[at * width + to + 1]!);
  const changed: string[] = [];
  for (let at = 0, to = 0; at < one.length || to < other.length;) {
    if (at < one.length && to < other.length && one[at] === other[to]) {
      at++;
      to++;
    } else if (
      to === other.length ||
      (at < one.length && lengths[(at + 1) * width + to]! >= lengths[at * width + to + 1]!)
    )
      changed.push(`- ${one[at++]}`);
    else changed.push(`+ ${other[to++]}`);
  }
  return changed;
}
