import { expect, test } from 'vitest';
import { mend } from '../../../src/check/fix.ts';
import { type Fix, problem } from '../../../src/problem.ts';

const TEXT = '---\ncountries: [Norland, QN] # Norland\nby: Norland\n---\n\nNorland\n';

/** The problem that the text at the nth place of `was` should be another. */
function at(was: string, is: string, nth = 0) {
  const start = [...TEXT.matchAll(new RegExp(was, 'g'))][nth]?.index ?? -1;
  return of({ start, end: start + was.length, was, text: is });
}

const of = (fix: Fix) => problem({ file: 'x.mdx', line: 2, column: 1, rule: 'alias-for-id', message: 'x', fix });

test('several repairs of one file are made together, and no letter beside them changes', () => {
  const { text, mended } = mend(TEXT, [at('Norland', 'QM', 2), at('Norland', 'QM')]);
  expect(text).toBe('---\ncountries: [QM, QN] # Norland\nby: QM\n---\n\nNorland\n');
  expect(mended.map(({ was, is }) => [was, is])).toEqual([
    ['Norland', 'QM'],
    ['Norland', 'QM'],
  ]);
});

test.each([
  ['in another text than the check saw', of({ start: 0, end: 3, was: 'QN', text: 'QM' })],
  ['that breaks the YAML', at('Norland', '"QM')],
  ['that changes more than its value', at('Norland', 'QM, QX')],
  ['in the body', at('Norland', 'QM', 3)],
])('a repair %s is not made', (_name, wrong) => expect(mend(TEXT, [wrong])).toEqual({ text: TEXT, mended: [] }));

test('of two repairs that overlap the first is made', () => {
  const { text, mended } = mend(TEXT, [at('Norland', 'QM'), at('land, QN', 'QX')]);
  expect(text).toContain('[QM, QN]');
  expect(mended).toHaveLength(1);
});
