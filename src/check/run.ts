import { loadRegistryOf } from '../content/registry-load.ts';
import { parseFeedsList } from '../ingest/feeds-list.ts';
import { inOrder, type Problem } from '../problem.ts';
import { beginLoading } from './file-load.ts';
import { checkSite } from './site.ts';
import { FEEDS, readSite, type SiteText } from './site-text.ts';
import type { Thread } from './threads.ts';

export interface CheckResult {
  /** By file and place. */
  problems: Problem[];
  /** The files that were read: briefings and the list of feeds. */
  files: string[];
}

/**
 * Every problem of the briefings, the registry and the list of feeds below `root`, in one run. They may be read already,
 * and threads may have been started to help.
 */
export function checkRoot(
  root: string,
  { site = readSite(root), threads }: { site?: SiteText; threads?: readonly Thread[] | undefined } = {},
): CheckResult {
  const load = beginLoading(root, site.briefings, threads);
  const loaded = loadRegistryOf(root, site.registry);
  const briefings = load();
  const feeds = site.feeds === undefined ? [] : parseFeedsList(site.feeds, FEEDS, loaded.registry).problems;
  const files = [...briefings.map(({ file }) => file), ...(site.feeds === undefined ? [] : [FEEDS])];
  return { problems: inOrder([...checkSite(briefings, loaded), ...feeds]), files };
}
