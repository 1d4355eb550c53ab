/** How far one fetch may go. */
export interface Limits {
  /** Of what is sent, and again of what it unpacks to. */
  bytes: number;
  /** Milliseconds for one request, its body and its redirects included. */
  time: number;
  redirects: number;
  /** How often a request is made, when the server is busy or broken. */
  attempts: number;
  /** Milliseconds before the second request; each further one waits twice as long. */
  backoff: number;
  /** Milliseconds that a server may ask to be left alone for; when it asks for more, it is left alone for good. */
  patience: number;
  /** Milliseconds between two article pages of one host. */
  pause: number;
}

export const MEGABYTE = 1024 * 1024;

export const LIMITS: Limits = {
  bytes: 8 * MEGABYTE,
  time: 30_000,
  redirects: 5,
  attempts: 3,
  backoff: 1000,
  patience: 60_000,
  pause: 1000,
};

/**
 * Milliseconds to wait before asking again; undefined when asking again is of no use or not wanted. `retryAfter` is the
 * header of that name: seconds or a date (RFC 9110, 10.2.3).
 */
export function waitBeforeRetry(
  { status, retryAfter, attempt }: { status: number; retryAfter: string | undefined; attempt: number },
  { attempts, backoff, patience }: Limits,
  now: number,
): number | undefined {
  if (attempt >= attempts || (status !== 429 && status < 500)) return undefined;
  const usual = backoff * 2 ** (attempt - 1);
  const asked = retryAfter === undefined ? undefined : readRetryAfter(retryAfter, now);
  if (asked === undefined) return usual;
  return asked > patience ? undefined : Math.max(asked, usual);
}

function readRetryAfter(text: string, now: number): number | undefined {
  if (/^\s*\d{1,9}\s*$/.test(text)) return Number(text) * 1000;
  const date = /GMT\s*$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
