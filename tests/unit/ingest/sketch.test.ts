import { describe, expect, test } from 'vitest';
import { createProse } from '../../setup/corpus-prose.ts';
import { createRandom } from '../../setup/corpus-random.ts';
import { digestsIn, findOverlap, sketchOf } from '../../../src/ingest/sketch.ts';

const sentences = (seed: number, count: number) => {
  const random = createRandom(seed);
  const words = () => Array.from({ length: 14 }, () => `w${random.whole(100_000)}`).join(' ');
  return Array.from({ length: count }, words);
};
const textOf = (list: readonly string[]) => list.join('. ');
const overlapOf = (left: string, right: string) => findOverlap(digestsIn(sketchOf(left)), digestsIn(sketchOf(right)));
const one = sentences(1, 40);
const other = sentences(2, 40);

describe('how much of one text stands in another is told by their sketches', () => {
  test.each<[string, string, string, number, number]>([
    ['the same text', textOf(one), textOf(one), 1, 1],
    ['line breaks, quotation marks and case differ', `“We’ll ${textOf(one)}”`, `"WE'LL ${one.join('\n')}"`, 1, 1],
    ['nothing in common', textOf(one), textOf(other), 0, 0],
    ['a third of each', textOf(one), textOf([...one.slice(0, 13), ...other.slice(13)]), 0.33, 0.33],
    ['a text in one that is twice as long', textOf(one), textOf([...one, ...other]), 1, 0.5],
  ])('%s', (_, left, right, ofOne, ofOther) => {
    const overlap = overlapOf(left, right);
    expect(Math.abs((overlap?.ofOne ?? 9) - ofOne)).toBeLessThan(0.15);
    expect(Math.abs((overlap?.ofOther ?? 9) - ofOther)).toBeLessThan(0.15);
  });

  test.each([
    ['a text is short', 'Norland and Vestria met on Monday. They will meet again.', textOf(one)],
    ['one is far longer than the other', textOf(one.slice(0, 2)), textOf(sentences(1, 2000))],
    ['a text is empty', '', ''],
  ])('and not where %s', (_, left, right) => {
    expect(overlapOf(left, right)).toBeUndefined();
  });
});

test('a sketch stays small, however long the text', () => {
  expect(sketchOf(textOf(sentences(3, 3000))).length).toBe(256);
});

test('prose of one author about one matter is not one text', () => {
  const prose = (seed: number) => {
    const { sentence } = createProse(createRandom(seed));
    return Array.from({ length: 20 }, sentence).join(' ');
  };
  expect(overlapOf(prose(1), prose(2))?.ofOne).toBeLessThan(0.3);
});
