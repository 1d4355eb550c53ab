import { checkText } from '../check/report.ts';
import type { BuildResult } from './run.ts';

/** What a build says at its end: the problems that stopped it, or what there is now and where to open it. */
export function renderBuild(result: BuildResult, out: string): string {
  if (result.ok) {
    const warnings = result.check.problems.length === 0 ? [] : [checkText(result.check)];
    const built = `Built ${result.pages} pages, ${result.indexed} of them searchable. Open ${out}/index.html`;
    return [...warnings, built].join('\n');
  }
  const links = result.links.map(({ file, line, column, message }) => `${file}:${line}:${column}  ${message}`);
  const found = links.length > 0 ? links.join('\n') : checkText(result.check);
  return `${found}\nNothing was built: ${out} is as it was before.`;
}
