import type { BriefingSource } from '../briefing/load.ts';
import { parse } from '../briefing/parse.ts';
import { type ReadBriefing, readBriefing, readFrontMatter } from '../briefing/read.ts';
import { openCache } from './cache.ts';
import { digestOf } from './code-digest.ts';

/** A briefing that was read, with the digest of its file and of the code that read it. */
export interface LoadedBriefing extends ReadBriefing {
  digest: string;
}

type Kept = Pick<ReadBriefing, 'frontMatter' | 'links' | 'eventIds'>;

const cache = openCache<Kept>('read');

/** Reads a briefing, or takes what was read last time: one without problems depends on its file and the code alone. */
export function loadRead(file: BriefingSource, code: string): LoadedBriefing {
  const digest = digestOf(file.source, code);
  const kept = file.fault === undefined ? cache.find(digest) : undefined;
  if (kept !== undefined) return { ...file, ...kept, digest, ...lazily(file), problems: [] };
  const read = readBriefing(file);
  if (read.problems.length > 0) return { ...read, digest };
  const { frontMatter, links, eventIds } = read;
  return { ...read, ...cache.keep(digest, { frontMatter, links, eventIds }), digest };
}

/** What few ask for, and what is read again for them. */
function lazily(file: BriefingSource): Pick<ReadBriefing, 'yaml' | 'place' | 'body'> {
  let yaml: ReturnType<ReadBriefing['yaml']> | undefined;
  let body: ReturnType<ReadBriefing['body']> | undefined;
  const readAgain = () => (yaml ??= readFrontMatter(file));
  return { yaml: readAgain, place: (path) => readAgain().place(path), body: () => (body ??= parse(file.source)) };
}
