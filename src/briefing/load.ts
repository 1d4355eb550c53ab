import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { briefingId, isBriefingFile } from './path.ts';

/** The text of one briefing file. */
export interface BriefingSource {
  id: string;
  /** Path from the root, with forward slashes. */
  file: string;
  /** Empty when there is a fault. */
  source: string;
  /** Why the file could not be read. */
  fault?: string;
}

/** Paths of all briefing files below `root`, from the root, with forward slashes, sorted. */
export function listBriefings(root: string): string[] {
  const folder = path.join(root, 'briefings');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => `briefings${parentPath.slice(folder.length)}/${name}`.split(path.sep).join('/'))
    .filter(isBriefingFile)
    .sort();
}

export function loadBriefing(root: string, file: string): BriefingSource {
  const id = briefingId(file);
  try {
    return { id, file, source: UTF8.decode(readFileSync(path.join(root, file))) };
  } catch (error) {
    return { id, file, source: '', fault: faultOf(error) };
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function faultOf(error: unknown): string {
  if (error instanceof TypeError) return 'The file is not UTF-8.';
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
