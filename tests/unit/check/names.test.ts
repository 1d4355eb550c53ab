import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkRoot } from '../../../src/check/run.ts';
import { BRIEFING, OTHER } from '../../../src/rules/rule.ts';
import type { Root } from '../../setup/root.ts';
import { makeFixtureRoot } from './fixture.ts';

let root: Root;
beforeEach(() => {
  root = makeFixtureRoot();
});
afterEach(() => root.remove());

const found = () => checkRoot(root.dir).problems.map(({ rule, fix }) => [rule, fix?.text]);

test.each([
  ['a name', OTHER, 'countries: [QM]\npeople', 'countries: [Norland]\npeople', 'QM'],
  ['the name of a page', OTHER, 'countries: [QM]\npeople', 'countries: [norland]\npeople', 'QM'],
  ['a code in lower case', OTHER, 'countries: [QM]\npeople', 'countries: [qm]\npeople', 'QM'],
  ['an acronym', BRIEFING, 'about: [grey-sails]', 'about: [GSL]', 'grey-sails'],
  ['a name in other case and accents', OTHER, '[ana-holm]', '["\u00e1na holm"]', '"ana-holm"'],
  ['the name of a publisher', OTHER, 'publisher: "wire"\n    title', "publisher: 'Test Wire'\n    title", '"wire"'],
])('%s gives way to the id', (_name, file, from, to, text) => {
  root.edit(file, from, to);
  expect(found()).toEqual([['alias-for-id', text]]);
});

test('a name beside its own id is one too many, and is not replaced', () => {
  root.edit(OTHER, 'countries: [QM]\npeople', 'countries: [QM, Norland]\npeople');
  expect(found()).toEqual([['alias-for-id', undefined]]);
});

test.each([
  ['a demonym, which may mean the people', '[Norlander]'],
  ['a name that somebody else bears too', '["Twin Town"]'],
  ['a name of another kind of thing', '["Grey Sails"]'],
])('%s is not taken for an id', (_name, countries) => {
  const twin = (id: string) => `- { id: ${id}, slug: ${id.toLowerCase()}, name: ${id}, aliases: [${ALIAS}] }\n`;
  const world = 'src/registry/countries/world.yaml';
  root.write(world, root.read(world) + twin('QO') + twin('QP'));
  root.edit(OTHER, 'countries: [QM]\npeople', `countries: ${countries}\npeople`);
  expect(found()).toEqual([['schema', undefined]]);
});

const ALIAS = '{ text: Twin Town, as: name, ambiguous: true }';
