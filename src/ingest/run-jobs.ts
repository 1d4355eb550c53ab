import path from 'node:path';
import { reportLine } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { displayPath } from './display-path.ts';
import { type FeedEntry, parseFeedsList } from './feeds-list.ts';
import { type SourceReport, sourceFailure } from './report.ts';
import { listFiles, readText } from './source-load.ts';

/** One file to read, and what is said about it. */
export interface Job extends Partial<Omit<FeedEntry, 'source'>> {
  file: string;
  /** As users see it. */
  source: string;
}

export interface Jobs {
  jobs: Job[];
  /** Sources that lead to no file. */
  failed: SourceReport[];
}

/** The files that the user named, in that order; of a folder those in it, by name. */
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
  { base, cwd, said }: { base: string; cwd: string; said: Omit<Job, 'file' | 'source'> },
): Jobs {
  if (/^https?:/i.test(source))
    return refuse(source, 'Fetching is not built in yet: download the feed and give its path.');
  const place = path.resolve(base, source);
  const listed = listFiles(place);
  if (!listed.ok) return refuse(displayPath(place, cwd), listed.reason);
  return { jobs: listed.files.map((file) => ({ ...said, file, source: displayPath(file, cwd) })), failed: [] };
}

const refuse = (source: string, reason: string): Jobs => ({ jobs: [], failed: [sourceFailure(source, reason)] });

const join = (found: readonly Jobs[]): Jobs => ({
  jobs: found.flatMap(({ jobs }) => jobs),
  failed: found.flatMap(({ failed }) => failed),
});
