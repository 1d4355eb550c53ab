import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { edtfText } from '../../src/briefing/edtf.ts';
import { reportLine } from '../../src/problem.ts';
import { schemaProblems } from '../../src/schema-problems.ts';
import { readYaml } from '../../src/yaml/read.ts';

const id = z.string().regex(/^[a-z]+$/, 'An id is lower-case letters.');
const code = z.string().regex(/^[A-Z]{2}$/, 'A country is two capitals.');
const party = z.union(
  [z.literal('nobody'), code, id, z.strictObject({ text: z.string(), of: id.optional() })],
  'A party is a country, an id or {text, of}.',
);
const figure = z
  .strictObject({ what: z.string(), value: z.number().optional(), max: z.number().min(3).optional() })
  .refine(({ value, max }) => value !== undefined || max !== undefined, 'A figure has a value or max.');
const reference = z.strictObject({ event: id, sources: z.array(id) });
const full = z.strictObject({ id, date: edtfText, title: z.string(), sources: z.array(id) });
const schema = z.strictObject({
  name: z.string(),
  kind: z.enum(['alliance', 'company']).optional(),
  of: z.union([code, id]).optional(),
  by: party.optional(),
  countries: z.array(code).min(1, 'Name at least one country.').optional(),
  figures: z.array(figure).default([]),
  events: z.array(z.union([reference, full])).default([]),
  from: edtfText.optional(),
});

const reportsOf = (text: string): string[] => {
  const yaml = readYaml(text, 'x.yaml');
  const { error } = schema.safeParse(yaml.value);
  return error === undefined
    ? []
    : schemaProblems(error, { schema, yaml, file: 'x.yaml', rule: 'schema' }).map(reportLine);
};

describe('schemaProblems', () => {
  it.each([
    [
      'name: a\ncontries: [TJ]\n',
      '2:1  Unknown key "contries". Did you mean "countries"?',
      'an unknown key near a known one',
    ],
    [
      'name: a\nby: {text: x, zzz: 1}\n',
      '2:15  Unknown key "zzz". Known keys: "text", "of".',
      'an unknown key far from any',
    ],
    [
      'name: a\nfigures:\n  - what: x\n    vallue: 1\n    value: 2\n',
      '4:5  Unknown key "vallue". Did you mean "value"?',
      'one in a list',
    ],
    ['kind: alliance\n', '1:1  "name" is missing. Expected text (put it in quotes).', 'a missing key'],
    ['name: 5\n', '1:7  Wrong "name": 5. Expected text (put it in quotes).', 'a number for text'],
    [
      'name: a\nkind: allience\n',
      '2:7  Wrong "kind": "allience". Did you mean "alliance"?',
      'a word near a possible one',
    ],
    ['name: a\nkind: club\n', '2:7  Wrong "kind": "club". Possible: "alliance", "company".', 'a word far from any'],
    [
      'name: a\ncountries: [TJ, tj]\n',
      '2:17  Wrong item 2 of "countries": "tj". A country is two capitals.',
      'an item of a list',
    ],
    ['name: a\ncountries: TJ\n', '2:12  Wrong "countries": "TJ". Expected a list.', 'one thing for a list'],
    ['name: a\ncountries: []\n', '2:12  Wrong "countries": []. Name at least one country.', 'an empty list'],
    ['name: a\nfigures: [{what: x, max: 1}]\n', '2:26  Wrong "max": 1. Expected at least 3.', 'a number too small'],
    ['name: a\nfigures: [{what: x}]\n', '2:11  A figure has a value or max.', 'a rule about a record'],
    [
      'name: a\nby: A B\n',
      '2:5  Wrong "by": "A B". A party is a country, an id or {text, of}.',
      'text that fits no option',
    ],
    [
      'name: a\nof: A B\n',
      '2:5  Wrong "of": "A B". A country is two capitals. Or: An id is lower-case letters.',
      'text and options without a common message',
    ],
    ['name: a\nof: [x]\n', '2:5  Wrong "of": ["x"]. Expected something else.', 'a list where no option is one'],
    [
      'name: a\nby: {txt: x}\n',
      '2:5  "text" is missing. Expected text (put it in quotes).',
      'a record without the key it needs',
    ],
    [
      'name: a\nevents: [{event: x, source: [a], sources: [b]}]\n',
      '2:21  Unknown key "source". Did you mean "sources"?',
      'the option that fits best',
    ],
    ['- a\n', '1:1  Wrong value: ["a"]. Expected a record with keys.', 'a list for the whole'],
  ])('says of %j: %s (%s)', (text, expected) => {
    expect(reportsOf(text)).toContain(`x.yaml:${expected}`);
  });

  it('reports only the option that the author meant', () => {
    const text = 'name: a\nevents: [{id: x, date: "2021-07-07", titel: t, sources: [b]}]\n';
    expect(reportsOf(text)).toEqual([
      'x.yaml:2:10  "title" is missing. Expected text (put it in quotes).',
      'x.yaml:2:38  Unknown key "titel". Did you mean "title"?',
    ]);
  });

  it('reports every fault at once', () => {
    expect(reportsOf('nam: 1\nkind: club\ncountries: [x, y]\n')).toHaveLength(5);
  });

  it('leaves a message that quotes the value as it is, under the rule that it names', () => {
    const yaml = readYaml('name: a\nfrom: "2021-13"\n', 'x.yaml');
    const { error } = schema.safeParse(yaml.value);
    const [found] = schemaProblems(error ?? new z.ZodError([]), { schema, yaml, file: 'x.yaml', rule: 'schema' });
    expect(found).toMatchObject({ line: 2, column: 7, rule: 'date', severity: 'error' });
    expect(found?.message).toContain('"2021-13"');
    expect(found?.hint).toBeUndefined();
  });

  it('cuts a long value short', () => {
    const [report] = reportsOf(`name: a\nkind: ${'x'.repeat(500)}\n`);
    expect(report).toContain(`"${'x'.repeat(58)}…`);
    expect(report?.length).toBeLessThan(150);
  });
});
