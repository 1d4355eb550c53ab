import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file as it goes to a browser. */
export interface SentFile {
  status: number;
  headers: Record<string, string | number>;
  body: Buffer;
}

interface Asked {
  /** The path of the file in the built folder. */
  path: string;
  status: number;
  headers: IncomingHttpHeaders;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

const packed = promisify(gzip);
/** Below it, what packing saves does not fill a packet. */
const leastPacked = 1000;
const nothing = Buffer.alloc(0);

/**
 * The file as it is, packed where it is text and the browser can unpack it, or the word that the browser has it already.
 * What is asked for in parts is given whole, as a server may.
 */
export async function sentFile(body: Buffer, { path, status, headers: asked }: Asked): Promise<SentFile> {
  const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream';
  const etag = `W/"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = { 'content-type': type, 'cache-control': keepingOf(path), etag, ...(isText(type) && vary) };
  if (status === 200 && isKnown(etag, asked['if-none-match'])) return { status: 304, headers, body: nothing };
  const isPacked = isText(type) && body.length >= leastPacked && takesGzip(asked['accept-encoding']);
  const sent = isPacked ? await packed(body) : body;
  return {
    status,
    headers: { ...headers, 'content-length': sent.length, ...(isPacked && { 'content-encoding': 'gzip' }) },
    body: sent,
  };
}

const vary = { vary: 'accept-encoding' };

const isText = (type: string): boolean => type.endsWith('charset=utf-8') || type === 'image/svg+xml';

/** The name of a file that Astro made holds the digest of its text: another text has another name. */
const keepingOf = (path: string): string =>
  /^_astro\/.+\.[\w-]{8}\.\w+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Weak tags are the same whatever stands before them. */
function isKnown(etag: string, known: string | undefined): boolean {
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return known?.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag)) ?? false;
}

/** Whether a browser names gzip, or whatever there is, with a weight above 0. */
function takesGzip(accepted: string | string[] | undefined): boolean {
  const weights = new Map([accepted ?? []].flat().flatMap((line) => line.toLowerCase().split(',').map(weightOf)));
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

function weightOf(coding: string): [string, number] {
  const [name = '', ...parameters] = coding.split(';').map((part) => part.trim());
  const weight = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
  return [name, Number(weight)];
}
