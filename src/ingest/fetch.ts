import { setTimeout as sleep } from 'node:timers/promises';
import { checkAddress } from './fetch-guard.ts';
import { LIMITS, type Limits, waitBeforeRetry } from './fetch-limits.ts';
import { guardedLookup, PrivateAddressError, type Resolve } from './fetch-lookup.ts';
import { type Answer, requestOnce } from './fetch-request.ts';

/** What a server sent last time, so that it need not send it again. */
interface Remembered {
  /** Where it came from in the end, after redirects. */
  finalUrl: string;
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface Fetched {
  /** Where it came from in the end. */
  finalUrl: string;
  status: number;
  bytes: Uint8Array;
  contentType?: string | undefined;
  etag?: string | undefined;
  lastModified?: string | undefined;
  warnings: string[];
}
/** `notModified`: what is remembered is what the server would send. `status` where a server answered at all. */
export type FetchResult =
  | { ok: true; notModified: false; fetched: Fetched }
  | { ok: true; notModified: true; warnings: string[] }
  | { ok: false; status?: number; reason: string };

export interface FetchOptions {
  allowPrivate: boolean;
  limits?: Limits;
  resolve?: Resolve;
  remembered?: Remembered | undefined;
  accept?: string;
  /** Why an address on the way is not to be asked; asked about every one of them. */
  forbid?: (url: URL) => Promise<string | undefined>;
}

const MOVED = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.9, text/html;q=0.8, text/plain;q=0.8, */*;q=0.1';
/** The connection, not the server, failed: another try may find it whole. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'EAI_AGAIN', 'ECONNABORTED']);

/**
 * Fetches an address over http or https. Every hop of a redirect is checked as the first one is. A server that is busy
 * or broken is asked again, after as long as it wishes. Never throws: `reason` says what went wrong and what to do.
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<FetchResult> {
  const { limits = LIMITS } = options;
  for (let attempt = 1; ; attempt++) {
    const tried = await tryAddress(address, { ...options, limits });
    if (tried.done !== undefined) return tried.done;
    const { status, retryAfter, reason } = tried;
    const wait = waitBeforeRetry({ status, retryAfter, attempt }, limits, Date.now());
    if (wait === undefined) return { ok: false, status, reason: reason(attempt) };
    await sleep(wait);
  }
}

type Tried =
  | { done: FetchResult }
  | { done?: never; status: number; retryAfter: string | undefined; reason: (attempts: number) => string };

/** The address and all it leads to, once. */
async function tryAddress(address: string, options: FetchOptions & { limits: Limits }): Promise<Tried> {
  const { limits } = options;
  const signal = AbortSignal.timeout(limits.time);
  const warnings: string[] = [];
  let next = address;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const asked = await ask(next, signal, options);
    if (!('answer' in asked)) return asked;
    const { answer, url } = asked;
    const { location } = answer.headers;
    if (!MOVED.has(answer.status) || location === undefined) return { done: settle(answer, { url, warnings }) };
    const to = URL.canParse(location, url) ? new URL(location, url).href : location;
    if (FOR_GOOD.has(answer.status)) warnings.push(`"${next}" has moved for good to "${to}": use that address.`);
    next = to;
  }
  return fail(
    `The address redirects more than ${limits.redirects} times. Open it in a browser and give where it ends.`,
  );
}

async function ask(
  address: string,
  signal: AbortSignal,
  { allowPrivate, limits, resolve, remembered, accept = ACCEPT, forbid }: FetchOptions & { limits: Limits },
): Promise<Tried | { answer: Answer; url: URL }> {
  const checked = checkAddress(address, { allowPrivate });
  if (!checked.ok) return fail(checked.reason);
  const { url } = checked;
  const forbidden = await forbid?.(url);
  if (forbidden !== undefined) return fail(forbidden);
  try {
    const headers = { accept, ...(remembered?.finalUrl === url.href ? conditions(remembered) : {}) };
    const lookup = guardedLookup(allowPrivate, resolve);
    const answered = await requestOnce({ url, headers, lookup, signal, bytes: limits.bytes });
    if (!answered.ok) return fail(answered.reason);
    const { answer } = answered;
    return answer.status === 429 || answer.status >= 500 ? busy(answer) : { answer, url };
  } catch (error) {
    return broken(error as NodeJS.ErrnoException, { url, signal, limits });
  }
}

function conditions({ etag, lastModified }: Remembered): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function settle({ status, headers, bytes }: Answer, { url, warnings }: { url: URL; warnings: string[] }): FetchResult {
  if (status === 304) return { ok: true, notModified: true, warnings };
  if (status !== 200 && status !== 203) return { ok: false, status, reason: statusReason(status) };
  const { 'content-type': contentType, etag, 'last-modified': lastModified } = headers;
  const fetched = { finalUrl: url.href, status, bytes, contentType, etag, lastModified, warnings };
  return { ok: true, notModified: false, fetched };
}

const REASONS: Readonly<Record<number, string>> = {
  401: 'It asks for a password, and none is sent.',
  403: 'It does not give this to a program.',
  404: 'There is nothing at this address. Check it.',
  410: 'It was taken away for good. Take it out of your sources.',
  451: 'It may not give this here, for legal reasons.',
};

const statusReason = (status: number) =>
  `The server answered ${status}. ${REASONS[status] ?? 'Open the address in a browser to see what it says.'}`;

function busy({ status, headers }: Answer): Tried {
  const retryAfter = headers['retry-after'];
  const wish = retryAfter === undefined ? '' : ` It asks to be left alone until (seconds or date): "${retryAfter}".`;
  const reason = (attempts: number) =>
    `The server answered ${status}, ${attempts === 1 ? 'once' : `${attempts} times`}.${wish} Try again later.`;
  return { status, retryAfter, reason };
}

function broken(
  error: NodeJS.ErrnoException,
  { url, signal, limits }: { url: URL; signal: AbortSignal; limits: Limits },
): Tried {
  if (error instanceof PrivateAddressError)
    return fail(
      `"${url.hostname}" leads to ${error.message}, on this machine or in its own network. Only --allow-private fetches from there.`,
    );
  if (signal.aborted) return fail(`It took longer than ${limits.time / 1000} s and was stopped. Try again later.`);
  const said = `No answer could be read from "${url.host}": ${error.message || error.code}.`;
  // A broken connection counts as a broken server (500) where it may be whole next time.
  if (PASSING.has(error.code ?? ''))
    return { status: 500, retryAfter: undefined, reason: () => `${said} Try again later.` };
  return fail(`${said} Check the address.`);
}

const fail = (reason: string): Tried => ({ done: { ok: false, reason } });
