import type { IncomingMessage } from 'node:http';
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { MEGABYTE } from './fetch-limits.ts';

export type ReadBody = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

/** What is asked for; the others are read where a server sends them all the same. */
export const ACCEPTED_CODINGS = 'gzip, br';

const UNPACK: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/**
 * The body of an answer, unpacked. It is counted as it comes, before and after unpacking, and cut off at `most` bytes: a
 * small answer that unpacks to a large one never stands in memory. Rejects when the connection breaks.
 */
export async function readBody(response: IncomingMessage, most: number): Promise<ReadBody> {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const unpack = coding === 'identity' || coding === '' ? undefined : findUnpack(coding);
  if (unpack === undefined && coding !== 'identity' && coding !== '')
    return stop(response, `The answer is packed as "${coding}", which cannot be read.`);
  if (Number(response.headers['content-length'] ?? 0) > most) return stop(response, tooLarge('The answer', most));
  return unpack === undefined ? collect(response, most) : unpackBody(response, unpack(), most);
}

function unpackBody(response: IncomingMessage, unpacked: Transform, most: number): Promise<ReadBody> {
  let sent = 0;
  response.on('data', (chunk: Buffer) => {
    sent += chunk.length;
    if (sent > most) unpacked.destroy(new LargeError());
  });
  response.on('error', (error) => unpacked.destroy(error));
  response.pipe(unpacked);
  return collect(unpacked, most, response);
}

async function collect(
  stream: Transform | IncomingMessage,
  most: number,
  response: IncomingMessage | undefined = undefined,
): Promise<ReadBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new LargeError();
      chunks.push(chunk);
    }
    return { ok: true, bytes: Buffer.concat(chunks) };
  } catch (error) {
    response?.destroy();
    if (error instanceof LargeError)
      return { ok: false, reason: tooLarge(response === undefined ? 'The answer' : 'The answer, unpacked,', most) };
    const { code = '' } = error as NodeJS.ErrnoException;
    if (/^(?:Z_|ERR_BROTLI|ERR__ERROR|ZSTD_|ERR_ZSTD)/.test(code))
      return { ok: false, reason: `The answer cannot be unpacked (${code}): it is damaged or breaks off.` };
    throw error;
  }
}

const findUnpack = (coding: string) => (Object.hasOwn(UNPACK, coding) ? UNPACK[coding] : undefined);

const tooLarge = (what: string, most: number) =>
  `${what} has more than ${Math.floor((most / MEGABYTE) * 10) / 10} MB, the most that is read.`;

function stop(response: IncomingMessage, reason: string): ReadBody {
  response.destroy();
  return { ok: false, reason };
}

class LargeError extends Error {}
