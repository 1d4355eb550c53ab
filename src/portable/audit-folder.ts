import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditPage } from './audit.ts';
import { brokenFragments, noFragments, noteFragments } from './fragments.ts';
import { linkBreach } from './internal-link.ts';
import { listFiles } from './list-files.ts';
import { byPlace, type PageProblem } from './page-problem.ts';
import { readPage } from './read-page.ts';
import { relativeCss } from './relative-css.ts';
import { relativeHtml } from './relative-html.ts';

/** Everything that would not work in a folder as it is now, opened from disk or on a host. Changes nothing. */
export async function auditFolder(dir: string): Promise<PageProblem[]> {
  const paths = await listFiles(dir);
  const files = new Set(paths);
  const fragments = noFragments();
  const problems: PageProblem[] = [];
  for (const path of paths.filter((name) => /\.(?:css|html)$/.test(name))) {
    const text = await readFile(join(dir, path), 'utf8');
    if (path.endsWith('.css')) {
      const sheet = relativeCss(text, path, files);
      problems.push(...sheet.problems, ...sheet.links.flatMap(linkBreach));
      continue;
    }
    const page = readPage(text);
    const done = relativeHtml(page, path, files);
    problems.push(...auditPage(page, path), ...done.problems, ...done.links.flatMap(linkBreach));
    problems.push(...noteFragments(fragments, path, done));
  }
  return [...problems, ...brokenFragments(fragments)].sort(byPlace);
}
