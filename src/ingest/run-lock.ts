import path from 'node:path';
import { type Lock, waitForLock } from '../lock.ts';
import { displayPath } from './display-path.ts';
import { INCOMING } from './folder-load.ts';

/** Milliseconds for which another run over the same folder is waited for. */
const PATIENCE = 60_000;

export interface Locking {
  /** Folder of briefings, as an absolute path. */
  out: string;
  cwd: string;
  patience?: number | undefined;
  progress: (text: string) => void;
}

/** Keeps other runs of ingest from a folder of briefings; where one is at work there it is waited for. */
export async function lockFolder({
  out,
  cwd,
  patience = PATIENCE,
  progress,
}: Locking): Promise<{ ok: true; lock: Lock } | { ok: false; reason: string }> {
  const onWait = (owner: number) => progress(`Waiting for another run of ingest (process ${owner})`);
  try {
    const locked = await waitForLock(path.join(out, INCOMING), 'ingest', { patience, onWait });
    if (locked.ok) return locked;
    const said = `Another run of ingest (process ${locked.owner}) is at work there. Wait until it ends`;
    return { ok: false, reason: `${said}; if there is no such process, delete ${displayPath(locked.file, cwd)}.` };
  } catch (error) {
    return { ok: false, reason: `Nothing can be written there: ${(error as Error).message}. Check its permissions.` };
  }
}
