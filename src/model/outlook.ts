import type { Judgement } from '../briefing/schema.ts';
import { type BriefingRef, briefingRef } from './ref.ts';
import type { Briefing } from './site.ts';

/** A judgement, with the briefing that makes it. */
export type JudgementLine = Judgement & { briefing: BriefingRef };

/** The judgements of the first of these briefings that make any, at most `most`. */
export const judgementLines = (briefings: readonly Briefing[], most: number): JudgementLine[] =>
  briefings
    .flatMap((briefing) => briefing.judgements.map((it) => ({ ...it, briefing: briefingRef(briefing) })))
    .slice(0, most);
