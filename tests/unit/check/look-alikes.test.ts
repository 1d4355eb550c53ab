import { expect, test } from 'vitest';
import { findLookAlikes } from '../../../src/check/look-alikes.ts';

test.each([
  [
    'a Cyrillic letter in a Latin word',
    'the \u0422aliban',
    { line: 1, column: 5, plain: 'Taliban', letters: ['\u0422'] },
  ],
  [
    'a Latin letter in a Cyrillic word',
    'a\n\u041e\u0414Kb \u041e\u0414K\u0411',
    { line: 2, column: 6, plain: '\u041e\u0414\u041a\u0411', letters: ['K'] },
  ],
  ['a Greek letter in a Latin word', 'N\u0391TO', { line: 1, column: 1, plain: 'NATO', letters: ['\u0391'] }],
])('%s is found', (_name, text, found) => {
  const [first, ...others] = findLookAlikes(text).mixed;
  expect(first).toMatchObject(found);
  expect(others).toEqual([]);
});

test.each([
  ['a word of one script', 'Taliban \u0422\u0430\u043b\u0438\u0431\u0430\u043d'],
  ['words of two scripts side by side', 'CSTO-\u041e\u0414\u041a\u0411, \u0422-72A'],
  ['an ending that looks like nothing else', 'NATO\u0432\u0441\u043a\u0438\u0439'],
  ['letters with accents', 'T\u00fcrkiye, \u0422\u043e\u04b7\u0438\u043a\u0438\u0441\u0442\u043e\u043d'],
  ['a line break that quoted YAML writes out', 'title: "\u043e\u0434\u0438\u043d\\n\u0434\u0432\u0430"'],
])('%s is left alone', (_name, text) => expect(findLookAlikes(text).mixed).toEqual([]));

test('a whole word of letters that look Latin is one only beside a Latin word', () => {
  const [cyrillic, latin] = ['\u0422\u0410\u0421\u0421', 'TACC'];
  expect(findLookAlikes(`the ${cyrillic} wire`).disguised).toMatchObject([{ column: 5, word: cyrillic, plain: latin }]);
  expect(findLookAlikes(`\u043e\u0442 ${cyrillic} \u0432`).disguised).toEqual([]);
});
