import { type IncomingHttpHeaders, type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import type { LookupFunction } from 'node:net';
import { ACCEPTED_CODINGS, readBody } from './fetch-body.ts';

/** What a server answers to one request. `bytes` only with a status of 200 to 299. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Uint8Array;
}
export type Answered = { ok: true; answer: Answer } | { ok: false; reason: string };

export interface Asked {
  url: URL;
  headers: Record<string, string>;
  lookup: LookupFunction;
  /** Stops the request, wherever it is. */
  signal: AbortSignal;
  /** The largest body that is read. */
  bytes: number;
}

/** What every request says of itself: what asks, and nothing about who. */
export const USER_AGENT = 'regional-security-briefing/0.1 (feed reader; robots.txt: regional-security-briefing)';

/** One request, without following where the answer leads. Rejects when there is no answer, or its body breaks off. */
export async function requestOnce({ url, headers, lookup, signal, bytes }: Asked): Promise<Answered> {
  const response = await openRequest({ url, headers, lookup, signal });
  try {
    const status = response.statusCode ?? 0;
    const answer = { status, headers: response.headers, bytes: new Uint8Array() };
    if (status < 200 || status > 299) return { ok: true, answer };
    const body = await readBody(response, bytes);
    return body.ok ? { ok: true, answer: { ...answer, bytes: body.bytes } } : body;
  } finally {
    response.destroy();
  }
}

function openRequest({ url, headers, lookup, signal }: Omit<Asked, 'bytes'>): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestSecure : requestPlain;
  const own = { 'user-agent': USER_AGENT, 'accept-encoding': ACCEPTED_CODINGS };
  return new Promise((resolve, reject) => {
    // A connection of its own for each request: one that is kept could lead to an address checked for another name.
    const sent = request(url, { agent: false, headers: { ...own, ...headers }, lookup, signal });
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.end();
  });
}
