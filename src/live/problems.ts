import { countErrors } from '../check/report.ts';
import type { CheckResult } from '../check/run.ts';
import { reportLine } from '../problem.ts';

/** What is said of the problems while the site is written. */
export interface LiveProblems {
  errors: number;
  warnings: number;
  /** Errors before warnings, each as `check` says it; not all where there are many. */
  lines: string[];
}

const MOST = 20;

export function liveProblems({ problems }: CheckResult): LiveProblems {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const lines = [...errors.map(reportLine), ...warnings.map((found) => `${reportLine(found)} (warning)`)];
  return { errors: countErrors(problems), warnings: warnings.length, lines: lines.slice(0, MOST) };
}

export const countLive = ({ errors, warnings }: LiveProblems): string =>
  errors + warnings === 0 ? 'No problems.' : `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;

export const renderLive = (live: LiveProblems): string => [linesOf(live), countLive(live)].join('\n').trim();

/** What is wrong, a line a problem. */
export function linesOf({ errors, warnings, lines }: LiveProblems): string {
  const left = errors + warnings - lines.length;
  return [...lines, ...(left > 0 ? [`… and ${left} more: npm run check`] : [])].join('\n');
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
