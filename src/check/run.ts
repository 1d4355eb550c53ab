import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listBriefings, loadBriefing } from '../briefing/load.ts';
import { codeDigest } from '../content/code-digest.ts';
import { loadRead } from '../content/read-load.ts';
import { loadRegistryOf } from '../content/registry-load.ts';
import { parseFeedsList } from '../ingest/feeds-list.ts';
import type { Problem, Rule } from '../problem.ts';
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
  /** The files that were read: briefings and the list of feeds. */
  files: string[];
}

const FEEDS = 'briefings/feeds.yaml';

/** Every problem of the briefings, the registry and the list of feeds below `root`, in one run. */
export function checkRoot(root: string): CheckResult {
  const { registry, problems } = loadRegistryOf(root);
  const code = codeDigest();
  const briefings = listBriefings(root).map((file) => loadRead(loadBriefing(root, file), code));
  const known = {
    registry,
    names: createNameIndex(registry),
    events: new Set(briefings.flatMap(({ eventIds }) => eventIds)),
  };
  const unread = briefings.filter(({ frontMatter }) => frontMatter === undefined);
  const broken = new Set(unread.flatMap(({ id, eventIds }) => [id, ...eventIds]));
  const found = [
    ...problems,
    ...feedProblems(root, registry),
    ...briefings.flatMap((briefing) => [
      ...briefing.problems,
      ...checkFileName(briefing),
      // What a broken file of the registry holds is not known: that file is the problem, not who names it.
      ...checkIds(briefing, known).filter((found) => !isOpen(found, problems)),
    ]),
    ...checkDuplicates(briefings),
    ...checkDraftReferences(briefings),
    ...checkBodies(briefings, registry, broken).filter((found) => !isOpen(found, problems)),
  ];
  return {
    problems: found.sort(byPlace),
    files: [...briefings.map(({ file }) => file), ...(existsSync(path.join(root, FEEDS)) ? [FEEDS] : [])],
  };
}

const HOMES: Partial<Record<Rule, string>> = {
  'unknown-country': 'src/registry/countries/',
  'unknown-organization': 'src/registry/organizations/',
  'unknown-person': 'src/registry/people/',
  'unknown-place': 'src/registry/places.yaml',
  'unknown-publisher': 'src/registry/publishers.yaml',
  'unknown-id': 'src/registry/',
};

/** Whether an unknown id may stand in a file of the registry that has problems of its own. */
function isOpen({ rule, message }: Problem, inRegistry: readonly Problem[]): boolean {
  const home = HOMES[rule];
  if (home === undefined) return false;
  return inRegistry.some(({ file }) => {
    const holdsOne = /\/(?:organizations|people)\//.test(file);
    return file.startsWith(home) && (!holdsOne || message.includes(JSON.stringify(path.basename(file, '.yaml'))));
  });
}

function feedProblems(root: string, registry: Registry): Problem[] {
  const file = path.join(root, FEEDS);
  return existsSync(file) ? parseFeedsList(readFileSync(file, 'utf8'), FEEDS, registry).problems : [];
}

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
