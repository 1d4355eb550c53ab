import { describe, expect, test } from 'vitest';
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
  expect(decode(latin1('\xf0'), { override: 'koi8-r' })).toEqual({
    ok: true,
    text: 'П',
    encoding: 'koi8-r',
    warnings: [],
  });
  expect(decode(bytes(0xff), { override: 'utf-8' })).toMatchObject({
    ok: true,
    warnings: ['1 places are not utf-8: they became "\ufffd".'],
  });
});

test('an encoding that does not exist is named', () => {
  expect(decode(latin1('a'), { override: 'klingon' })).toMatchObject({
    ok: false,
    reason: expect.stringContaining('"klingon"'),
  });
  expect([isEncoding('klingon'), isEncoding('windows-1251')]).toEqual([false, true]);
});

describe('an encoding that nobody states is told by its letters', () => {
  test.each([
    [
      'big5',
      'rXik6Luhw+S50qZipFet06Trw/azrKFBpEitzMHZpKOv4KZeqOylTK3Mqrqn+KRsoUOw6qi+s6GoU6azu6GssKSwu/KhQw==',
      '軍方說邊境在上個月關閉，人們還不能回到他們的村子。國防部沒有說為什麼。',
    ],
    [
      'gb18030',
      'vvy3vcu1sd++s9Tayc+49tTCudix1aOsyMvDx7u5srvE3LvYtb3L+8PHtcS05dfToaO5+rfAsr/Du9PQy7XOqsqyw7Show==',
      '军方说边境在上个月关闭，人们还不能回到他们的村子。国防部没有说为什么。',
    ],
    [
      'euc-jp',
      'ufG2raTOwrykx6TPwOi37qSrpOm/zaSszOGk7KTKpKSk3qTepMukyqTDpMakpKTrpMihorezpM7K88a7tLGkrL3SpNmkv6Gj',
      '国境の村では先月から人が戻れないままになっていると、軍の報道官が述べた。',
    ],
    [
      'shift_jis',
      'jZGLq4LMkbqCxYLNkOaMjoKpgueQbIKqlt+C6oLIgqKC3ILcgsmCyILBgsSCooLpgsaBQYxSgsyV8ZO5iq+Cqo9xgteCvYFC',
      '国境の村では先月から人が戻れないままになっていると、軍の報道官が述べた。',
    ],
    [
      'euc-kr',
      'sbmw5iC4tsC7wMcgwda5zrXpwLogwfazrbTeus7FzSDB/cC4t84gtbm+xrChwfYguPjHz7DtIMDWtNmw7SCxuiC067qvwM7AzCC4u8fftNku',
      '국경 마을의 주민들은 지난달부터 집으로 돌아가지 못하고 있다고 군 대변인이 말했다.',
    ],
    [
      'koi8-r',
      '8M/H0sHOyd7OycvJINPPz8LdyczJLCDe1M8g0MXSxcjPxCDawcvS2dQg0yDQ0s/bzM/HzyDNxdPRw8Eu',
      'Пограничники сообщили, что переход закрыт с прошлого месяца.',
    ],
    [
      'windows-1251',
      'z+7j8ODt6Pft6OroIPHu7uH56OvoLCD38u4g7+Xw5fXu5CDn4Orw+/Ig8SDv8O746+7j7iDs5fH/9uAu',
      'Пограничники сообщили, что переход закрыт с прошлого месяца.',
    ],
    [
      'ibm866',
      'j66j4KCtqOetqKqoIOGurqHpqKuoLCDn4q4gr6XgpeWupCCnoKrg6+Ig4SCv4K7oq66jriCspeHv5qAu',
      'Пограничники сообщили, что переход закрыт с прошлого месяца.',
    ],
    [
      'iso-8859-5',
      'v97T4NDd2Ofd2NrYIOHe3tHp2NvYLCDn4t4g39Xg1eXe1CDX0Nrg6+Ig4SDf4N7o297T3iDc1eHv5tAu',
      'Пограничники сообщили, что переход закрыт с прошлого месяца.',
    ],
    [
      'windows-874',
      'qtLHuunSucLRp6HF0bq66dK55MHo5LTptdHpp+G16OC01825t9Xo4cXpxyDipsmhoc2nt9G+ocXo0sc=',
      'ชาวบ้านยังกลับบ้านไม่ได้ตั้งแต่เดือนที่แล้ว โฆษกกองทัพกล่าว',
    ],
    [
      'windows-1253',
      'zyDl6vDx/PP58O/yIPTv9SDz9PHh9O/9IOXf8OUg/PTpIPTvIPDd8eHz7OEg3err5enz5SD07+0g8OXx4fPs3e3vIOze7eEu',
      'Ο εκπρόσωπος του στρατού είπε ότι το πέρασμα έκλεισε τον περασμένο μήνα.',
    ],
    [
      'windows-1256',
      '3sfhIMfh48rNz8sgyMfT4yDH4czt1CDF5CDH4ePayNEg49vh3iDj5NAgx+HU5dEgx+Hjx9btLg==',
      'قال المتحدث باسم الجيش إن المعبر مغلق منذ الشهر الماضي.',
    ],
  ])('%s', (encoding, base64, text) => {
    const advice = 'If letters look wrong, state "encoding" in feeds.yaml.';
    const warning = `The file states no encoding and is not UTF-8: it was read as ${encoding}, by its letters. ${advice}`;
    for (const around of ['', '<rss><channel><title>wire</title>'.repeat(20)]) {
      const input = Buffer.concat([Buffer.from(around), Buffer.from(base64, 'base64')]);
      expect(decode(input)).toEqual({ ok: true, text: `${around}${text}`, encoding, warnings: [warning] });
    }
  });

  test.each([
    [
      'accents',
      'El ni\xf1o volvi\xf3 despu\xe9s del d\xeda. Se\xf1or Mu\xf1oz sali\xf3 ma\xf1ana. A\xf1o, \xe1rbol, \xfatil, \xe9l, as\xed, adi\xf3s',
    ],
    [
      'quotation marks',
      '\x93One\x94 and \x93two\x94 \x96 it\x92s \x93three\x94 and \x93four\x94 \x96 they\x92re \x93five\x94, \x93six\x94',
    ],
    ['too few letters', '\xcf\xf0\xe8\xe2\xe5\xf2'],
    ['noise', '\x81\x9f\xb0\xb7\xaa\xdf\x90\xd8'.repeat(8)],
  ])('and not by %s', (_, text) => {
    expect(decode(latin1(text))).toMatchObject({ encoding: 'windows-1252', warnings: [expect.any(String)] });
  });
});

