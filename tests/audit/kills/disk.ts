import { execFile } from 'node:child_process';
import { project } from '../../setup/root.ts';

/** How a command ended that saw another disk than everybody else. */
export interface Ended {
  status: number;
  stderr: string;
}

/** A disk of so many kB in the place of a folder. */
export const smallDisk = (folder: string, kB: number): string => `mount -t tmpfs -o size=${kB}k tmpfs ${quote(folder)}`;

/** The folder as it is, and nothing in it can be written. */
export const readOnly = (folder: string): string =>
  `mount --bind ${quote(folder)} ${quote(folder)} && mount -o remount,bind,ro ${quote(folder)}`;

/**
 * Runs a script of the project in a place of its own for mounts, after the shell command `prepare`. It needs Linux, and the
 * right to mount there. `after` runs in the same place when the script has ended; its failure is thrown.
 */
export function runOnDisk(prepare: string, command: readonly string[], after = 'true'): Promise<Ended> {
  const script = `{ ${prepare}; } || exit 99; "$@"; ended=$?; { ${after}; } || exit 98; exit $ended`;
  const args = ['--mount', 'sh', '-c', script, 'sh', process.execPath, ...command];
  return new Promise((resolve, reject) => {
    const child = execFile('unshare', args, { cwd: project }, (error, _stdout, stderr) => {
      const status = child.exitCode ?? -1;
      if (status >= 98 || child.pid === undefined)
        reject(new Error(`The disk could not be prepared or compared. ${stderr}`, { cause: error }));
      else resolve({ status, stderr });
    });
  });
}

/** A shell command that fails unless every file of a built site is as its list says. */
export const isWholeSite = (site: string): string => `cd ${quote(site)} && sha256sum --quiet --check MANIFEST.sha256`;

const quote = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;
