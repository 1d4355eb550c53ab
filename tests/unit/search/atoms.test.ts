import { expect, it } from 'vitest';
import { atomsOf, fieldTerms, spellingsOf, wantedAtoms } from '../../../src/search/atoms.ts';
import { parseQuery } from '../../../src/search/query.ts';

it('tells what pages may be found by from what they must not have', () => {
  const query = parseQuery('bell -ferry "old mill" -(pier OR -lamp) country:x -NOT dam')!;
  expect(atomsOf(query).map(({ text }) => text)).toEqual(['bell', 'ferry', 'old mill', 'pier', 'lamp', 'dam']);
  expect(wantedAtoms(query).map(({ text }) => text)).toEqual(['bell', 'old mill', 'lamp', 'dam']);
  expect(fieldTerms(query).map(({ value }) => value)).toEqual(['x']);
});

it.each([
  ['Bell', ['bell']],
  ["Taliban's", ['talibans']],
  ['U.S.', ['us', 'u s']],
  ['air-defence', ['airdefence', 'air defence']],
  ['air-defence system', ['airdefence system', 'air defence system']],
  ['a-b c-d', ['ab cd', 'ab c d', 'a b cd', 'a b c d']],
  ['a-b c-d e-f g-h', ['ab cd ef gh', 'a b c d e f g h']],
])('%s is asked for as %j', (text, expected) => {
  expect(spellingsOf({ kind: 'phrase', text }).map((words) => words.join(' '))).toEqual(expected);
});
