import path from 'node:path';
import { reportLine } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { displayPath } from './display-path.ts';
import { type FeedEntry, parseFeedsList } from './feeds-list.ts';
import { withoutCredentials } from './fetch-guard.ts';
import { type SourceReport, sourceFailure } from './report.ts';
import { listFiles, readText } from './source-load.ts';

/** One file or address to read, and what is said about it. */
export interface Job extends Partial<Omit<FeedEntry, 'source'>> {
  /** An absolute path, or an address with http or https. */
  place: string;
  /** As users see it. */
  source: string;
}

export interface Jobs {
  jobs: Job[];
  /** Sources that lead to no file. */
  failed: SourceReport[];
}

/** Whether a place is an address, not a path. */
export const isAddress = (place: string): boolean => /^https?:/i.test(place);

/** The files and addresses that the user named, in that order; of a folder the files in it, by name. */
export const jobsFor = (sources: readonly string[], cwd: string): Jobs =>
  join(sources.map((source) => jobsAt(source, { base: cwd, cwd, said: {} })));

/** The files of `briefings/feeds.yaml`; none when anything in it is wrong. */
export function jobsOfList(root: string, cwd: string, registry: Registry): Jobs {
  const file = path.join(root, 'briefings', 'feeds.yaml');
  const shown = displayPath(file, cwd);
  const text = readText(file);
  if (text === undefined) return refuse(shown, 'There is no such file. Write it, or name a source.');
  const { feeds, problems } = parseFeedsList(text, shown, registry);
  if (problems.length > 0) {
    const failed = problems.map((problem) => ({ reason: reportLine(problem) }));
    return { jobs: [], failed: [{ source: shown, items: 0, failed, warnings: [] }] };
  }
  return join(feeds.map(({ source, ...said }) => jobsAt(source, { base: path.dirname(file), cwd, said })));
}

function jobsAt(
  source: string,
  { base, cwd, said }: { base: string; cwd: string; said: Omit<Job, 'place' | 'source'> },
): Jobs {
  const shown = withoutCredentials(source);
  if (isAddress(source)) return { jobs: [{ ...said, place: source, source: shown }], failed: [] };
  const scheme = /^[a-z][a-z0-9+.-]+:(?=\/\/)/i.exec(source)?.[0];
  if (scheme !== undefined)
    return refuse(shown, `"${scheme}" is not read. Give a path, or an address with http or https.`);
  const place = path.resolve(base, source);
  const listed = listFiles(place);
  if (!listed.ok) return refuse(displayPath(place, cwd), listed.reason);
  return { jobs: listed.files.map((file) => ({ ...said, place: file, source: displayPath(file, cwd) })), failed: [] };
}

const refuse = (source: string, reason: string): Jobs => ({ jobs: [], failed: [sourceFailure(source, reason)] });

const join = (found: readonly Jobs[]): Jobs => ({
  jobs: found.flatMap(({ jobs }) => jobs),
  failed: found.flatMap(({ failed }) => failed),
});
