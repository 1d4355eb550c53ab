import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Writes a file as a whole or not at all, in place of the one that is there. */
export function writeText(file: string, text: string): void {
  const aside = writeAside(file, text);
  try {
    renameSync(aside, file);
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
  } catch (error) {
    if (!isWithoutLinks(error) || existsSync(file)) throw error;
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** The text beside its file, under a hidden name that the next run takes again, all of it on the disk. */
function writeAside(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), `.${path.basename(file)}.tmp`);
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
