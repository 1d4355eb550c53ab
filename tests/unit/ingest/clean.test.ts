import { expect, test } from 'vitest';
import { cleanLine, cleanText, describeRemoved } from '../../../src/ingest/clean.ts';

test.each([
  ['composes letters', 'Tu\u0308rkiye', 'Türkiye'],
  ['drops control characters', 'a\u0000b\u0007c\u009fd\u007fe', 'abcde'],
  ['drops byte order marks and zero-width spaces', '\ufeffa\u200bb\u2060c\u00add', 'abcd'],
  ['drops overrides and isolates of direction', 'a\u202eb\u202cc\u2066d\u2069e', 'abcde'],
  ['drops tags', `a\u{e0041}\u{e007f}b`, 'ab'],
  ['drops halves of characters', 'a\ud83db\ude00c', 'abc'],
  ['keeps whole characters', 'a😀b', 'a😀b'],
  ['makes every line end a line feed', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
  ['keeps empty lines and tabs', 'a\n\n\tb', 'a\n\n\tb'],
  ['keeps the joiner that Persian spells with', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['keeps the joiner of an emoji', '👩\u200d🚀', '👩\u200d🚀'],
  ['drops a joiner in Latin and Cyrillic words', 'pass\u200cword слово\u200d', 'password слово'],
])('%s', (_, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});

test('a line has single spaces', () => {
  expect(cleanLine(' a\u00a0\t b\n\nc\u2028')).toBe('a b c');
});

test('what was removed is counted', () => {
  expect(describeRemoved(['a\u200bb\u200cc', '\u202e\u0007'])).toBe(
    'Removed from the text, as invisible: 2 × zero-width character, 1 × control character, 1 × direction control.',
  );
  expect(describeRemoved(['plain\r\ntext', 'می\u200cخواهم'])).toBeUndefined();
});
