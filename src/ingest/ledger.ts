import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isBriefingFile } from '../briefing/path.ts';
import { source } from '../briefing/source.ts';
import { writeText } from './write.ts';

/** Name of the ledger in the folder of briefings. */
export const LEDGER = '.ingest.json';

/** Another text of the same story, as far as it becomes a source. */
const reprint = source.pick({ publisher: true, title: true, url: true, date: true, language: true, note: true });
export type Reprint = z.infer<typeof reprint>;

const itemKey = z.string().regex(/^[0-9a-f]{32}$/);
const entry = z.strictObject({
  path: z.string().refine(isInside, 'A path leads from the folder to a briefing in it.'),
  source: z.string(),
  written: z.string(),
  published: z.string().optional(),
  dated: z.string().optional(),
  words: z.string().optional(),
  into: itemKey.optional(),
  as: reprint.optional(),
});
const ledger = z.record(itemKey, entry);

/**
 * What became of an item: its file, from the folder, and the digests of what was read and of what was written; its day,
 * also as its source writes it, and a sketch of its words. One that was folded into the briefing of another names that one's key and is a source there
 * (`as`); it wrote nothing itself.
 */
export type LedgerEntry = z.infer<typeof entry>;
export type Ledger = Map<string, LedgerEntry>;
export type ReadLedger = { ok: true; ledger: Ledger } | { ok: false; reason: string };

/** Reads the ledger of a folder of briefings; a folder without one has an empty ledger. */
export function readLedger(folder: string): ReadLedger {
  try {
    const entries = ledger.parse(JSON.parse(readFileSync(path.join(folder, LEDGER), 'utf8')));
    return { ok: true, ledger: new Map(Object.entries(entries)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { ok: true, ledger: new Map() };
    return { ok: false, reason: `The ledger cannot be read: ${firstLine(error)} Restore it from version control.` };
  }
}

/** Writes the ledger with its keys in order; the same entries give the same bytes. */
export function writeLedger(folder: string, entries: Ledger): void {
  const sorted = [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const ordered = sorted.map(
    ([key, { path, source, written, published, dated, words, into, as }]) =>
      [key, { path, source, written, published, dated, words, into, as }] as const,
  );
  writeText(path.join(folder, LEDGER), `${JSON.stringify(Object.fromEntries(ordered), null, 2)}\n`);
}

function isInside(file: string): boolean {
  return isBriefingFile(file) && !path.posix.isAbsolute(file) && !/[\\:]/.test(file) && !file.split('/').includes('..');
}

function firstLine(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.')}: ${issue?.message}`;
  }
  return `${(error as Error).message.split('\n')[0]}.`;
}
