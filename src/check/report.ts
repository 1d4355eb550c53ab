import { type Problem, reportLine } from '../problem.ts';
import type { CheckResult } from './run.ts';

/** A line a problem, then the count. */
export function renderCheck({ problems, files }: { problems: readonly Problem[]; files: number }): string {
  const errors = countErrors(problems);
  const warnings = problems.length - errors;
  const count = [`${files} ${plural(files, 'file')}`, `${errors} ${plural(errors, 'error')}`]
    .concat(warnings === 0 ? [] : [`${warnings} ${plural(warnings, 'warning')}`])
    .join(', ');
  return [...problems.map(reportLine), count].join('\n');
}

/** The same for a whole run. */
export const checkText = ({ problems, files }: CheckResult): string => renderCheck({ problems, files: files.length });

export const countErrors = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const plural = (count: number, word: string) => (count === 1 ? word : `${word}s`);
