import type { BodyProblem } from '../briefing/body-problem.ts';
import { type Reference, referencesOf } from '../briefing/references.ts';
import { didYouMean } from '../did-you-mean.ts';
import { breach, type Problem, problem, quote, type WordedRule } from '../problem.ts';
import type { Place } from '../yaml/read.ts';
import { type CheckedFile, idsIn } from './file.ts';
import { rawReferences } from './keys.ts';
import { asQuestion, isKnown, type Known, type Standing, suggestionFor } from './known.ts';

/** Ids that lead nowhere or, of a published briefing, into a draft. */
export function checkIds(file: CheckedFile, known: Known): Problem[] {
  return [...inFrontMatter(file, known), ...inBody(file, known)];
}

const RULES: Record<Reference['kind'], WordedRule> = {
  country: 'unknown-country',
  organization: 'unknown-organization',
  person: 'unknown-person',
  place: 'unknown-place',
  publisher: 'unknown-publisher',
  party: 'unknown-id',
  source: 'unknown-id',
  event: 'unknown-id',
  statement: 'unknown-id',
};

const WHERE: Partial<Record<Reference['kind'], string>> = {
  source: 'Sources are listed under "sources" of the same briefing.',
  event: 'An event is written in full in one briefing, with this id.',
  statement: 'Designations stand in the file of their organization.',
  party: 'Registry: src/registry/.',
};

function inFrontMatter(briefing: CheckedFile, known: Known): Problem[] {
  const { frontMatter, file, place, problems } = briefing;
  const references = frontMatter === undefined ? rawReferences(briefing.yaml().value) : referencesOf(frontMatter);
  const said = new Set(problems.map(({ line, column }) => `${line}:${column}`));
  const isSaid = ({ line, column }: Place) => said.has(`${line}:${column}`);
  const sources = new Set(idsIn(briefing, 'sources'));
  return references.flatMap(({ kind, id, path }) => {
    const about = { kind, id };
    const isThere = kind === 'source' ? sources.has(id) : isKnown(about, known);
    if (isThere) return leadsToDraft(frontMatter, about, known) ? [draftProblem({ file, ...place(path) }, about)] : [];
    if ((kind !== 'source' && known.isOpen(about)) || (said.size > 0 && isSaid(place(path)))) return [];
    const suggestion = kind === 'source' ? asQuestion(didYouMean(id, sources)) : suggestionFor(about, known);
    const options = { values: { kind, id: quote(id) }, suggestion, hint: WHERE[kind], about };
    return [breach(RULES[kind], { file, ...place(path) }, options)];
  });
}

function inBody({ asks, frontMatter, file }: CheckedFile, known: Known): Problem[] {
  return asks.flatMap((ask) => {
    const { about, line, column } = ask;
    if (about === undefined) return [];
    const at = { file, line, column };
    if (isKnown(about, known)) return leadsToDraft(frontMatter, about, known) ? [draftProblem(at, about)] : [];
    return known.isOpen(about) ? [] : [problem({ file, ...ask, hint: hintFor(ask, suggestionFor(about, known)) })];
  });
}

const hintFor = ({ hint = '' }: BodyProblem, suggestion: string): string => `${suggestion} ${hint}`.trim();

type Named = { kind: string; id: string };

function leadsToDraft(frontMatter: CheckedFile['frontMatter'], { kind, id }: Named, known: Known): boolean {
  if (frontMatter?.status !== 'published') return false;
  return standingOf(kind, id, known) === 'draft';
}

function standingOf(kind: string, id: string, { events, briefings }: Known): Standing | undefined {
  if (kind === 'event') return events.get(id);
  return kind === 'briefing' ? briefings.get(id) : undefined;
}

const draftProblem = (at: { file: string; line: number; column: number }, about: Named): Problem =>
  breach('leads-to-draft', at, { values: { kind: about.kind, id: quote(about.id) }, about });
