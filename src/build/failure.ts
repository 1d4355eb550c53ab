import type { Holder } from './run-lock.ts';

/** Another build has the folder. */
export class BusyError extends Error {
  constructor(folder: string, holder: Holder) {
    super(busyText(folder, holder));
    this.name = 'BusyError';
  }
}

/** Why a build came to nothing, in one sentence, and what to do about it. `out` is the folder of the site. */
export function renderFailure(error: unknown, out: string): string {
  if (error instanceof BusyError) return error.message;
  return `The build failed: ${reason(error)} ${out} is as it was before.`;
}

function busyText(folder: string, { pid, host, since, file }: Holder): string {
  const who = `process ${pid} on ${host}, since ${since.slice(0, 16).replace('T', ' ')} UTC`;
  return `Another build works on ${folder} (${who}). Wait for it to end and build again; where it surely no longer runs, delete ${file}.`;
}

const SYSTEM: Readonly<Record<string, (where: string) => string>> = {
  ENOSPC: (where) => `the disk is full: no more could be written${where}. Free some space and build again.`,
  EDQUOT: (where) => `your share of the disk is full: no more could be written${where}. Free some space and build again.`,
  EROFS: (where) => `the disk can only be read: nothing could be written${where}. Make it writable, or use --out.`,
  EACCES: (where) => `you may not write${where}. Change the rights of the folder, or use --out.`,
  EPERM: (where) => `you may not write${where}. Change the rights of the folder, or use --out.`,
  EBUSY: (where) => `the folder is in use and cannot be renamed${where}. Close what uses it, or use --out.`,
  EMFILE: () => 'too many files are open at once. Raise the limit of open files (ulimit -n) and build again.',
};
const CODE = new RegExp(`\\b(?:${Object.keys(SYSTEM).join('|')})\\b`);

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
  return CODE.exec(error.message)?.[0] ?? codeOf(error.cause);
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const at = dest ?? path ?? /'([^']+)'/.exec(error.message)?.[1];
  return at === undefined ? placeOf(error.cause) : ` to ${at}`;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).trim();
