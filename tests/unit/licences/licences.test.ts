import { expect, test } from 'vitest';
import { isAllowed } from '../../../src/licences/allowed.ts';
import { licencesOf, refused, renderLicences } from '../../../src/licences/licences.ts';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/drawing': { version: '1.2.3', license: 'MIT', optionalDependencies: { 'drawing-moon': '1.2.3' } },
    'node_modules/drawing/node_modules/ink': { version: '2.0.0', license: 'GPL-3.0-only', dev: true },
    'node_modules/drawing-moon': { version: '1.2.3' },
    'node_modules/nameless': { version: '0.1.0' },
    'node_modules/other/node_modules/nameless': { version: '0.1.0' },
  },
};

test('a package for another platform has the licence of the one that asks for it, and each version is listed once', () => {
  expect(licencesOf(lock)).toEqual([
    { name: 'drawing', version: '1.2.3', licence: 'MIT', dev: false },
    { name: 'drawing-moon', version: '1.2.3', licence: 'MIT', dev: false },
    { name: 'ink', version: '2.0.0', licence: 'GPL-3.0-only', dev: true },
    { name: 'nameless', version: '0.1.0', licence: undefined, dev: false },
  ]);
});

test('a licence that is not allowed and one that nobody knows are refused, by name', () => {
  const packages = licencesOf(lock);
  expect(refused(packages).map(({ name }) => name)).toEqual(['ink', 'nameless']);
  expect(renderLicences(packages)).toContain('ink 2.0.0: GPL-3.0-only.');
  expect(renderLicences(packages)).toContain('nameless 0.1.0: no licence named.');
});

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT OR Apache-2.0', true],
  ['Apache-2.0 AND LGPL-3.0-or-later', true],
  ['Apache-2.0 AND GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE.txt', false],
])('%s: %s', (licence, expected) => {
  expect(isAllowed(licence)).toBe(expected);
});
