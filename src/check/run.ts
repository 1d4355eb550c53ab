import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listBriefings } from '../briefing/load.ts';
import { loadRegistryOf } from '../content/registry-load.ts';
import { parseFeedsList } from '../ingest/feeds-list.ts';
import { inOrder, type Problem } from '../problem.ts';
import type { Registry } from '../registry/schema.ts';
import { beginLoading } from './file-load.ts';
import { checkSite } from './site.ts';
import type { Thread } from './threads.ts';

export interface CheckResult {
  /** By file and place. */
  problems: Problem[];
  /** The files that were read: briefings and the list of feeds. */
  files: string[];
}

const FEEDS = 'briefings/feeds.yaml';

/** Every problem of the briefings, the registry and the list of feeds below `root`, in one run. `threads` may help. */
export function checkRoot(root: string, threads?: readonly Thread[]): CheckResult {
  const load = beginLoading(root, listBriefings(root), threads);
  const loaded = loadRegistryOf(root);
  const briefings = load();
  const problems = [...checkSite(briefings, loaded), ...feedProblems(root, loaded.registry)];
  const lists = existsSync(path.join(root, FEEDS)) ? [FEEDS] : [];
  return { problems: inOrder(problems), files: [...briefings.map(({ file }) => file), ...lists] };
}

function feedProblems(root: string, registry: Registry): Problem[] {
  const file = path.join(root, FEEDS);
  return existsSync(file) ? parseFeedsList(readFileSync(file, 'utf8'), FEEDS, registry).problems : [];
}
