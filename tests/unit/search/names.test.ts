import { describe, expect, it } from 'vitest';
import type { NamedThing } from '../../../src/model/search-names.ts';
import { nameNote } from '../../../src/search/card-view.ts';
import { namedIn } from '../../../src/search/named-in.ts';
import { createNames } from '../../../src/search/names.ts';

const thing = (
  kind: NamedThing['kind'],
  id: string,
  names: NamedThing['names'],
  value: string | undefined = id,
): NamedThing => ({
  ...{ kind, id, name: names[0]![0], path: `${kind}/${id}.html`, briefings: 1, names },
  ...(value === undefined || kind === 'place' ? {} : { value }),
});

const names = createNames([
  thing(
    'country',
    'EM',
    [
      ['Eastmark', 'name', 'en'],
      ['Lampton', 'metonym', 'en'],
      ['Eastmarker', 'demonym', 'en'],
      ['Истмарк', 'name', 'ru'],
    ],
    'eastmark',
  ),
  thing('organization', 'lamp-guild', [
    ['Lamp Guild', 'name', 'en'],
    ['LG', 'acronym', 'en'],
    ['ГФ', 'acronym', 'ru'],
    ['Guild of the Great Lamp', 'former', 'en'],
  ]),
  thing('organization', 'lg-works', [
    ['Lantern Glass Works', 'name', 'en'],
    ['LG', 'acronym', 'en'],
  ]),
  thing('person', 'anna-brück', [
    ['Anna Brück', 'name', 'en'],
    ['Anna Brueck', 'transliteration', 'en'],
  ]),
  thing('place', 'old-pier', [['Old Pier', 'name', 'en']]),
]);

const found = (text: string) => namedIn(text, names).map(({ thing: { id }, by: [by] }) => `${id} by ${by}`);

describe('what a question names', () => {
  it.each([
    ['Eastmark', ['EM by Eastmark']],
    ['lampton', ['EM by Lampton']],
    ['истмарк', ['EM by Истмарк']],
    ['LG', ['lamp-guild by LG', 'lg-works by LG']],
    ['lg', ['lamp-guild by LG', 'lg-works by LG']],
    ['гф', ['lamp-guild by ГФ']],
    ['anna bruck', ['anna-brück by Anna Brück']],
    ['Guild of the Great Lamp', ['lamp-guild by Guild of the Great Lamp']],
    ['harbour lampton fire', ['EM by Lampton']],
    ['the guild of the great lamp in Eastmark', ['lamp-guild by Guild of the Great Lamp', 'EM by Eastmark']],
    ['harbour "old pier"', ['old-pier by Old Pier']],
    ['“Old Pier” OR lampton', ['old-pier by Old Pier', 'EM by Lampton']],
    ['(Eastmark OR harbour) Eastmarker', ['EM by Eastmarker']],
    // Not in capitals beside other words: "us" is seldom a country.
    ['harbour lg', []],
    ['harbour LG', ['lamp-guild by LG', 'lg-works by LG']],
    ['harbour -Eastmark', []],
    ['harbour NOT "old pier"', []],
    ['harbour -(Eastmark OR LG)', []],
    ['country:eastmark', []],
    ['old harbour pier', []],
    ['', []],
  ])('%j names %j', (text, things) => {
    expect(found(text)).toEqual(things);
  });
});

describe('a name', () => {
  const note = (text: string) => namedIn(text, names).map(nameNote);

  it.each([
    ['Eastmark', ''],
    ['Lampton', '“Lampton” is used for its government.'],
    ['Eastmarker', '“Eastmarker” is the word for what belongs to it.'],
    ['Истмарк', '“Истмарк” is its Russian name.'],
    ['ГФ', '“ГФ” is its Russian acronym.'],
    ['Anna Brueck', '“Anna Brueck” is another spelling of its name.'],
    ['Guild of the Great Lamp', '“Guild of the Great Lamp” is a former name.'],
  ])('%j is said to be: %j', (text, said) => {
    expect(note(text)).toEqual([said]);
  });

  it.each([
    ['country', 'em', ['eastmark']],
    ['country', 'Lampton', ['eastmark']],
    ['organization', 'lg', ['lamp-guild', 'lg-works']],
    ['organization', 'eastmark', []],
    ['person', 'anna brück', ['anna-brück']],
  ] as const)('as a %s, %s means the values %j', (filter, name, values) => {
    expect(names.resolve(filter, name)).toEqual(values);
  });

  it('stands for a value of a filter where one is known', () => {
    expect(names.nameOf('country', 'eastmark')).toBe('Eastmark');
    expect(names.nameOf('country', 'toString')).toBe('toString');
    expect(names.nameOf('kind', 'clash')).toBe('clash');
  });
});
