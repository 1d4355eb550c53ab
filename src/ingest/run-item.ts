import path from 'node:path';
import { expectedPath } from '../briefing/expected-path.ts';
import { withSuffix } from '../briefing/path.ts';
import { slugify } from '../briefing/slug.ts';
import { briefingText } from './briefing-text.ts';
import { diffLines } from './diff.ts';
import { type Draft, draftBriefing } from './draft.ts';
import { renameEvents } from './event-ids.ts';
import { explain } from './explain.ts';
import { INCOMING, textDigest } from './folder-load.ts';
import type { Item } from './item.ts';
import { itemReport } from './item-report.ts';
import { sourceDigest } from './key.ts';
import { LEDGER } from './ledger.ts';
import { type Found, type Plan, planWithoutText, planWithText } from './plan.ts';
import { reprintsOf, withReprints } from './reprints.ts';
import { foldItem } from './run-fold.ts';
import type { Outcome, Session, Work } from './session.ts';
import { sketchOf } from './sketch.ts';
import { readText } from './source-load.ts';
import { type Match, SAME, shareOf } from './stories.ts';
import { findFault } from './verify.ts';
import { writeNewText, writeText } from './write.ts';

type BriefingStatus = 'draft' | 'published';

/** Takes one item as far as its file. Nothing is written when it fails. */
export function runItem(item: Item, status: BriefingStatus, session: Session): Outcome {
  try {
    const draft = draftBriefing(item, session.lexicon);
    const first = session.seen.get(item.key);
    if (first !== undefined) return { ok: true, briefing: sameItem(item, draft, session.display(first)) };
    const work = toWork(item, draft, status);
    const match = findStory(work, session);
    if (match !== undefined && shareOf(match.overlap) >= SAME) return foldItem(work, match, session);
    const outcome = settle(work, session);
    return match === undefined ? outcome : withRelated(outcome, match, session);
  } catch (error) {
    return { ok: false, reason: `It could not be taken in: ${(error as Error).message}` };
  }
}

function toWork(item: Item, draft: Draft, status: BriefingStatus): Work {
  const { article, published } = item;
  const told = { words: sketchOf(article.paragraphs.join('\n')), published: published?.date, dated: item.dated };
  return { item, draft: withStatus(draft, status), source: sourceDigest(item, status), told };
}

/** The item to whose briefing this one belongs, or that has much in common with it. */
function findStory({ item: { key }, told }: Work, { ledger, stories }: Session): Match | undefined {
  const into = ledger.get(key)?.into;
  if (into !== undefined && ledger.has(into)) return { key: into, overlap: { ofOne: 1, ofOther: 1 } };
  // The item that it was folded into was taken out of the ledger: it is as new.
  if (into !== undefined) ledger.delete(key);
  const found = ledger.has(key) ? undefined : stories.find(key, told);
  return found && { ...found, key: ledger.get(found.key)?.into ?? found.key };
}

function settle({ item, draft: alone, source, told }: Work, session: Session): Outcome {
  const { folder, ledger } = session;
  const { key } = item;
  const draft = addReprints(alone, key, session);
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
  if (fault !== undefined) return { ok: false, reason: fault, briefing: itemReport(item, draft, { status: 'failed' }) };
  const plan = planWithText(entry, found ?? version.found, { written: textDigest(version.text), free: version.path });
  const diff = isAside(plan) ? diffOf(plan, version.text, session) : undefined;
  if (!session.dryRun) carryOut(plan, version.text, session);
  note(plan, { item, source, told, text: version.text }, session);
  return done(plan, { item, draft: version.draft, diff }, session);
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

function addReprints(draft: Draft, key: string, { ledger }: Session): Draft {
  const { frontMatter } = draft;
  const reprints = reprintsOf(key, ledger).map(({ as }) => as);
  return { ...draft, frontMatter: { ...frontMatter, sources: withReprints(frontMatter.sources, reprints) } };
}

function carryOut(plan: Plan, text: string, { out }: Session): void {
  if (plan.status === 'created') writeNewText(path.join(out, plan.path), text);
  else if (plan.status === 'updated') writeText(path.join(out, plan.path), text);
  else if (isAside(plan)) writeText(path.join(out, incoming(plan.path)), text);
}

type Kept = Extract<Plan, { status: 'kept' }>;
const isAside = (plan: Plan): plan is Kept => plan.status === 'kept' && (plan.why === 'edited' || plan.why === 'moved');

const diffOf = (plan: Kept, text: string, { out }: Session): string[] =>
  diffLines(readText(path.join(out, plan.path)) ?? '', text);

/** Puts into ledger and folder what is there now, or would be. A file that was kept is still not ours. */
function note(
  plan: Plan,
  { item: { key }, source, told, text }: Pick<Work, 'item' | 'source' | 'told'> & { text: string },
  session: Session,
): void {
  const { ledger, folder, stories } = session;
  const own = { path: plan.path, written: textDigest(text) };
  ledger.set(key, { ...own, ...(plan.status === 'kept' ? ledger.get(key) : {}), ...told, source });
  stories.add(key, told);
  session.changed = true;
  if (plan.status !== 'kept') folder.add(plan.path, text);
}

function done(
  plan: Plan,
  { item, draft, diff }: Pick<Work, 'item' | 'draft'> & { diff?: string[] | undefined },
  session: Session,
): Outcome {
  session.seen.set(item.key, plan.path);
  const because = plan.status === 'kept' ? [whyKept(plan, item.key, session)] : [];
  const briefing = itemReport(item, draft, { status: plan.status, path: session.display(plan.path), because });
  const explanation = session.explain === true ? { explanation: explain(item, draft, session.lexicon) } : {};
  return { ok: true, briefing: { ...briefing, ...explanation, ...(diff && { diff }) } };
}

function whyKept({ why, path: file }: Kept, key: string, { display }: Session): string {
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

function sameItem(item: Item, draft: Draft, file: string) {
  const because = [`The same item stands earlier in this run and became ${file}.`];
  return itemReport(item, draft, { status: 'duplicate', path: file, because });
}

/** Tells the author of another briefing that has much in common with a new one. */
function withRelated(outcome: Outcome, { key, overlap }: Match, { ledger, display }: Session): Outcome {
  if (!outcome.ok || outcome.briefing.status !== 'created') return outcome;
  const file = display(ledger.get(key)?.path ?? '');
  const warning = `About ${Math.round(shareOf(overlap) * 100)} % of its words stand in ${file}, too: the two may tell of one thing.`;
  return { ok: true, briefing: { ...outcome.briefing, warnings: [...outcome.briefing.warnings, warning] } };
}
