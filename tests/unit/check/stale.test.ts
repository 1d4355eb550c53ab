import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRoot } from '../../../src/check/run.ts';
import { PACT } from '../../../src/rules/rule.ts';
import type { Root } from '../../setup/root.ts';
import { makeFixtureRoot } from './fixture.ts';

let root: Root;
beforeEach(() => {
  root = makeFixtureRoot();
});
afterEach(() => root.remove());

const rulesAfter = (reviewed: string) => {
  root.edit(PACT, 'reviewed: "2021-07-01"', `reviewed: "${reviewed}"`);
  return checkRoot(root.dir).problems.map(({ rule }) => rule);
};

// The newest briefing that names the pact is of 9 July 2021, through the event it refers to.
test.each([
  ['2018-07-08', ['stale-entry']],
  ['2018-07-09', []],
  ['2018', []],
  ['2017', ['stale-entry']],
  ['2030-01-01', []],
])('an entry reviewed %s', (reviewed, rules) => expect(rulesAfter(reviewed)).toEqual(rules));

test('an entry that no briefing names is as old as it likes', () => {
  root.write('src/registry/people/bo-lind.yaml', 'id: bo-lind\nname: Bo Lind\nreviewed: "1999"\n');
  expect(checkRoot(root.dir).problems).toEqual([]);
});
