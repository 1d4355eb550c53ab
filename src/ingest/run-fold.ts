import path from 'node:path';
import { diffLines } from './diff.ts';
import { INCOMING, textDigest } from './folder-load.ts';
import { itemReport } from './item-report.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Found } from './plan.ts';
import { changeSources, inOrder, reprintsOf, toReprint, withoutReprints, withReprints } from './reprints.ts';
import type { Fold, Outcome, Session, Work } from './session.ts';
import { readText } from './source-load.ts';
import { type Match, shareOf } from './stories.ts';
import { writeText } from './write.ts';

/**
 * An item that tells the story of another one gets no briefing of its own. What it has to add is added by `finishFolds`,
 * once the ledger knows the other one's file: else a run that is cut short would take that file for its author's work.
 */
export function foldItem(
  { item, draft, source, told }: Work,
  { key: into, overlap }: Match,
  session: Session,
): Outcome {
  const { ledger, seen } = session;
  const host = ledger.get(into) as LedgerEntry;
  const as = toReprint(draft.frontMatter.sources[0] as Fold['as']);
  seen.set(item.key, host.path);
  const found = session.folder.find(host);
  const file = session.display(found?.path ?? host.path);
  const known = ledger.get(item.key);
  const fold = { key: item.key, into, as, source, told };
  if (found === undefined) {
    const gone = `It tells the same as ${file}, which its author deleted, so it stays away. To have it, take the entry "${into}" out of the ledger.`;
    note([fold], host, session);
    return { ok: true, briefing: itemReport(item, draft, { status: 'kept', path: file, because: [gone] }) };
  }
  const because = known === undefined ? [describe(overlap, file)] : [`It is a further source of ${file}.`];
  const briefing = itemReport(item, draft, { status: 'duplicate', path: file, because });
  return known?.source === source ? { ok: true, briefing } : { ok: true, briefing, fold };
}

/**
 * Writes folded items into the briefings of their stories, or aside where an author has changed one. All that goes into
 * one briefing is written at once: a run that is cut short has written all of it or nothing.
 */
export function finishFolds(outcomes: readonly Outcome[], session: Session): Outcome[] {
  const folds = outcomes.flatMap((outcome) => (outcome.ok && outcome.fold !== undefined ? [outcome.fold] : []));
  const results = new Map<string, Result>();
  for (const [into, group] of Map.groupBy(folds, (fold) => fold.into)) {
    const result = tryToFold(group, into, session);
    for (const { key } of group) results.set(key, result);
  }
  return outcomes.map((outcome) => {
    const result = outcome.ok && outcome.fold !== undefined ? results.get(outcome.fold.key) : undefined;
    if (!outcome.ok || result === undefined) return outcome;
    const { briefing } = outcome;
    if (!result.ok) return { ok: false, reason: result.reason, briefing: { ...briefing, status: 'failed' } };
    const { warnings = [], diff } = result;
    return {
      ok: true,
      briefing: { ...briefing, warnings: [...briefing.warnings, ...warnings], ...(diff && { diff }) },
    };
  });
}

type Result = { ok: true; warnings?: string[]; diff?: string[] } | { ok: false; reason: string };

function tryToFold(folds: readonly Fold[], into: string, session: Session): Result {
  try {
    return fold(folds, into, session);
  } catch (error) {
    const file = session.display(session.ledger.get(into)?.path ?? '');
    return { ok: false, reason: `It could not become a source of ${file}: ${(error as Error).message}` };
  }
}

function fold(folds: readonly Fold[], into: string, session: Session): Result {
  const { out, folder, ledger, dryRun } = session;
  const host = ledger.get(into) as LedgerEntry;
  const found = folder.find(host);
  const text = dryRun || found === undefined ? undefined : readText(path.join(out, found.path));
  if (found === undefined || text === undefined) {
    note(folds, host, session);
    return { ok: true };
  }
  const written = rewrite(text, { folds, into, host, isAsLeft: found.digest === host.written }, session);
  if (written === undefined) return setAside(folds, { text, found, host }, session);
  if (written !== text) writeText(path.join(out, found.path), written);
  folder.add(found.path, written);
  note(folds, { ...host, written: textDigest(written) }, session);
  return { ok: true };
}

/** The file with the new sources; undefined where it is not as ingest left it. */
function rewrite(
  text: string,
  { folds, into, host, isAsLeft }: { folds: readonly Fold[]; into: string; host: LedgerEntry; isAsLeft: boolean },
  { ledger }: Session,
): string | undefined {
  const before = reprintsOf(into, ledger);
  const keys = new Set(folds.map(({ key }) => key));
  const after = inOrder([...before.filter(({ key }) => !keys.has(key)), ...folds]);
  const exchange = (from: Folded, to: Folded) =>
    changeSources(text, (all) =>
      withReprints(
        withoutReprints(all, from.length),
        to.map(({ as }) => as),
      ),
    );
  if (isAsLeft) return exchange(before, after);
  // A run that was cut short may have written it already.
  const undone = exchange(after, before);
  const isOurs = undone !== undefined && textDigest(undone) === host.written && exchange(after, after) === text;
  return isOurs ? text : undefined;
}

type Folded = readonly Pick<Fold, 'as'>[];

/** The author's file stays as it is. A version with the sources lies beside it, unless the author has them already. */
function setAside(
  folds: readonly Fold[],
  { text, found, host }: { text: string; found: NonNullable<Found>; host: LedgerEntry },
  session: Session,
): Result {
  const { out, display } = session;
  note(folds, host, session);
  const missing = folds.map(({ as }) => as).filter(({ url }) => url === undefined || !text.includes(url));
  if (missing.length === 0) return { ok: true };
  const version = changeSources(text, (all) => withReprints(all, missing));
  if (version === undefined)
    return { ok: true, warnings: [`Its author changed ${display(found.path)}: add it to the sources by hand.`] };
  const aside = `${INCOMING}/${path.posix.basename(found.path)}`;
  writeText(path.join(out, aside), version);
  const warning = `Its author changed ${display(found.path)}, so it was left alone; a version with this source lies in ${display(aside)}.`;
  return { ok: true, warnings: [warning], diff: diffLines(text, version) };
}

/** Puts the items into the ledger as they are now. */
function note(folds: readonly Fold[], host: LedgerEntry, session: Session): void {
  for (const { key, into, as, source, told } of folds) {
    session.ledger.set(into, host);
    session.ledger.set(key, { path: host.path, source, written: '', ...told, into, as });
    session.stories.add(key, told);
  }
  session.changed = true;
}

function describe(overlap: Match['overlap'], file: string): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const same = `It tells the same as ${file} (${percent(shareOf(overlap))} of the words of one stand in the other) and became a further source of it.`;
  const fresh = 1 - overlap.ofOne;
  return fresh < 0.25 ? same : `${same} About ${percent(fresh)} of its own words stand only in it: read what it adds.`;
}
