import type { LedgerEntry } from './ledger.ts';

/** What is to be done about an item. Paths start at the folder of briefings. */
export type Plan =
  | { status: 'created' | 'updated'; path: string }
  /** `learn`: the ledger does not know yet what is there. */
  | { status: 'unchanged'; path: string; learn: boolean }
  | { status: 'kept'; path: string; why: 'deleted' | 'waiting' }
  /** The new version is set aside. */
  | { status: 'kept'; path: string; why: 'edited' | 'moved' };

/** The item's file now, wherever it is. */
export type Found = { path: string; digest: string } | undefined;

/**
 * What is known without looking at the new version: nothing is to be written where nothing new came, or where the
 * author deleted the file. `source` is the digest of what came, `waiting` whether a version set aside is still there.
 */
export function planWithoutText(
  { source, path }: LedgerEntry,
  found: Found,
  came: { source: string; waiting: boolean },
): Plan | undefined {
  if (found === undefined) return { status: 'kept', path, why: 'deleted' };
  if (came.source !== source) return undefined;
  if (came.waiting) return { status: 'kept', path: found.path, why: 'waiting' };
  return { status: 'unchanged', path: found.path, learn: false };
}

/**
 * What becomes of a new version with the digest `written`: it goes to `free` where the item is new, over a file that is
 * as ingest left it, and aside where its author has touched that file.
 */
export function planWithText(
  entry: LedgerEntry | undefined,
  found: Found,
  { written, free }: { written: string; free: string },
): Plan {
  if (found === undefined) return { status: 'created', path: free };
  const { path, digest } = found;
  if (digest === written) return { status: 'unchanged', path, learn: true };
  if (digest !== entry?.written) return { status: 'kept', path, why: 'edited' };
  return path === entry.path ? { status: 'updated', path } : { status: 'kept', path, why: 'moved' };
}
