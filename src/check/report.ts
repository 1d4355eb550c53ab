import { type Problem, reportLine } from '../problem.ts';
import { renderFrame } from './frame.ts';
import type { CheckResult } from './run.ts';

/** What the check says to people and programs. */
export interface CheckReport {
  problems: readonly Problem[];
  /** How many files were read. */
  files: number;
}

/** A line a problem with the place below it, then the count. `textOf` gives the text of a file, where it can be read. */
export function renderCheck(
  { problems, files }: CheckReport,
  textOf: (file: string) => string | undefined = () => undefined,
): string {
  const errors = countErrors(problems);
  const warnings = problems.length - errors;
  const count = [counted(files, 'file'), counted(errors, 'error')]
    .concat(warnings === 0 ? [] : [counted(warnings, 'warning')])
    .join(', ');
  return [...problems.map((found) => withFrame(found, textOf(found.file))), count, ...fixable(problems)].join('\n');
}

/** The same for a whole run, a line a problem. */
export const checkText = ({ problems, files }: CheckResult): string => renderCheck({ problems, files: files.length });

/** The report for programs: only what the README names. */
export const checkJson = ({ problems, files }: CheckReport) => ({
  problems: problems.map(({ file, line, column, rule, severity, message, hint }) => ({
    ...{ file, line, column, rule, severity, message },
    ...(hint !== undefined && { hint }),
  })),
  files,
});

export const countErrors = (problems: readonly Problem[]): number =>
  problems.filter(({ severity }) => severity === 'error').length;

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function withFrame(found: Problem, text: string | undefined): string {
  const frame = text === undefined ? undefined : renderFrame(found, text);
  const mark = found.severity === 'warning' ? `${reportLine(found)} (warning)` : reportLine(found);
  return frame === undefined ? mark : `${mark}\n${frame}\n`;
}

function fixable(problems: readonly Problem[]): string[] {
  const count = problems.filter(({ fix }) => fix !== undefined).length;
  return count === 0 ? [] : [`${count} of them can be mended by "npm run check -- --fix".`];
}
