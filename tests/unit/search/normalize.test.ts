import { describe, expect, it } from 'vitest';
import { foldWord, normalizeText, partsOf, tokensOf } from '../../../src/search/normalize.ts';

describe('words as the index writes them', () => {
  it.each([
    ["Taliban's", 'talibans'],
    ['air-defence', 'airdefence'],
    ['U.S.', 'us'],
    ['MiG-29', 'mig29'],
    ['10,000', '10000'],
    ['Türkiye', 'turkiye'],
    ['Tu\u0308rkiye', 'turkiye'],
    ['Štrbina', 'strbina'],
    ['ОДКБ', 'одкб'],
    ['российский', 'россиискии'],
    ['«?!»', ''],
  ])('%s is %s', (token, word) => expect(foldWord(token)).toBe(word));
});

it.each([
  ['air-defence', ['air', 'defence']],
  ['tank/truck', ['tank', 'truck']],
  ["o'clock", ["o'clock"]],
  ['(bell)', ['bell']],
  ['-', []],
])('%s has the words %j', (token, words) => expect(partsOf(token)).toEqual(words));

it('takes what has a letter or a digit for a token', () =>
  expect(tokensOf(' a - 5 § “b” ')).toEqual(['a', '5', '“b”']));

it('gives text one spelling of its apostrophes, quotation marks and dashes, and takes out what nobody sees', () => {
  expect(normalizeText('o’clock “a”\u2013b\u00ad\u200bc\ufeff')).toBe('o\'clock "a"-bc');
});
