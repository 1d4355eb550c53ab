export const ENDING = '.mdx';

/** The id of a briefing: the name of its file. */
export const briefingId = (file: string): string => (file.split('/').at(-1) ?? '').slice(0, -ENDING.length);

/** Whether a path, with forward slashes, is that of a briefing; what lies in hidden folders is none. */
export const isBriefingFile = (path: string): boolean =>
  path.endsWith(ENDING) && path.split('/').every((part) => !part.startsWith('.'));

/** The same path for a briefing whose own one is taken. */
export const withSuffix = (path: string, suffix: string): string =>
  `${path.slice(0, -ENDING.length)}-${suffix}${ENDING}`;
