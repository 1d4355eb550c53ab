import path from 'node:path';
import type { CheckDraft } from '../check/draft.ts';
import { expectedPath, withSuffix } from '../briefing/path.ts';
import { slugify } from '../briefing/slug.ts';
import type { Registry } from '../registry/schema.ts';
import { briefingText } from './briefing-text.ts';
import { type Draft, draftBriefing } from './draft.ts';
import { renameEvents } from './event-ids.ts';
import { explain } from './explain.ts';
import { type Folder, INCOMING, textDigest } from './folder-load.ts';
import type { Item } from './item.ts';
import { sourceDigest } from './key.ts';
import { type Ledger, LEDGER } from './ledger.ts';
import { type Found, type Plan, planWithoutText, planWithText } from './plan.ts';
import type { BriefingReport } from './report.ts';
import { findFault } from './verify.ts';
import { writeNewText, writeText } from './write.ts';

/** What the items of a run share. The ledger and the folder take note of each item. */
export interface Session {
  registry: Registry;
  /** Folder of briefings, as an absolute path, and what is in it. */
  out: string;
  folder: Folder;
  ledger: Ledger;
  dryRun: boolean;
  /** Whether reports say why the drafts are as they are. */
  explain?: boolean;
  /** What the check would refuse. */
  check: CheckDraft;
  /** Where the items of this run went, by key. */
  seen: Map<string, string>;
  /** Whether the ledger holds something that is not on the disk. */
  changed: boolean;
  /** A path as users see it. */
  display(file: string): string;
}

export type Outcome = { ok: true; briefing: BriefingReport } | { ok: false; reason: string; briefing?: BriefingReport };
type BriefingStatus = 'draft' | 'published';

/** Takes one item as far as its file. Nothing is written when it fails. */
export function runItem(item: Item, status: BriefingStatus, session: Session): Outcome {
  try {
    const draft = draftBriefing(item, session.registry);
    const first = session.seen.get(item.key);
    if (first !== undefined) return { ok: true, briefing: duplicate(item, draft, session.display(first)) };
    return settle({ item, draft: withStatus(draft, status), source: sourceDigest(item, status) }, session);
  } catch (error) {
    return { ok: false, reason: `It could not be taken in: ${(error as Error).message}` };
  }
}

interface Work {
  item: Item;
  draft: Draft;
  /** Digest of what the briefing is made from. */
  source: string;
}

function settle({ item, draft, source }: Work, session: Session): Outcome {
  const { folder, ledger } = session;
  const { key } = item;
  const entry = ledger.get(key);
  const found = entry && folder.find(entry);
  const waiting = found !== undefined && folder.isWaiting(found.path);
  const early = entry && planWithoutText(entry, found, { source, waiting });
  if (early !== undefined) return done(early, { item, draft }, session);
  const version =
    entry === undefined
      ? newVersion(item, draft, session)
      : versionAt(found?.path ?? entry.path, { item, draft }, session);
  const fault = findFault(version.text, version.draft) ?? findRefusal(version, session);
  if (fault !== undefined) return { ok: false, reason: fault, briefing: report(item, draft, { status: 'failed' }) };
  const plan = planWithText(entry, found ?? version.found, { written: textDigest(version.text), free: version.path });
  if (!session.dryRun) carryOut(plan, version.text, session);
  note(plan, { item, source, text: version.text }, session);
  return done(plan, { item, draft: version.draft }, session);
}

/** Why the check would refuse the file: the first of its errors. */
function findRefusal({ path: file, text }: Version, { check }: Session): string | undefined {
  const [error] = check(`briefings/${file}`, text);
  return error && `It would not pass the check: line ${error.line}: ${error.message}`;
}

interface Version {
  draft: Draft;
  text: string;
  path: string;
  /** A file that says the same and is in no ledger: what a run left that was cut short. */
  found?: Found;
}

