import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { site } from '../site.ts';
import type { LinkProblem } from './link-problem.ts';
import { listFiles } from './list-files.ts';
import { relativeCss } from './relative-css.ts';
import { brokenFragments, type PageLinks, relativeHtml } from './relative-html.ts';
import { bundleScripts } from './scripts.ts';
import { indexPages } from './search-index.ts';

/** What became of a folder: how many pages and links of our own it has, and the links that lead nowhere. */
export interface Portable {
  pages: number;
  links: number;
  problems: LinkProblem[];
}

/**
 * Everything that follows Astro: the search script, relative links, the search index. A folder with problems gets no
 * index; it must not be published.
 */
export async function finishSite(dir: string): Promise<Portable & { indexed: number }> {
  await bundleScripts(dir);
  const done = await makePortable(dir);
  const indexed = done.problems.length > 0 ? 0 : await indexPages(dir, site.language);
  return { ...done, indexed };
}

/**
 * Makes the links of a built folder relative, in place, so that it works from disk, at a root and under a sub-path.
 * A second run changes nothing.
 */
export async function makePortable(dir: string): Promise<Portable> {
  const paths = await listFiles(dir);
  const files = new Set(paths);
  const pages = new Map<string, PageLinks>();
  const problems: LinkProblem[] = [];
  let links = 0;
  for (const path of paths.filter((name) => name.endsWith('.css'))) {
    const sheet = await rewrite(join(dir, path), (css) => relativeCss(css, path, files));
    links += sheet.links;
    problems.push(...sheet.problems);
  }
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    const page = await rewrite(join(dir, path), (html) => relativeHtml(html, path, files));
    links += page.links.length;
    problems.push(...page.problems);
    pages.set(path, page);
  }
  return { pages: pages.size, links, problems: [...problems, ...brokenFragments(pages)].sort(byPlace) };
}

/** Changes the text of a file, writes it where it is another, and gives back the rest of what the change says. */
async function rewrite<Done extends { text: string }>(
  file: string,
  change: (text: string) => Done,
): Promise<Omit<Done, 'text'>> {
  const before = await readFile(file, 'utf8');
  const { text, ...rest } = change(before);
  if (text !== before) await writeFile(file, text);
  return rest;
}

const byPlace = (a: LinkProblem, b: LinkProblem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
