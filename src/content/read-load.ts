import type { BriefingSource } from '../briefing/load.ts';
import { parse } from '../briefing/parse.ts';
import { type ReadBriefing, readBriefing, readFrontMatter } from '../briefing/read.ts';
import { codeDigest, digestOf } from './code-digest.ts';
import { openPack } from './pack.ts';

/** A briefing that was read, with the digest of its file and of the code that read it. */
export interface LoadedBriefing extends ReadBriefing {
  digest: string;
}

/** What follows from the text of a briefing alone, as plain JSON. */
export type PlainBriefing = Pick<ReadBriefing, 'frontMatter' | 'links' | 'eventIds' | 'problems'>;

/** Reads the briefings of a folder. */
export interface Reader {
  digestOf(file: BriefingSource): string;
  /** What was read last time: one without problems depends on its file and the code alone. */
  find(file: BriefingSource): LoadedBriefing | undefined;
  /** Takes what was read of it now, as JSON. */
  keep(file: BriefingSource, json: string): LoadedBriefing;
  read(file: BriefingSource): LoadedBriefing;
  /** What was read under this digest last time. */
  findDigest(digest: string): PlainBriefing | undefined;
  /** Lets the next run find what this one has read. */
  save(): void;
}

/** `code` is the digest of the code that reads. */
export function openReader(root: string, code?: string): Reader {
  const pack = openPack<PlainBriefing>('read', root);
  let known = code;
  const digests = new WeakMap<BriefingSource, string>();
  const digest = (file: BriefingSource) => {
    known ??= codeDigest();
    const digest = digests.get(file) ?? digestOf(file.source, known);
    digests.set(file, digest);
    return digest;
  };
  const whole = (file: BriefingSource, plain: PlainBriefing): LoadedBriefing => ({
    ...{ ...file, ...plain, digest: digest(file) },
    ...lazily(file),
  });
  const find: Reader['find'] = (file) => {
    const kept = file.fault === undefined ? pack.find(digest(file)) : undefined;
    return kept && whole(file, kept);
  };
  const keep: Reader['keep'] = (file, json) => {
    const plain = JSON.parse(json) as PlainBriefing;
    return whole(file, plain.problems.length > 0 ? plain : pack.keep(digest(file), json));
  };
  const read = (file: BriefingSource) => find(file) ?? keep(file, plainJson(readBriefing(file)));
  return { digestOf: digest, find, keep, read, findDigest: pack.find, save: pack.save };
}

export const plainJson = ({ frontMatter, links, eventIds, problems }: PlainBriefing): string =>
  JSON.stringify({ frontMatter, links, eventIds, problems });

/** What few ask for, and what is read again for them. */
function lazily(file: BriefingSource): Pick<ReadBriefing, 'yaml' | 'place' | 'body'> {
  let yaml: ReturnType<ReadBriefing['yaml']> | undefined;
  let body: ReturnType<ReadBriefing['body']> | undefined;
  const readAgain = () => (yaml ??= readFrontMatter(file));
  return { yaml: readAgain, place: (path) => readAgain().place(path), body: () => (body ??= parse(file.source)) };
}
