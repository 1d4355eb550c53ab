import { readAddress } from './address.ts';
import { type AddressValue, pageAddresses, type StyleText } from './html-addresses.ts';
import type { LinkProblem } from './link-problem.ts';
import { relativeCss } from './relative-css.ts';
import { type Edit, splice } from './splice.ts';

/** What a check of the whole folder has to know about a page. */
export interface PageLinks {
  /** What a fragment may lead to on this page. */
  ids: ReadonlySet<string>;
  links: InternalLink[];
  /** Links to no file; see `brokenFragments` for those to no place on a page. */
  problems: LinkProblem[];
}

interface InternalLink {
  /** The page it stands on and its line there. */
  page: string;
  line: number;
  /** The address as it was written. */
  address: string;
  /** The file it leads to. */
  file: string;
  /** What stands behind the "#"; empty where there is none. */
  fragment: string;
}

/**
 * The page with every address of our own files made relative to `page`. Only values of attributes and the text of
 * `<style>` change, all else stays byte for byte. `page` and `files` are paths in the built folder.
 */
export function relativeHtml(html: string, page: string, files: ReadonlySet<string>): PageLinks & { text: string } {
  const { ids, values, styles, bases } = pageAddresses(html);
  const done = [
    ...values.map((value) => relativeValue(value, page, files)),
    ...styles.map((style) => relativeStyle(style, page, files)),
  ];
  const message = 'A <base> changes where relative links lead. Leave it out.';
  const edits = done.flatMap((part) => part.edits);
  return {
    text: splice(html, edits),
    ids,
    links: done.flatMap(({ links }) => links),
    problems: [...bases.map((line) => ({ file: page, line, message })), ...done.flatMap(({ problems }) => problems)],
  };
}

/** Links to a place that is not on the page they lead to. `pages` holds every page of the folder by its path. */
export function brokenFragments(pages: ReadonlyMap<string, PageLinks>): LinkProblem[] {
  const links = [...pages.values()].flatMap((page) => page.links);
  return links.flatMap(({ page, line, address, file, fragment }) => {
    const ids = pages.get(file)?.ids;
    if (ids === undefined || isFound(fragment, ids)) return [];
    const message = `The address "${address}" leads to "${fragment}", and ${file} has no such id. Mend the link, or the id.`;
    return [{ file: page, line, message }];
  });
}

interface Relative {
  edits: Edit[];
  links: InternalLink[];
  problems: LinkProblem[];
}

function relativeValue({ value, parts, line, edit }: AddressValue, page: string, files: ReadonlySet<string>): Relative {
  const changes: Edit[] = [];
  const links: InternalLink[] = [];
  const problems: LinkProblem[] = [];
  for (const { start, end } of parts) {
    const address = value.slice(start, end);
    const answer = readAddress(address, page, files);
    if (answer.kind === 'broken') problems.push({ file: page, line, message: answer.message });
    if (answer.kind !== 'internal') continue;
    const { file, fragment, relative } = answer;
    links.push({ page, line, address, file, fragment });
    if (relative !== address.trim()) changes.push({ start, end, text: relative });
  }
  return { edits: changes.length === 0 ? [] : [edit(splice(value, changes))], links, problems };
}

function relativeStyle({ css, line, edit }: StyleText, page: string, files: ReadonlySet<string>): Relative {
  const done = relativeCss(css, page, files);
  const problems = done.problems.map((problem) => ({ ...problem, line: line + problem.line - 1 }));
  return { edits: done.text === css ? [] : [edit(done.text)], links: [], problems };
}

/** Whether a browser finds the place: by the id as written, then decoded; "", "top" and text fragments always lead somewhere. */
function isFound(fragment: string, ids: ReadonlySet<string>): boolean {
  const [id = ''] = fragment.split(':~:');
  return id === '' || id.toLowerCase() === 'top' || ids.has(id) || ids.has(decoded(id));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
