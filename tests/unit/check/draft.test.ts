import { afterAll, beforeAll, expect, test } from 'vitest';
import { draftCheck } from '../../../src/check/draft.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { BRIEFING } from '../../../src/rules/rule.ts';
import type { Root } from '../../setup/root.ts';
import { makeFixtureRoot } from './fixture.ts';

let root: Root;
beforeAll(() => {
  root = makeFixtureRoot();
});
afterAll(() => root.remove());

const check = (from: string, to: string) => {
  const text = root.read(BRIEFING).replace(from, () => to);
  return draftCheck(loadRegistry(root.dir))(BRIEFING, text).map(({ rule, line }) => [rule, line]);
};

test.each([
  ['a sound one', '', '', []],
  ['an organization that there is not', '[harbour-pact, grey', '[harbour-pakt, grey', [['unknown-organization', 18]]],
  ['a link that leads nowhere', '(place:long-quay)', '(place:quay)', [['unknown-id', 52]]],
  ['code', 'No ferry', 'No {ferry}', [['code', 52]]],
  ['what is only worth a warning', 'summary: "The', 'summary: "The terrorist group Grey Sails left. The', []],
])('a draft with %s', (_name, from, to, problems) => expect(check(from, to)).toEqual(problems));
