import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontMatterText } from '../../../src/briefing/front-matter.ts';
import { readDocument } from '../../../src/yaml/document.ts';
import type { Layout } from '../../../src/yaml/layout.ts';
import type { YamlPath } from '../../../src/yaml/path.ts';
import { readPlain } from '../../../src/yaml/plain.ts';
import { project } from '../../setup/root.ts';

/** The front matter of every briefing of ours, and every file of the registry. */
const texts = ['briefings', 'src/registry', 'tests/fixtures'].flatMap((folder) =>
  readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ya?ml|mdx)$/.test(file))
    .map((file) => readFileSync(path.join(project, folder, file), 'utf8'))
    .map((text) => frontMatterText(text) ?? text),
);

/** Every path into a value. */
function pathsIn(value: unknown, here: YamlPath = []): YamlPath[] {
  if (typeof value !== 'object' || value === null) return [here];
  const keys: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [here, ...keys.flatMap((key) => pathsIn((value as Record<PropertyKey, unknown>)[key], [...here, key]))];
}

const placesIn = (layout: Layout, paths: readonly YamlPath[]) =>
  paths.map((at) => ({ at, start: layout.startOf(at), key: layout.startOfKey(at), scalar: layout.scalarAt(at) }));

/** What the reader that knows every fault makes of a text that the fast one takes: the same, and no fault. */
function expectSame(text: string): boolean {
  const plain = readPlain(text);
  if (plain === undefined) return false;
  const { value, faults, layout } = readDocument(text);
  expect({ text, value: plain.value, faults }).toEqual({ text, value, faults: [] });
  const paths = pathsIn(value);
  const known = plain.layout();
  if (known !== undefined)
    expect({ text, places: placesIn(known, paths) }).toEqual({ text, places: placesIn(layout, paths) });
  return true;
}

describe('What the fast reader takes, it takes as the other does', () => {
  test('the texts of ours', () => {
    const taken = texts.filter(expectSame);
    expect(taken.length).toBeGreaterThan(150);
    expect(taken.filter((text) => readPlain(text)?.layout() !== undefined).length).toBeGreaterThan(100);
  });

  test('parts of them with signs of YAML anywhere', { timeout: 60_000 }, () => {
    let taken = 0;
    const lines = texts.flatMap((text) => text.split('\n').filter((line) => line.length < 80));
    const part = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...lines) }, fc.constantFrom(...SIGNS)), {
      ...{ minLength: 1, maxLength: 6 },
    });
    const sown = fc.tuple(part, fc.array(fc.tuple(fc.nat(400), fc.constantFrom(...SIGNS)), { maxLength: 2 }));
    fc.assert(
      fc.property(sown, ([parts, signs]) => {
        const text = signs.reduce((all, [at, sign]) => {
          const place = at % (all.length + 1);
          return all.slice(0, place) + sign + all.slice(place);
        }, parts.join('\n'));
        if (expectSame(text)) taken++;
      }),
      { numRuns: 3000, seed: 20_210_815 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});

const SIGNS = [
  ...[' ', '  ', '\n', '\n  ', '\n- ', '- ', ': ', ':', '"', "'", '#', ' #', '{', '}', '[', ']', ',', '|', '>', '|\n'],
  ...['&a', '*a', '!', '!!str ', '%', '@', '`', '?', '? ', '~', 'null', 'true', 'yes', '0x1F', '0b1', '1_000', '1e3'],
  ...[
    '.5',
    '.inf',
    '-.inf',
    '.nan',
    '-',
    '--',
    '---',
    '---\n',
    '...',
    '\t',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\uFEFF',
  ],
  ...['\\', '\\n', '\\x41', '\\/', '\\\n', '<<', '<<: ', '__proto__', '__proto__: 1\n', 'é', '\0', '\u0007', '0o7'],
  ...['007', '2021-01-01', '=', '\u00A0', '\n\n', '\n \n', 'a: b: c', '+1', '1.', '1:30', '\u200B', '\uD800', '1: 2\n'],
  ...[
    'null: 1\n',
    '[a]: 1\n',
    '{a: 1}',
    '"a": 1\n',
    "'a''b'",
    '"a\\"b"',
    'a:\n',
    '- a\n- b\n',
    '- - a\n',
    'a: >-\n  b\n',
  ],
];
