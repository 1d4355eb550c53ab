import { describe, expect, it } from 'vitest';
import { reportLine } from '../../../src/problem.ts';
import { valueAt } from '../../../src/yaml/path.ts';
import { readYaml, within } from '../../../src/yaml/read.ts';

const TEXT = `id: csto
members:
  - countries: [AM, KZ]
    note: "x"
  - countries:
      - BY
empty:
`;

describe('readYaml', () => {
  it('reads plain data: dates and yes or no stay text', () => {
    const { value, problems } = readYaml('date: 2021-07-07\ncountry: NO\nnumber: 5\n', 'x.yaml');
    expect(problems).toEqual([]);
    expect(value).toEqual({ date: '2021-07-07', country: 'NO', number: 5 });
  });

  it.each([
    [[], 1, 1],
    [['id'], 1, 5],
    [['members'], 3, 3],
    [['members', 0], 3, 5],
    [['members', 0, 'countries', 1], 3, 21],
    [['members', 1, 'countries', 0], 6, 9],
    [['members', 1, 'note'], 5, 5],
    [['members', 7, 'note', 'deeper'], 3, 3],
    [['nothing'], 1, 1],
  ])('places the value at %j in line %i, column %i, or the nearest part that is there', (path, line, column) => {
    expect(readYaml(TEXT, 'x.yaml').place(path)).toEqual({ line, column });
  });

  it.each([
    [['members'], 2, 1],
    [['members', 0, 'note'], 4, 5],
    [['empty'], 7, 1],
    [['members', 0], 3, 5],
  ])('places the key at the end of %j in line %i, column %i', (path, line, column) => {
    expect(readYaml(TEXT, 'x.yaml').placeOfKey(path)).toEqual({ line, column });
  });

  it('counts the lines above the text when told of them', () => {
    const yaml = readYaml('title: a\ndate: [', 'b.mdx', { lineOffset: 1 });
    expect(yaml.place(['title'])).toEqual({ line: 2, column: 8 });
    expect(yaml.problems[0]).toMatchObject({ file: 'b.mdx', line: 3, rule: 'syntax', severity: 'error' });
  });

  it.each([
    ['a: 1\nb: 2\na: 3\n', '3:1  The key "a" stands here twice.'],
    ['a: &same [1]\n', '1:10  "&same" is an anchor: write the value without it.'],
    ['a: &same [1]\nb: *same\n', '2:4  "*same" is an alias: write the value out.'],
    ['a: 1\n---\nb: 2\n', '2:1  A second document starts here ("---"): write one document.'],
    ['a: !!js/function x\n', '1:4  Unresolved tag: tag:yaml.org,2002:js/function.'],
    ['a: [1\n', '2:1  Flow sequence in block collection must be sufficiently indented and end with a ].'],
    ['? [a]\n: 1\n', '1:3  A key must be text.'],
    ['a:\n\tb: 1\n', '2:1  Tabs are not allowed as indentation.'],
  ])('refuses %j', (text, expected) => {
    const { value, problems } = readYaml(text, 'x.yaml', { rule: 'registry' });
    expect(value).toBeUndefined();
    expect(problems.map(reportLine)).toContain(`x.yaml:${expected}`);
  });

  it('refuses what is nested too deeply, and lives', () => {
    const { problems } = readYaml('['.repeat(20_000), 'x.yaml');
    expect(problems.map(({ message }) => message)).toContain('Nested too deeply.');
  });

  it('reports every fault of a text in the order of the text', () => {
    const { problems } = readYaml('a: *x\nb: 1\nb: 2\nc: &y z\n', 'x.yaml');
    expect(problems.map(({ line }) => line)).toEqual([1, 3, 4]);
  });
});

describe('within', () => {
  it('gives a part with paths that start there', () => {
    const part = within(readYaml(TEXT, 'x.yaml'), ['members', 0]);
    expect(part.value).toEqual({ countries: ['AM', 'KZ'], note: 'x' });
    expect(part.place(['countries', 1])).toEqual({ line: 3, column: 21 });
    expect(part.placeOfKey(['note'])).toEqual({ line: 4, column: 5 });
  });
});

describe('valueAt', () => {
  it('finds own values only', () => {
    expect(valueAt({ a: [{ b: 1 }] }, ['a', 0, 'b'])).toBe(1);
    expect(valueAt({ a: 1 }, ['a', 'b'])).toBeUndefined();
    expect(valueAt({}, ['constructor'])).toBeUndefined();
  });
});
