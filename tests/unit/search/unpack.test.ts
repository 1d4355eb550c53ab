import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpackJson } from '../../../src/search/unpack.ts';

const text = JSON.stringify({ words: ['Türkiye', 'учение'] });

it.each([
  ['packed', gzipSync(text)],
  ['unpacked on the way', Buffer.from(text)],
])('a data file is read %s', async (_, bytes) => {
  expect(await unpackJson(new Uint8Array(bytes))).toEqual(JSON.parse(text));
});

it('fails on what is cut', async () => {
  await expect(unpackJson(new Uint8Array(gzipSync(text).subarray(0, 20)))).rejects.toThrow();
});
