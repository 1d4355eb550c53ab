import type { BriefingSource } from '../briefing/load.ts';
import { checkCodeDigest, digestOf } from '../content/code-digest.ts';
import { openPack } from '../content/pack.ts';
import { openReader } from '../content/read-load.ts';
import type { Examined } from './examine.ts';
import type { CheckedFile, Facts } from './file.ts';
import { beginExamining } from './run-threads.ts';
import type { Thread } from './threads.ts';

/**
 * Understands briefings below `root` for the check, or takes what was found in them last time: that follows from their
 * text. Many new ones are looked at in other threads, from now until they are asked for.
 */
export function beginLoading(
  root: string,
  sources: readonly BriefingSource[],
  threads?: readonly Thread[],
): () => CheckedFile[] {
  const [reader, pack, code] = [openReader(root), openPack<Facts>('checked', root), checkCodeDigest()];
  const digests = new Map(sources.map((file) => [file, digestOf(file.source, code)]));
  const find = (file: BriefingSource): CheckedFile | undefined => {
    const facts = pack.find(digests.get(file)!);
    const read = facts && reader.find(file);
    return read && { ...read, ...factsOf(facts, file) };
  };
  const keep = (file: BriefingSource, { read, facts }: Examined): CheckedFile => {
    const known = JSON.parse(facts) as Facts;
    if (file.fault === undefined) pack.keep(digests.get(file)!, facts);
    return { ...reader.keep(file, read), ...factsOf(known, file) };
  };
  const found = new Map(sources.map((file) => [file, find(file)]));
  const unknown = sources.filter((file) => found.get(file) === undefined);
  const examine = beginExamining(unknown, { threads });
  return () => {
    for (const [at, examined] of examine().entries()) found.set(unknown[at]!, keep(unknown[at]!, examined));
    for (const kept of [reader, pack]) kept.save();
    return sources.flatMap((file) => found.get(file) ?? []);
  };
}

/** The same text may stand in two files. */
const factsOf = (facts: Facts, { file }: BriefingSource): Facts => ({
  ...facts,
  found: facts.found.map((problem) => ({ ...problem, file })),
});
