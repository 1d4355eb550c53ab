import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beginPhase } from '../phase.ts';
import { site } from '../site.ts';
import { auditPage } from './audit.ts';
import { writeClassicClient } from './classic-client.ts';
import { brokenFragments, noFragments, noteFragments } from './fragments.ts';
import { keepPages, type PortablePage } from './kept-page.ts';
import { listFiles } from './list-files.ts';
import { writeManifest } from './manifest.ts';
import { byPlace, type PageProblem } from './page-problem.ts';
import { withPolicy } from './policy.ts';
import { readPage } from './read-page.ts';
import { relativeCss } from './relative-css.ts';
import { relativeHtml } from './relative-html.ts';
import { bundleScripts } from './scripts.ts';
import { indexPages } from './search-index.ts';
import { writeTwins } from './twins.ts';

/** What became of a folder: how many pages and links of our own it has, and what has to be mended before it is published. */
export interface Portable {
  pages: number;
  links: number;
  problems: PageProblem[];
}

/** Told what is under way. */
type Tell = (text: string) => void;

/**
 * Everything that follows Astro: the search script, relative links, policies, the audit, the search index, the list of all
 * files. A folder with problems gets neither index nor list; it must not be published.
 */
export async function finishSite(dir: string, progress: Tell = () => {}): Promise<Portable & { indexed: number }> {
  beginPhase('links');
  await bundleScripts(dir);
  const done = await makePortable(dir, progress);
  if (done.problems.length > 0) return { ...done, indexed: 0 };
  const indexed = await makeSearchable(dir, progress);
  await writeManifest(dir);
  return { ...done, indexed };
}

/** Gives the folder its search index, and what reads it from disk too; tells how many pages search finds. */
async function makeSearchable(dir: string, progress: Tell): Promise<number> {
  beginPhase('index');
  const indexed = await indexPages(dir, site.language, progress);
  const bundle = join(dir, 'pagefind');
  await writeClassicClient(bundle);
  // The classic client stands in for it.
  await rm(join(bundle, 'pagefind.js'));
  beginPhase('twins');
  await writeTwins(bundle);
  return indexed;
}

/**
 * Makes the links of a built folder relative, in place, so that it works from disk, at a root and under a sub-path, gives
 * each page its policy, and looks for what would not work. A second run changes nothing.
 */
export async function makePortable(dir: string, progress: Tell = () => {}): Promise<Portable> {
  const paths = await listFiles(dir);
  const files = new Set(paths);
  const fragments = noFragments();
  const portable = keepPages(portableHtml);
  const problems: PageProblem[] = [];
  let links = 0;
  for (const path of paths.filter((name) => name.endsWith('.css'))) {
    const sheet = await rewrite(join(dir, path), (css) => relativeCss(css, path, files));
    links += sheet.links.length;
    problems.push(...sheet.problems);
  }
  const pages = paths.filter((name) => name.endsWith('.html'));
  for (const [at, path] of pages.entries()) {
    progress(`Links and policies: page ${at + 1} of ${pages.length} …`);
    const page = await rewrite(join(dir, path), (html) => portable(html, path, files));
    links += page.links.length;
    problems.push(...page.problems, ...noteFragments(fragments, path, page));
  }
  return { pages: fragments.ids.size, links, problems: [...problems, ...brokenFragments(fragments)].sort(byPlace) };
}

function portableHtml(html: string, path: string, files: ReadonlySet<string>): PortablePage {
  const page = readPage(withPolicy(html, path));
  const done = relativeHtml(page, path, files);
  return { ...done, problems: [...auditPage(page, path), ...done.problems] };
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
