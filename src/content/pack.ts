import { createHash } from 'node:crypto';
import { readText, writeText } from './cache.ts';

/**
 * Values kept between runs, each under the digest of all that it was made from, in one file for a folder: reading a
 * thousand files takes longer than what is in them. They are plain JSON.
 */
export interface Pack<Value> {
  /** Nothing was kept before. */
  isEmpty: boolean;
  find(digest: string): Value | undefined;
  /** Keeps a value that is already JSON, and gives back what `find` will. */
  keep(digest: string, json: string): Value;
  /** Writes what was found or kept since it was opened, and forgets the rest. */
  save(): void;
}

/** The pack of this name for the folder `root`. */
export function openPack<Value>(name: string, root: string): Pack<Value> {
  const file = `${name}/${createHash('sha256').update(root).digest('hex').slice(0, 16)}.jsonl`;
  const before = readLines(file);
  const used = new Map<string, string>();
  const find = (digest: string): Value | undefined => {
    const json = used.get(digest) ?? before.get(digest);
    if (json === undefined) return undefined;
    used.set(digest, json);
    return JSON.parse(json) as Value;
  };
  return {
    isEmpty: before.size === 0,
    find,
    keep: (digest, json) => {
      used.set(digest, json);
      return JSON.parse(json) as Value;
    },
    save: () => {
      if (used.size === before.size && [...used.keys()].every((digest) => before.has(digest))) return;
      writeText(file, [...used].map(([digest, json]) => `${digest} ${json}\n`).join(''));
    },
  };
}

function readLines(file: string): Map<string, string> {
  const lines = readText(file)?.split('\n') ?? [];
  return new Map(lines.filter((line) => line.endsWith('}')).map((line) => [line.slice(0, 16), line.slice(17)]));
}
