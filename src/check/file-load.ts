import { loadBriefing } from '../briefing/load.ts';
import { openCache } from '../content/cache.ts';
import { checkCodeDigest, codeDigest, digestOf } from '../content/code-digest.ts';
import { loadRead } from '../content/read-load.ts';
import { type CheckedFile, type Facts, findFacts } from './file.ts';

const cache = openCache<Facts>('checked');

/** Reads briefings below `root` for the check, or takes what was found in them last time: that follows from their text. */
export function loadChecked(root: string, files: readonly string[]): CheckedFile[] {
  const [code, checkCode] = [codeDigest(), checkCodeDigest()];
  return files.map((file) => {
    const read = loadRead(loadBriefing(root, file), code);
    if (read.fault !== undefined) return { ...read, ...findFacts(read) };
    const digest = digestOf(read.source, checkCode);
    const facts = cache.find(digest) ?? cache.keep(digest, findFacts(read));
    // The same text may stand in two files.
    return { ...read, ...facts, found: facts.found.map((problem) => ({ ...problem, file })) };
  });
}
