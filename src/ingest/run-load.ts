import { fetchAddress, type FetchOptions } from './fetch.ts';
import type { Memory } from './fetch-memory.ts';
import type { Robots } from './fetch-robots.ts';
import { isAddress, type Job } from './run-jobs.ts';
import type { Parser } from './run-parser.ts';
import { readBytes } from './source-load.ts';

/** What the sources of a run share. */
export interface Tools {
  parser: Parser;
  memory: Memory;
  robots: Robots;
  fetching: Pick<FetchOptions, 'allowPrivate' | 'limits' | 'resolve'>;
}

/** The bytes of a source; of one that was fetched also where they came from in the end and what was said of them. */
export type Loaded =
  | { ok: true; bytes: Uint8Array; address?: string; contentType?: string | undefined; warnings: string[] }
  | { ok: false; reason: string };

/** Reads a file, or fetches an address. Never rejects. */
export async function loadSource({ place }: Pick<Job, 'place'>, tools: Tools): Promise<Loaded> {
  if (isAddress(place)) return loadAddress(place, tools);
  const read = readBytes(place);
  return read.ok ? { ...read, warnings: [] } : read;
}

/** Fetches an article's page, where its host allows that; where it fails, the page as it was last time will do. */
export async function loadPage(address: string, tools: Tools): Promise<Loaded> {
  const loaded = await loadAddress(address, tools, { forbid: (url) => tools.robots.forbids(url) });
  const before = loaded.ok ? undefined : tools.memory.find(address);
  if (loaded.ok || before === undefined) return loaded;
  const { bytes, contentType, finalUrl } = before;
  const warning = `Its page is the one of last time: ${loaded.reason}`;
  return { ok: true, bytes, contentType, address: finalUrl, warnings: [warning] };
}

async function loadAddress(
  address: string,
  { memory, fetching }: Tools,
  more: Pick<FetchOptions, 'forbid'> = {},
): Promise<Loaded> {
  const before = memory.find(address);
  const result = await fetchAddress(address, { ...fetching, ...more, remembered: before });
  if (!result.ok) return { ok: false, reason: result.reason };
  const answer = result.notModified ? before : result.fetched;
  if (answer === undefined)
    return { ok: false, reason: 'The server answered 304, though it was not asked what is new. Try again later.' };
  if (!result.notModified) memory.keep(address, answer);
  const { bytes, contentType, finalUrl } = answer;
  const { warnings } = result.notModified ? result : result.fetched;
  return { ok: true, bytes, contentType, address: finalUrl, warnings };
}
