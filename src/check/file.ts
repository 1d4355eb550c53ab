import { checkBody } from '../briefing/check-body.ts';
import type { BodyProblem } from '../briefing/body-problem.ts';
import type { BriefingSource } from '../briefing/load.ts';
import type { Answers, Look } from '../briefing/look.ts';
import { parse } from '../briefing/parse.ts';
import { type ReadBriefing, readBriefing } from '../briefing/read.ts';
import type { FrontMatter } from '../briefing/schema.ts';
import { citedIn } from './cited.ts';
import { findLookAlikes, type LookAlike } from './look-alikes.ts';
import { type Sentence, sentencesOn } from './sentences.ts';

/** All that the check wants to know of one briefing. It follows from the text of the file alone. */
export interface CheckedFile extends ReadBriefing {
  /** What is wrong with the body whatever else there is. */
  bodyProblems: BodyProblem[];
  /** What the body names of the registry and of other briefings, as the problem that it is where there is no such thing. */
  asks: BodyProblem[];
  /** Ids of the sources that the body cites. */
  cited: ReadonlySet<string>;
  /** Sentences of the body that speak of terrorists or extremists. */
  sentences: Sentence[];
  lookAlikes: LookAlike[];
}

/** Reads one file for the check. */
export function checkFile(source: BriefingSource): CheckedFile {
  const parsed = parse(source.source);
  const read = readBriefing(source, parsed);
  const lookAlikes = findLookAlikes(source.source);
  const nothing = { bodyProblems: [], asks: [], cited: new Set<string>(), sentences: [], lookAlikes };
  if (source.fault !== undefined || read.problems.some(({ rule }) => rule === 'merge-marker'))
    return { ...read, ...nothing };
  if (!parsed.ok) return { ...read, ...nothing, bodyProblems: [parsed.problem] };
  const found = checkBody(parsed.tree, ownLook(read.frontMatter));
  const certain = found.filter((problem) => !isAsk(problem));
  return {
    ...read,
    // Without front matter nobody knows what claims and sources there are.
    bodyProblems: read.frontMatter === undefined ? certain.filter(({ rule }) => !OF_FRONT_MATTER.has(rule)) : certain,
    asks: found.filter(isAsk),
    cited: citedIn(parsed.tree),
    sentences: sentencesOn(parsed.tree, source.source),
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
