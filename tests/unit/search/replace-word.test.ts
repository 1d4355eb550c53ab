import { expect, it } from 'vitest';
import { replaceWord } from '../../../src/search/replace-word.ts';

it.each([
  ['harbuor fire', 'harbuor', 'harbour fire'],
  ['Harbuor OR "the harbuor"', 'harbuor', 'harbour OR "the harbour"'],
  ['harbuors harbuor', 'harbuor', 'harbuors harbour'],
  ['a+b (c', 'a+b', 'harbour (c'],
  ['d’or', "d'or", 'harbour'],
  ['гаван гавань', 'гаван', 'harbour гавань'],
  ['nothing', 'harbuor', 'nothing'],
])('in %j, "harbour" takes the place of %j: %j', (text, word, replaced) => {
  expect(replaceWord(text, word, 'harbour')).toBe(replaced);
});

it('takes the new word as it stands', () => {
  expect(replaceWord('a b', 'b', '$&')).toBe('a $&');
});
