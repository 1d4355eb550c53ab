import type { BodyProblem } from '../briefing/body-problem.ts';
import { checkBody } from '../briefing/check-body.ts';
import type { Answers, Look } from '../briefing/look.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import { type Problem, problem } from '../problem.ts';
import { valueAt } from '../yaml/path.ts';
import { citedIn } from './cited.ts';
import { checkLateEvents } from './dates.ts';
import { findLookAlikes, type LookAlike } from './look-alikes.ts';
import { type Sentence, sentencesOn } from './sentences.ts';
import { checkUncited } from './sources.ts';
import { checkConfirmed, lookAlikeProblem } from './words.ts';

/** A briefing with all that the check wants to know of it. */
export interface CheckedFile extends ReadBriefing, Facts {}

/** What follows from the text of one file alone, as plain JSON. */
export interface Facts {
  /** What is wrong whatever else there is, the problems of the front matter's form aside. */
  found: Problem[];
  /** What the body names of the registry and of other briefings, as the problem that it is where there is no such thing. */
  asks: BodyProblem[];
  /** Sentences of the body that speak of terrorists or extremists. */
  sentences: Sentence[];
  /** Words that would be others in Latin letters which look the same. */
  disguised: LookAlike[];
}

/** Looks at one file by itself. */
export function findFacts(read: ReadBriefing): Facts {
  const { file, source } = read;
  const { mixed, disguised } = findLookAlikes(source);
  const words = mixed.map((word) => lookAlikeProblem(file, word));
  const nothing = { asks: [], sentences: [], disguised };
  if (read.fault !== undefined || read.problems.some(({ rule }) => rule === 'merge-marker'))
    return { ...nothing, found: [] };
  const facts = [...words, ...checkLateEvents(read), ...checkConfirmed(read)];
  const parsed = read.body();
  if (!parsed.ok) return { ...nothing, found: [...facts, problem({ file, ...parsed.problem })] };
  const inBody = checkBody(parsed.tree, ownLook(read)).filter(({ rule }) => isAnswered(rule, read));
  const certain = inBody.filter((it) => !isAsk(it)).map((it) => problem({ file, ...it }));
  return {
    found: [...facts, ...certain, ...checkUncited(read, citedIn(parsed.tree))],
    asks: inBody.filter(isAsk),
    sentences: sentencesOn(parsed.tree, source),
    disguised,
  };
}

/** Ids of the claims or sources of a briefing, even where the rest of its front matter breaks the schema. */
export const idsIn = (read: ReadBriefing, key: 'claims' | 'sources'): string[] =>
  recordsIn(read, key)
    .map((record) => valueAt(record, ['id']))
    .filter((id) => typeof id === 'string');

const recordsIn = ({ frontMatter, yaml }: ReadBriefing, key: 'claims' | 'sources'): unknown[] => {
  const records = frontMatter === undefined ? valueAt(yaml().value, [key]) : frontMatter[key];
  return Array.isArray(records) ? records : [];
};

/** Where the front matter is no YAML, nobody knows what claims and sources there are. */
const isAnswered = (rule: BodyProblem['rule'], { frontMatter, yaml }: ReadBriefing): boolean =>
  (rule !== 'unknown-id' && rule !== 'dead-fragment') || frontMatter !== undefined || yaml().value !== undefined;

const isAsk = ({ about }: BodyProblem): boolean =>
  about !== undefined && about.kind !== 'claim' && about.kind !== 'source';

/** Answers for the claims and sources of the briefing itself: whether they are there, and whether there is a quote. */
function ownLook(read: ReadBriefing): Look {
  const own = { claim: recordsIn(read, 'claims'), source: recordsIn(read, 'sources') };
  return <Kind extends keyof Answers>(kind: Kind, id: string) => {
    const records: unknown[] = kind === 'claim' ? own.claim : kind === 'source' ? own.source : [];
    return records.find((record) => valueAt(record, ['id']) === id) as Answers[Kind] | undefined;
  };
}
