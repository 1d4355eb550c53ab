import { describe, expect, test } from 'vitest';
import { type Edition, lastOther, withEdition } from '../../../src/edition/edition.ts';
import { changesOf, contentsOf } from '../../../src/model/changes.ts';
import type { Briefing } from '../../../src/model/site.ts';
import { briefing, indexOf } from './world.ts';

const now = (...briefings: Briefing[]) => contentsOf(indexOf(...briefings));
const changesSince = (editions: readonly Edition[], ...briefings: Briefing[]) =>
  changesOf(indexOf(...briefings), editions);

describe('what changed since the last edition', () => {
  const [first] = withEdition([], now(briefing({ id: 'kept' }), briefing({ id: 'gone' }), briefing({ id: 'mended' })));
  if (first === undefined) throw new Error('Packing makes an edition.');

  test('names what is new, what is another, and what is withdrawn', () => {
    const mended = { ...briefing({ id: 'mended' }), text: 'other text' };
    expect(changesSince([first], briefing({ id: 'kept' }), mended, briefing({ id: 'fresh' }))).toMatchObject({
      number: 1,
      added: [{ id: 'fresh' }],
      changed: [{ id: 'mended' }],
      removed: ['gone'],
      totals: { added: 1, changed: 1, entities: 0 },
    });
  });

  test('names entries of the registry that are another', () => {
    const before = { ...first, registry: { ...first.registry, 'countries/QA': 'other' } };
    const same = [briefing({ id: 'kept' }), briefing({ id: 'gone' }), briefing({ id: 'mended' })];
    expect(changesSince([before], ...same)?.entities).toMatchObject([{ id: 'QA' }]);
  });

  test('is nothing before anything was packed, and a draft is no change', () => {
    expect(changesSince([], briefing({ id: 'kept' }))).toBeUndefined();
    const draft = briefing({ id: 'draft', status: 'draft' });
    const same = [briefing({ id: 'kept' }), briefing({ id: 'gone' }), briefing({ id: 'mended' })];
    expect(changesSince([first], ...same, draft)).toBeUndefined();
  });
});

describe('the record of editions', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => now(briefing({ id })));
  if (a === undefined || b === undefined || c === undefined) throw new Error('Each holds a briefing.');

  test('takes an edition once, and keeps the last two', () => {
    const one = withEdition([], a);
    expect(withEdition(one, a)).toEqual(one);
    const three = withEdition(withEdition(one, b), c);
    expect(three.map(({ number, briefings }) => [number, Object.keys(briefings)])).toEqual([
      [2, ['b']],
      [3, ['c']],
    ]);
  });

  test('compares with the same edition before packing and after it', () => {
    const before = withEdition([], a);
    expect(lastOther(before, b)?.number).toBe(1);
    expect(lastOther(withEdition(before, b), b)?.number).toBe(1);
  });
});
