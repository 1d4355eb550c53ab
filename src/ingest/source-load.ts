import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export type ReadBytes = { ok: true; bytes: Uint8Array } | { ok: false; reason: string };

const MAXIMUM_MEGABYTES = 8;
const READABLE = /\.(?:xml|rss|atom|rdf|json|txt|x?html?)$/i;

/** The bytes of a file that is not too large to be a feed or an article. */
export function readBytes(file: string): ReadBytes {
  try {
    const { size } = statSync(file);
    if (size > MAXIMUM_MEGABYTES * 1024 * 1024)
      return {
        ok: false,
        reason: `The file has ${Math.ceil(size / 1024 / 1024)} MB; ${MAXIMUM_MEGABYTES} MB are the most. Split it.`,
      };
    return { ok: true, bytes: readFileSync(file) };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The file itself, or the feeds and articles that a folder holds, by name. */
export function listFiles(place: string): { ok: true; files: string[] } | { ok: false; reason: string } {
  try {
    if (!statSync(place).isDirectory()) return { ok: true, files: [place] };
    const names = readdirSync(place, { withFileTypes: true }).filter(
      (item) => !item.isDirectory() && READABLE.test(item.name),
    );
    const files = names.map(({ name }) => path.join(place, name)).toSorted();
    const reason =
      'The folder holds no feed or article (.xml .rss .atom .rdf .json .txt .html). Folders in it are not read.';
    return files.length > 0 ? { ok: true, files } : { ok: false, reason };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The text of a file, undefined where there is none. */
export function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'There is no such file or folder. Check the path.';
  if (code === 'EACCES' || code === 'EPERM') return 'It may not be read. Check its permissions.';
  return `It could not be read: ${message}.`;
}
