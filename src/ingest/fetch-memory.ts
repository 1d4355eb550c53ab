import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Fetched } from './fetch.ts';
import { INCOMING } from './folder-load.ts';
import { digest } from './key.ts';
import { writeText } from './write.ts';

/** What addresses answered last time, whole: an answer of "not modified" is then as good as a new one. */
export interface Memory {
  find(address: string): Fetched | undefined;
  /** Keeps an answer in place of the one before. */
  keep(address: string, fetched: Fetched): void;
}

/** The folder of it, in the folder of briefings. Nothing in it is tracked, and all of it may be deleted. */
const FETCHED = path.join(INCOMING, 'fetched');
const MOST_ANSWERS = 300;

const remembered = z.strictObject({
  address: z.string(),
  finalUrl: z.string(),
  contentType: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  body: z.base64(),
});

/** The memory beside a ledger; `readOnly` for a run that writes nothing. A file in it that is damaged is no memory. */
export function loadMemory(out: string, { readOnly }: { readOnly: boolean }): Memory {
  const folder = path.join(out, FETCHED);
  const fileOf = (address: string) => path.join(folder, `${digest(address).slice(0, 32)}.json`);
  return {
    find(address) {
      const found = readAnswer(fileOf(address));
      if (found?.address !== address) return undefined;
      const { body, address: _, ...rest } = found;
      return { ...rest, status: 200, bytes: Buffer.from(body, 'base64'), warnings: [] };
    },
    keep(address, { finalUrl, contentType, etag, lastModified, bytes }) {
      if (readOnly) return;
      const body = Buffer.from(bytes).toString('base64');
      mkdirSync(folder, { recursive: true });
      writeText(fileOf(address), JSON.stringify({ address, finalUrl, contentType, etag, lastModified, body }));
      forgetOldest(folder);
    },
  };
}

function readAnswer(file: string): z.infer<typeof remembered> | undefined {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  if (files.length <= MOST_ANSWERS) return;
  const dated = files.map((file) => ({ file, written: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
  const old = dated.toSorted((a, b) => a.written - b.written).slice(0, files.length - MOST_ANSWERS);
  for (const { file } of old) rmSync(file, { force: true });
}
