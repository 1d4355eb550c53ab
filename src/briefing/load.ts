import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { briefingId, isBriefingFile } from './path.ts';

/** The text of one briefing file. */
export interface BriefingSource {
  id: string;
  /** Path from the root, with forward slashes. */
  file: string;
  source: string;
}

/** Paths of all briefing files below `root`, from the root, with forward slashes, sorted. */
export function listBriefings(root: string): string[] {
  return readdirSync(path.join(root, 'briefings'), { recursive: true, encoding: 'utf8' })
    .map((file) => `briefings/${file.split(path.sep).join('/')}`)
    .filter(isBriefingFile)
    .sort();
}

export const loadBriefing = (root: string, file: string): BriefingSource => ({
  id: briefingId(file),
  file,
  source: readFileSync(path.join(root, file), 'utf8'),
});
