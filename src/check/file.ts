import { checkBody } from '../briefing/check-body.ts';
import type { BodyProblem } from '../briefing/body-problem.ts';
import type { Answers, Look } from '../briefing/look.ts';
import type { ReadBriefing } from '../briefing/read.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { citedIn } from './cited.ts';
import { findLookAlikes, type LookAlike } from './look-alikes.ts';
import { type Sentence, sentencesOn } from './sentences.ts';

/** A briefing with all that the check wants to know of it. */
export interface CheckedFile extends ReadBriefing, Facts {}

/** What follows from the text of one file alone, as plain JSON. */
export interface Facts {
  /** What is wrong with the body whatever else there is. */
  bodyProblems: BodyProblem[];
  /** What the body names of the registry and of other briefings, as the problem that it is where there is no such thing. */
  asks: BodyProblem[];
  /** Ids of the sources that the body cites. */
  cited: string[];
  /** Sentences of the body that speak of terrorists or extremists. */
  sentences: Sentence[];
  lookAlikes: LookAlike[];
}

/** Looks at one file by itself. */
export function findFacts(read: ReadBriefing): Facts {
  const lookAlikes = findLookAlikes(read.source);
  const nothing = { bodyProblems: [], asks: [], cited: [], sentences: [], lookAlikes };
  if (read.fault !== undefined || read.problems.some(({ rule }) => rule === 'merge-marker')) return nothing;
  const parsed = read.body();
  if (!parsed.ok) return { ...nothing, bodyProblems: [parsed.problem] };
  const found = checkBody(parsed.tree, ownLook(read.frontMatter));
  const certain = found.filter((problem) => !isAsk(problem));
  return {
    // Without front matter nobody knows what claims and sources there are.
    bodyProblems: read.frontMatter === undefined ? certain.filter(({ rule }) => !OF_FRONT_MATTER.has(rule)) : certain,
    asks: found.filter(isAsk),
    cited: citedIn(parsed.tree),
    sentences: sentencesOn(parsed.tree, read.source),
    lookAlikes,
  };
}

const OF_FRONT_MATTER = new Set<BodyProblem['rule']>(['unknown-id', 'dead-fragment']);

const isAsk = ({ about }: BodyProblem): boolean =>
  about !== undefined && about.kind !== 'claim' && about.kind !== 'source';

/** Answers for the claims and sources of the briefing itself: whether they are there, and whether there is a quote. */
function ownLook(frontMatter: FrontMatter | undefined): Look {
  const { claims = [], sources = [] } = frontMatter ?? {};
  return <Kind extends keyof Answers>(kind: Kind, id: string) => {
    const own = kind === 'claim' ? claims : kind === 'source' ? sources : [];
    return own.find((it) => it.id === id) as Answers[Kind] | undefined;
  };
}
