import robotsParser from 'robots-parser';
import { fetchAddress, type FetchOptions } from './fetch.ts';
import { LIMITS } from './fetch-limits.ts';
import { USER_AGENT } from './fetch-request.ts';

/** Whether hosts want their pages fetched by a program; asks each of them once. */
export interface Robots {
  /** Why this page is not to be fetched. */
  forbids(url: URL): Promise<string | undefined>;
  /** Milliseconds that the host wants between two pages. */
  delay(url: URL): Promise<number>;
}

type Rules = ReturnType<typeof robotsParser>;

const LARGEST_RULES = 512 * 1024;
const LONGEST_DELAY = 30_000;
const NAME = USER_AGENT.split('/')[0] ?? '';

/** Reads robots.txt as RFC 9309 has it: one that is missing allows all, one that cannot be read allows nothing. */
export function makeRobots(options: Pick<FetchOptions, 'allowPrivate' | 'limits' | 'resolve'>): Robots {
  const known = new Map<string, Promise<Rules | undefined>>();
  const rulesFor = (url: URL) => {
    const rules = known.get(url.origin) ?? fetchRules(`${url.origin}/robots.txt`, options);
    known.set(url.origin, rules);
    return rules;
  };
  return {
    async forbids(url) {
      const rules = await rulesFor(url);
      if (rules === undefined) return `"${url.origin}/robots.txt" could not be read, so its pages are left alone.`;
      const allowed = rules.isAllowed(url.href, NAME) ?? true;
      return allowed ? undefined : `"${url.origin}/robots.txt" does not allow programs to fetch this page.`;
    },
    async delay(url) {
      const seconds = (await rulesFor(url))?.getCrawlDelay(NAME) ?? 0;
      return Math.min(Number.isFinite(seconds) ? seconds * 1000 : 0, LONGEST_DELAY);
    },
  };
}

async function fetchRules(
  address: string,
  { limits = LIMITS, ...options }: Pick<FetchOptions, 'allowPrivate' | 'limits' | 'resolve'>,
): Promise<Rules | undefined> {
  const result = await fetchAddress(address, {
    ...options,
    limits: { ...limits, bytes: LARGEST_RULES },
    accept: 'text/plain, */*;q=0.1',
  });
  if (result.ok)
    return result.notModified ? undefined : robotsParser(address, new TextDecoder().decode(result.fetched.bytes));
  const { status = 500 } = result;
  return status >= 400 && status < 500 && status !== 429 ? robotsParser(address, '') : undefined;
}