function newVersion(item: Item, draft: Draft, session: Session): Version {
  const { folder } = session;
  const wanted = expectedPath(draft.frontMatter.date, slugify(draft.frontMatter.title), item.key);
  for (const candidate of [wanted, withSuffix(wanted, item.key.slice(0, 6))]) {
    const there = folder.read(candidate);
    if (there === undefined) continue;
    const version = versionAt(candidate, { item, draft }, session);
    if (there.digest === textDigest(version.text)) return { ...version, found: there };
  }
  return versionAt(folder.freePath(wanted, item.key), { item, draft }, session);
}

function versionAt(file: string, { item, draft }: Pick<Work, 'item' | 'draft'>, { folder }: Session): Version {
  const renamed = renameEvents(draft, (id) => folder.hasEvent(id, file), item.key.slice(0, 6));
  return { draft: renamed, text: briefingText(renamed), path: file };
}

function carryOut(plan: Plan, text: string, { out }: Session): void {
  if (plan.status === 'created') writeNewText(path.join(out, plan.path), text);
  else if (plan.status === 'updated') writeText(path.join(out, plan.path), text);
  else if (plan.status === 'kept') writeText(path.join(out, incoming(plan.path)), text);
}

/** Puts into ledger and folder what is there now, or would be. A file that was kept is still not ours. */
function note(
  plan: Plan,
  { item, source, text }: Pick<Work, 'item' | 'source'> & { text: string },
  session: Session,
): void {
  const { ledger, folder } = session;
  const entry = ledger.get(item.key);
  const own = { path: plan.path, written: textDigest(text) };
  ledger.set(item.key, { ...own, ...(plan.status === 'kept' ? entry : {}), source });
  session.changed = true;
  if (plan.status !== 'kept') folder.add(plan.path, text);
}

function done(plan: Plan, { item, draft }: Pick<Work, 'item' | 'draft'>, session: Session): Outcome {
  session.seen.set(item.key, plan.path);
  const because = plan.status === 'kept' ? [whyKept(plan, item.key, session)] : [];
  const file = session.display(plan.path);
  const briefing = report(item, draft, { status: plan.status, path: file, because });
  const explanation = session.explain === true ? { explanation: explain(item, draft, session.registry) } : {};
  return { ok: true, briefing: { ...briefing, ...explanation } };
}

function whyKept({ why, path: file }: Extract<Plan, { status: 'kept' }>, key: string, { display }: Session): string {
  const aside = display(incoming(file));
  switch (why) {
    case 'deleted':
      return `Its author deleted it, so it stays away. To have it again, take the entry "${key}" out of ${display(LEDGER)}.`;
    case 'waiting':
      return `A newer version still lies in ${aside}: take over what you need, then delete it.`;
    case 'edited':
      return `Its author changed it, so it was left alone; the new version lies in ${aside}.`;
    case 'moved':
      return `Its author moved it here, so it was left alone; the new version lies in ${aside}.`;
  }
}

const incoming = (file: string): string => `${INCOMING}/${path.posix.basename(file)}`;

function withStatus(draft: Draft, status: BriefingStatus): Draft {
  return { ...draft, frontMatter: { ...draft.frontMatter, status } };
}

function duplicate(item: Item, draft: Draft, file: string): BriefingReport {
  const because = [`The same item stands earlier in this run and became ${file}.`];
  return report(item, draft, { status: 'duplicate', path: file, because });
}

function report(
  { source, key }: Item,
  { frontMatter, roles, organizations, people, places, quotations, suggestions, warnings }: Draft,
  { status, path: file, because = [] }: Pick<BriefingReport, 'status' | 'path'> & { because?: string[] },
): BriefingReport {
  const { title, date, dateBasis = 'stated', countries, mentions = [], events = [], claims = [] } = frontMatter;
  return {
    ...{ source, key, status, ...(file === undefined ? {} : { path: file }) },
    ...{ title, ...(date === undefined ? {} : { date }), dateBasis, countries, mentions },
    ...{ roles, organizations, people, places, events: events.length, claims: claims.length, quotations, suggestions },
    warnings: [...warnings, ...because],
  };
}
