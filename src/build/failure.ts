import { stripVTControlCharacters } from 'node:util';

/** Another build has the folder. */
export class BusyError extends Error {
  /** `owner` is its process, `file` says that it has the folder. */
  constructor(folder: string, { owner, file }: { owner: number; file: string }) {
    super(
      `Another build works on ${folder} (process ${owner}). Wait for it to end and build again; where it surely no longer runs, delete ${file}.`,
    );
    this.name = 'BusyError';
  }
}

/** Why a build came to nothing, in one sentence, and what to do about it. `out` is the folder of the site. */
export function renderFailure(error: unknown, out: string): string {
  if (error instanceof BusyError) return error.message;
  return `The build failed: ${reason(error)} ${out} is as it was before.`;
}

const SYSTEM: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `the disk is full: no more could be written${where}. Free some space and build again.`,
  EDQUOT: (where) =>
    `your share of the disk is full: no more could be written${where}. Free some space and build again.`,
  EROFS: (where) => `the disk can only be read: nothing could be written${where}. Make it writable, or use --out.`,
  EACCES: (where) => `you may not write${where}. Change the rights of the folder, or use --out.`,
  EPERM: (where) => `you may not write${where}. Change the rights of the folder, or use --out.`,
  EBUSY: (where) => `the folder is in use and cannot be renamed${where}. Close what uses it, or use --out.`,
  EMFILE: () => 'too many files are open at once. Raise the limit of open files (ulimit -n) and build again.',
};
/** As programs in other languages say it. */
const SAID: readonly (readonly [RegExp, string])[] = [
  ...Object.keys(SYSTEM).map((code) => [new RegExp(`\\b${code}\\b`), code] as const),
  [/os error 28\b|No space left on device/i, 'ENOSPC'],
  [/os error 30\b|Read-only file system/i, 'EROFS'],
  [/os error 13\b|Permission denied/i, 'EACCES'],
];

/** What the system or Astro said, without its inside. */
function reason(error: unknown): string {
  const code = codeOf(error);
  if (code !== undefined) return SYSTEM[code]!(placeOf(error));
  const message = messageOf(error);
  const { file, line, column } = (error as { loc?: { file?: string; line?: number; column?: number } }).loc ?? {};
  const place = file === undefined ? '' : `${file}${line === undefined ? '' : `:${line}:${column ?? 1}`}  `;
  return /[.!?]$/.test(message) ? `${place}${message}` : `${place}${message}.`;
}

/** The system's name for what went wrong: some who pass an error on keep it only in the text or the cause. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && Object.hasOwn(SYSTEM, code)) return code;
  return SAID.find(([words]) => words.test(error.message))?.[1] ?? codeOf(error.cause);
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const at = dest ?? path ?? /'([^']+)'|file in (\S+)/.exec(error.message)?.slice(1).find(Boolean);
  return at === undefined ? placeOf(error.cause) : ` to ${at}`;
}

/** On one line, without colours and without where in a program it happened. */
function messageOf(error: unknown): string {
  const text = stripVTControlCharacters(error instanceof Error ? error.message : String(error));
  return text
    .replace(/\n\s*(?:at |Stack backtrace|Caused by).*/s, '')
    .replace(/\s+/g, ' ')
    .trim();
}
