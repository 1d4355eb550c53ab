import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const asideName = (name: string): string => `.${name}.tmp`;
const ASIDE = /^\..+\.(?:mdx|json)\.tmp$/;

/** Writes a file as a whole or not at all, in place of the one that is there. */
export function writeText(file: string, text: string): void {
  const aside = writeAside(file, text);
  try {
    renameSync(aside, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Writes a new file as a whole or not at all. @throws {Error} with code EEXIST where there is one. */
export function writeNewText(file: string, text: string): void {
  const aside = writeAside(file, text);
  try {
    // A rename would replace a file that somebody wrote in the meantime; a link does not.
    linkSync(aside, file);
    syncFolder(path.dirname(file));
  } catch (error) {
    if (!isWithoutLinks(error) || existsSync(file)) throw error;
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Removes what runs left in a folder and below that were cut short while they wrote. No other one may be at work there. */
export function removeAsides(folder: string): void {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  for (const name of names) if (ASIDE.test(path.basename(name))) rmSync(path.join(folder, name), { force: true });
}

/** The text beside its file, under a hidden name that no reader takes for a briefing, all of it on the disk. */
function writeAside(file: string, text: string): string {
  const made = mkdirSync(path.dirname(file), { recursive: true });
  if (made !== undefined) syncFolder(path.dirname(made));
  const aside = path.join(path.dirname(file), asideName(path.basename(file)));
  const handle = openSync(aside, 'w');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
  return aside;
}

const isWithoutLinks = (error: unknown): boolean =>
  ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Makes a new name in a folder outlast a loss of power. Not every system can do that to a folder. */
function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch {
    // The file itself is on the disk.
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
