import { fileDate } from './edtf.ts';

const ENDING = '.mdx';
const UNDATED = 'undated';

/** The id of a briefing: the name of its file. */
export const briefingId = (file: string): string => (file.split('/').at(-1) ?? '').slice(0, -ENDING.length);

/** Whether a path, with forward slashes, is that of a briefing; what lies in hidden folders is none. */
export const isBriefingFile = (path: string): boolean =>
  path.endsWith(ENDING) && path.split('/').every((part) => !part.startsWith('.'));

/** The folder of a briefing, from the folder of all: its year, or "undated". */
export const briefingFolder = (date: string | undefined): string =>
  date === undefined ? UNDATED : fileDate(date).slice(0, 4);

/**
 * Where a new briefing goes, from the folder of all briefings: `2021/2021-07-07-<slug>.mdx` or
 * `undated/undated-<slug>-<6 hex>.mdx`. `key` is hexadecimal and stands in for a slug that is empty.
 */
export function expectedPath(date: string | undefined, slug: string, key: string): string {
  const words = slug === '' ? key.slice(0, 8) : slug;
  const name = date === undefined ? `${UNDATED}-${words}-${key.slice(0, 6)}` : `${fileDate(date)}-${words}`;
  return `${briefingFolder(date)}/${name}${ENDING}`;
}

/** The same path for a briefing whose own one is taken. */
export const withSuffix = (path: string, suffix: string): string =>
  `${path.slice(0, -ENDING.length)}-${suffix}${ENDING}`;
