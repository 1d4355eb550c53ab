import { expect, test } from 'vitest';
import { decode, isEncoding } from '../../../src/ingest/decode.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

test.each([
  ['a byte order mark of UTF-8', bytes(0xef, 0xbb, 0xbf, 0xd0, 0x96), 'Ж', 'utf-8'],
  ['a byte order mark of UTF-16', utf16('<a>Ж', true), '<a>Ж', 'utf-16le'],
  ['UTF-16 without a mark', utf16('<a>Ж', false), '<a>Ж', 'utf-16le'],
  ['UTF-8 that nobody states', new TextEncoder().encode('Ж'), 'Ж', 'utf-8'],
  [
    'an encoding that the XML declaration states',
    latin1('<?xml version="1.0" encoding="Windows-1251"?>\xc6'),
    '<?xml version="1.0" encoding="Windows-1251"?>Ж',
    'windows-1251',
  ],
  [
    'a declaration of UTF-16 that its own bytes deny',
    latin1('<?xml version="1.0" encoding="utf-16"?>a'),
    '<?xml version="1.0" encoding="utf-16"?>a',
    'utf-8',
  ],
])('%s is read', (_, input, text, encoding) => {
  expect(decode(input)).toEqual({ ok: true, text, encoding, warnings: [] });
});

test('what nothing fits is read as windows-1252, with a warning', () => {
  expect(decode(latin1('caf\xe9'))).toEqual({
    ok: true,
    text: 'café',
    encoding: 'windows-1252',
    warnings: [
      'The file states no encoding and is not UTF-8: it was read as windows-1252. If letters look wrong, state "encoding" in feeds.yaml.',
    ],
  });
});

test('a declaration that does not fit is not believed', () => {
  const read = decode(latin1('<?xml version="1.0" encoding="utf-8"?>caf\xe9'));
  expect(read).toMatchObject({
    encoding: 'windows-1252',
    warnings: [expect.stringContaining('not the "utf-8" that it states')],
  });
});

test('an encoding that somebody states goes before everything else', () => {
  expect(decode(latin1('\xf0'), 'koi8-r')).toEqual({ ok: true, text: 'П', encoding: 'koi8-r', warnings: [] });
  expect(decode(bytes(0xff), 'utf-8')).toMatchObject({
    ok: true,
    warnings: ['1 places are not utf-8: they became "\ufffd".'],
  });
});

test('an encoding that does not exist is named', () => {
  expect(decode(latin1('a'), 'klingon')).toMatchObject({ ok: false, reason: expect.stringContaining('"klingon"') });
  expect([isEncoding('klingon'), isEncoding('windows-1251')]).toEqual([false, true]);
});
