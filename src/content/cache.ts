import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
  const fileOf = (digest: string) => `${name}/${digest}.json`;
  return {
    find: (digest) => parse<Value>(readText(fileOf(digest))),
    put: (digest, value) => writeText(fileOf(digest), JSON.stringify(value)),
    keep: (digest, value) => {
      const text = JSON.stringify(value);
      writeText(fileOf(digest), text);
      return JSON.parse(text) as Value;
    },
  };
}

/** A file of the cache, undefined where there is none. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(path.join(FOLDER, file), 'utf8');
  } catch {
    return undefined;
  }
}

function parse<Value>(text: string | undefined): Value | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as Value);
  } catch {
    // Cut short: it is made anew.
    return undefined;
  }
}

/**
 * Writes a file of the cache. Where the disk is full, may not be written or has a file for a folder, nothing is kept: that
 * costs time only.
 */
export function writeText(name: string, text: string): void {
  const file = path.join(FOLDER, name);
  const partial = `${file}.${process.pid}`;
  try {
    writeIn(partial, text);
    renameSync(partial, file);
  } catch (error) {
    if (!DISK_REFUSES.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    if (existsSync(partial)) rmSync(partial);
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

const DISK_REFUSES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR']);
