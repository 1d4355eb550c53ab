import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery, type Query } from '../../../src/search/query.ts';

/** The query in words, with every operator and its parentheses. */
function written(query: Query | undefined): string {
  if (query === undefined) return 'nothing';
  switch (query.kind) {
    case 'word':
      return query.text;
    case 'phrase':
      return `"${query.text}"`;
    case 'field':
      return `${query.field}=[${query.value}]`;
    case 'not':
      return `NOT ${written(query.part)}`;
    default:
      return `(${query.parts.map(written).join(query.kind === 'and' ? ' AND ' : ' OR ')})`;
  }
}

const tables: Record<string, [string, string][]> = {
  'words and phrases': [
    ['harbour', 'harbour'],
    ['  old \n harbour ', '(old AND harbour)'],
    ['" old \n harbour "', '"old harbour"'],
    ['ferry"old harbour"bell', '(ferry AND "old harbour" AND bell)'],
    ['“old harbour” «new pier»', '("old harbour" AND "new pier")'],
    ['ferry ferry', 'ferry'],
    ['air-cooled 201st паром', '(air-cooled AND 201st AND паром)'],
  ],
  operators: [
    ['bell OR ferry', '(bell OR ferry)'],
    ['old bell OR ferry', '((old AND bell) OR ferry)'],
    ['bell OR ferry OR mill', '(bell OR ferry OR mill)'],
    ['old (bell OR ferry)', '(old AND (bell OR ferry))'],
    ['old AND bell', '(old AND bell)'],
    ['NOT bell', 'NOT bell'],
    [
      '-bell -"old mill" -(ferry OR pier) -kind:other',
      '(NOT bell AND NOT "old mill" AND NOT (ferry OR pier) AND NOT kind=[other])',
    ],
    ['NOT NOT bell', 'bell'],
    ['--bell', 'bell'],
    ['bell OR -ferry', '(bell OR NOT ferry)'],
    ['(old -bell)-ferry', '(old AND NOT bell AND NOT ferry)'],
    ['this or that not those', '(this AND or AND that AND not AND those)'],
  ],
  fields: [
    ['country:tajikistan', 'country=[tajikistan]'],
    ['COUNTRY:TJ', 'country=[TJ]'],
    ['country:"South Korea" bell', '(country=[South Korea] AND bell)'],
    ['date:2021-07..2021-09', 'date=[2021-07..2021-09]'],
    ['(date:"2021-07/..")', 'date=[2021-07/..]'],
    ['person:a OR organization:b', '(person=[a] OR organization=[b])'],
    ['kind: clash', '(kind=[] AND clash)'],
    ['note:this', 'note:this'],
    ['"country:tajikistan"', '"country:tajikistan"'],
  ],
  'what was not finished': [
    ['"old harbour', '"old harbour"'],
    ['(bell OR ferry', '(bell OR ferry)'],
    ['bell) ferry', '(bell AND ferry)'],
    ['((bell', 'bell'],
    ['bell OR', 'bell'],
    ['OR bell', 'bell'],
    ['bell OR OR ferry', '(bell OR ferry)'],
    ['bell NOT', 'bell'],
    ['bell NOT OR ferry', '(bell OR ferry)'],
    ['bell () -() ""', 'bell'],
    ['bell & - ?!', 'bell'],
    ['', 'nothing'],
    ['"', 'nothing'],
    [')(', 'nothing'],
    ['OR NOT AND', 'nothing'],
  ],
  'marks of other keyboards': [
    ['o’clock o‘clock', "o'clock"],
    ['soft\u00adware zero\u200bwidth', '(software AND zerowidth)'],
    ['cafe\u0301', 'caf\u00e9'],
    ['well\u2013known', 'well-known'],
    ['bell \u2013 ferry \u2014mill', '(bell AND ferry AND mill)'],
  ],
};

describe.each(Object.entries(tables))('a query of %s', (_, table) => {
  it.each(table)('%j is read as %s', (text, expected) => {
    expect(written(parseQuery(text))).toBe(expected);
  });
});

describe('any text', () => {
  it('is a query, however long and deep', () => {
    for (const text of ['('.repeat(1e6), `${'('.repeat(600)}a`, '-'.repeat(1e5), 'a OR '.repeat(1e4), '"'.repeat(999)])
      expect(() => parseQuery(text)).not.toThrow();
    expect(parseQuery(`${' '.repeat(longestQuery)}bell`)).toBeUndefined();
  });
});