describe('the media type of an answer', () => {
  const koi8 = latin1('<?xml version="1.0" encoding="windows-1251"?>\xf0');

  test.each([
    ['text/xml; charset=koi8-r', '\u041f', 'koi8-r'],
    ['text/xml;charset="KOI8-R"', '\u041f', 'koi8-r'],
    ['text/xml', '\u0440', 'windows-1251'],
    ['text/xml; charset=us-ascii', '\u0440', 'windows-1251'],
    ['text/xml; charset=klingon', '\u0440', 'windows-1251'],
    ['text/xml; charset=utf-16', '\u0440', 'windows-1251'],
  ])('goes before the declaration: %s', (contentType, letter, encoding) => {
    const text = `<?xml version="1.0" encoding="windows-1251"?>${letter}`;
    expect(decode(koi8, { contentType })).toEqual({ ok: true, text, encoding, warnings: [] });
  });

  test('that the bytes deny is passed over, with a warning', () => {
    expect(decode(koi8, { contentType: 'text/xml; charset=utf-8' })).toMatchObject({
      encoding: 'windows-1251',
      warnings: [expect.stringContaining('The file is not the "utf-8" that it states: it was read as windows-1251.')],
    });
  });

  test('goes behind a byte order mark and what the user states', () => {
    const marked = bytes(0xef, 0xbb, 0xbf, 0xd0, 0x96);
    expect(decode(marked, { contentType: 'text/xml; charset=koi8-r' })).toMatchObject({ text: 'Ж', encoding: 'utf-8' });
    expect(decode(koi8, { override: 'koi8-r', contentType: 'text/xml; charset=utf-8' })).toMatchObject({
      encoding: 'koi8-r',
    });
  });
});

test.each([
  ['<meta charset="koi8-r">', 'koi8-r'],
  ['<META http-equiv=Content-Type content="text/html; charset=windows-1251">', 'windows-1251'],
])('a page states its encoding in its head: %s', (meta, encoding) => {
  expect(decode(latin1(`<html><head>${meta}</head>\xf0`))).toMatchObject({ encoding, warnings: [] });
});

test.each([[bytes(0, 0, 0xfe, 0xff)], [bytes(0xff, 0xfe, 0, 0)], [bytes(0, 0, 0, 0x3c)], [bytes(0x3c, 0, 0, 0)]])(
  'UTF-32 is refused, with what to do',
  (input) => {
    expect(decode(input)).toEqual({ ok: false, reason: 'The text is in UTF-32, which is not read. Save it as UTF-8.' });
  },
);
