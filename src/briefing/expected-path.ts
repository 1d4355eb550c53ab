import { fileDate } from './edtf.ts';
import { ENDING } from './path.ts';

const UNDATED = 'undated';

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
