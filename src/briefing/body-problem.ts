import type { About, Rule } from '../problem.ts';

/** Something to mend in a body. Lines and columns count from the start of the file, from 1. */
export interface BodyProblem {
  line: number;
  column: number;
  rule: Extract<Rule, 'syntax' | 'code' | 'component' | 'link' | 'dead-fragment' | 'unknown-id'>;
  /** What is wrong, with the wrong value quoted. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** What it names, where that is not there. */
  about?: About;
}

/** What is wrong, without its place. */
export type Complaint = Omit<BodyProblem, 'line' | 'column'>;

/** In the order in which a reader of the file meets them. */
export const inReadingOrder = (problems: readonly BodyProblem[]): BodyProblem[] =>
  problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
