import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Values kept between runs, each under the digest of all that it was made from. They are plain JSON. */
export interface Cache<Value> {
  find(digest: string): Value | undefined;
  put(digest: string, value: Value): void;
  /** Keeps the value and gives back what `find` will: the first run then sees what later ones do. */
  keep(digest: string, value: Value): Value;
}

// From the working folder: inside a build this module is part of a bundle that lies elsewhere.
const FOLDER = path.resolve(process.env['BRIEFING_CACHE'] ?? '.cache');

/** The cache of this name: a folder below `.cache/`, or below what BRIEFING_CACHE names. */
export function openCache<Value>(name: string): Cache<Value> {
  const folder = path.join(FOLDER, name);
  const fileOf = (digest: string) => path.join(folder, `${digest}.json`);
  const put = (digest: string, text: string) => write(fileOf(digest), text);
  return {
    find: (digest) => read<Value>(fileOf(digest)),
    put: (digest, value) => put(digest, JSON.stringify(value)),
    keep: (digest, value) => {
      const text = JSON.stringify(value);
      put(digest, text);
      return JSON.parse(text) as Value;
    },
  };
}

function read<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch {
    // Missing or cut short: it is made anew.
    return undefined;
  }
}

/** Where the disk is full or may not be written, nothing is kept: that costs time only. */
function write(file: string, text: string): void {
  const partial = `${file}.${process.pid}`;
  try {
    writeIn(partial, text);
    renameSync(partial, file);
  } catch (error) {
    if (!DISK_REFUSES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    rmSync(partial, { force: true });
  }
}

function writeIn(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

const DISK_REFUSES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM']);
