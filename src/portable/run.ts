import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginPhase } from '../phase.ts';
import { site } from '../site.ts';
import { writeClassicClient } from './classic-client.ts';
import type { LinkProblem } from './link-problem.ts';
import { listFiles } from './list-files.ts';
import { withPolicy } from './policy.ts';
import { relativeCss } from './relative-css.ts';
import { brokenFragments, type PageLinks, relativeHtml } from './relative-html.ts';
import { bundleScripts } from './scripts.ts';
import { indexPages } from './search-index.ts';
import { writeTwins } from './twins.ts';

/** What became of a folder: how many pages and links of our own it has, and what has to be mended before it is published. */
export interface Portable {
  pages: number;
  links: number;
  problems: LinkProblem[];
}

/**
 * Everything that follows Astro: the search script, relative links, policies, the search index. A folder with problems gets no
 * index; it must not be published.
 */
export async function finishSite(dir: string): Promise<Portable & { indexed: number }> {
  beginPhase('links');
  await bundleScripts(dir);
  const done = await makePortable(dir);
  const indexed = done.problems.length > 0 ? 0 : await makeSearchable(dir);
  return { ...done, indexed };
}

/** Gives the folder its search index, and what reads it from disk too; tells how many pages search finds. */
async function makeSearchable(dir: string): Promise<number> {
  beginPhase('index');
  const indexed = await indexPages(dir, site.language);
  const bundle = join(dir, 'pagefind');
  await writeClassicClient(bundle);
  beginPhase('twins');
  await writeTwins(bundle);
  return indexed;
}

/**
 * Makes the links of a built folder relative, in place, so that it works from disk, at a root and under a sub-path, and
 * gives each page its policy. A second run changes nothing.
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
    const page = await rewrite(join(dir, path), (html) => portableHtml(html, path, files));
    links += page.links.length;
    problems.push(...page.problems);
    pages.set(path, page);
  }
  return { pages: pages.size, links, problems: [...problems, ...brokenFragments(pages)].sort(byPlace) };
}

function portableHtml(html: string, page: string, files: ReadonlySet<string>): PageLinks & { text: string } {
  const done = relativeHtml(html, page, files);
  const { text, problems } = withPolicy(done.text, page);
  return { ...done, text, problems: [...problems, ...done.problems] };
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
