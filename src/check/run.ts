import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listBriefings, loadBriefing } from '../briefing/load.ts';
import { readBriefing } from '../briefing/read.ts';
import { registryRoot } from '../content/root.ts';
import { parseFeedsList } from '../ingest/feeds-list.ts';
import type { Problem } from '../problem.ts';
import { loadRegistry } from '../registry/load.ts';
import { createNameIndex } from '../registry/names.ts';
import type { Registry } from '../registry/schema.ts';
import { checkBodies } from './bodies.ts';
import { checkDraftReferences } from './drafts.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkFileName } from './file-name.ts';
import { checkIds } from './ids.ts';

export interface CheckResult {
  /** By file and place. */
  problems: Problem[];
  /** How many files were read: briefings and the list of feeds. */
  files: number;
}

const FEEDS = 'briefings/feeds.yaml';

/** Every problem of the briefings, the registry and the list of feeds below `root`, in one run. */
export function checkRoot(root: string): CheckResult {
  const { registry, problems } = loadRegistry(registryRoot(root));
  const briefings = listBriefings(root).map((file) => readBriefing(loadBriefing(root, file)));
  const events = briefings.flatMap(({ frontMatter }) => frontMatter?.events ?? []);
  const known = {
    registry,
    names: createNameIndex(registry),
    events: new Set(events.flatMap((event) => ('event' in event ? [] : [event.id]))),
  };
  const found = [
    ...problems,
    ...feedProblems(root, registry),
    ...briefings.flatMap((briefing) => [
      ...briefing.problems,
      ...checkFileName(briefing),
      ...checkIds(briefing, known),
    ]),
    ...checkDuplicates(briefings),
    ...checkDraftReferences(briefings),
    ...checkBodies(briefings, registry),
  ];
  return { problems: found.sort(byPlace), files: briefings.length + Number(existsSync(path.join(root, FEEDS))) };
}

function feedProblems(root: string, registry: Registry): Problem[] {
  const file = path.join(root, FEEDS);
  return existsSync(file) ? parseFeedsList(readFileSync(file, 'utf8'), FEEDS, registry).problems : [];
}

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
