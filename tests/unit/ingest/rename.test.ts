import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createLexicon } from '../../../src/ingest/names.ts';
import { loadRegistry } from '../../../src/registry/load.ts';
import { allNames } from '../../../src/registry/names.ts';
import type { Registry } from '../../../src/registry/schema.ts';
import { articleFixtures, draftFixture } from './drafts.ts';
import { fixtureRegistry } from './fixture-registry.ts';

// Words of the same length, so that nothing is cut elsewhere; none of the new ones stands in a fixture.
const newWords: Record<string, string> = {
  Norland: 'Hollmar',
  Norlandic: 'Hollmaric',
  Norlander: 'Hollmarer',
  Norhaven: 'Holcroft',
  Vestria: 'Quintia',
  Vestrian: 'Quintian',
  Vesta: 'Qarth',
  Estovia: 'Ostavia',
  Estovian: 'Ostavian',
  Estburg: 'Ostmond',
  Sudmar: 'Sarmud',
  Sudmari: 'Sarmudi',
  United: 'Banded',
  Isles: 'Crags',
  Islander: 'Cragling',
  Isleport: 'Cragmoor',
  Lakonia: 'Pelonia',
  Lakonian: 'Pelonian',
  Farrow: 'Harrow',
  Farrovian: 'Harrovian',
  Grey: 'Ecru',
  Banner: 'Sashes',
  River: 'Zebra',
  Fleet: 'Motor',
  Northern: 'Seaboard',
  Ivo: 'Uwe',
  Maretti: 'Caretto',
  Lena: 'Tove',
  Orsk: 'Ulsk',
  Petra: 'Karin',
  Vik: 'Dal',
  Harbour: 'Walnuts',
  Post: 'Ears',
  harbourpost: 'walnutsears',
  Wire: 'Yarn',
  Courier: 'Gazette',
  UI: 'ZQ',
  'U.I': 'Z.Q',
  JRTO: 'KZSP',
  NPO: 'GXB',
  VWA: 'YKX',
  '77th': '88th',
  QM: 'XM',
  QN: 'XN',
  QO: 'XO',
  QP: 'XP',
  QQ: 'XQ',
  QR: 'XR',
  QS: 'XS',
  QT: 'XT',
};
const pairs = new Map(
  Object.entries(newWords).flatMap(([old, next]) => [
    [old, next],
    [old.toLowerCase(), next.toLowerCase()],
  ]),
);
const anyWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...pairs.keys()].map((word) => word.replace('.', '\\.')).join('|')})(?=s?(?![\\p{L}\\p{N}]))`,
  'gu',
);
const rename = (text: string) => text.replace(anyWord, (word) => pairs.get(word) ?? word);
const renameAll = <T>(value: T): T => JSON.parse(rename(JSON.stringify(value)));

const renamedRegistry: Registry = {
  countries: renameMap(fixtureRegistry.countries),
  organizations: renameMap(fixtureRegistry.organizations),
  people: renameMap(fixtureRegistry.people),
  places: renameMap(fixtureRegistry.places),
  publishers: renameMap(fixtureRegistry.publishers),
};

function renameMap<T>(things: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...things].map(([id, thing]) => [rename(id), renameAll(thing)]));
}

describe('ingest knows nothing by itself', () => {
  test.each(articleFixtures)('$name under other names gives the same draft under other names', (article) => {
    const renamed = { ...article, text: rename(article.text), item: renameAll(article.item) };
    expect(renamed.text).not.toBe(article.text);
    expect(draftFixture(renamed, createLexicon(renamedRegistry))).toEqual(renameAll(draftFixture(article)));
  });

  test.each(articleFixtures)('$name with an empty registry names nothing', (article) => {
    const empty: Registry = {
      countries: new Map(),
      organizations: new Map(),
      people: new Map(),
      places: new Map(),
      publishers: new Map(),
    };
    const { frontMatter, roles, organizations, people, places } = draftFixture(article, createLexicon(empty));
    expect([frontMatter.countries, roles, organizations, people, places]).toEqual([[], {}, [], [], []]);
  });

  test('no name of the registry stands in its code', () => {
    const root = fileURLToPath(new URL('../../../', import.meta.url));
    const code = readdirSync(`${root}src/ingest`)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`${root}src/ingest/${file}`, 'utf8'))
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '');
    const words = new Set(code.match(/[\p{L}\p{N}]+/gu));
    const names = allNames(loadRegistry(root).registry)
      .filter(({ id }) => id !== 'unknown')
      .map(({ text }) => text);
    expect(names.length).toBeGreaterThan(100);
    const inCode = names.filter(
      (name) => name.length > 3 && (name.includes(' ') ? code.includes(name) : words.has(name)),
    );
    expect(inCode).toEqual([]);
  });
});
