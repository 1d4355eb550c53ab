import { readAddress } from './address.ts';
import { type AddressValue, pageAddresses, type StyleText } from './html-addresses.ts';
import type { InternalLink } from './internal-link.ts';
import type { PageProblem } from './page-problem.ts';
import { messageOf, notFoundPage } from './page-rules.ts';
import type { ReadPage } from './read-page.ts';
import { relativeCss } from './relative-css.ts';
import { type Edit, splice } from './splice.ts';

/** What a check of the whole folder has to know about a page. */
export interface PageLinks {
  /** What a fragment may lead to on this page. */
  ids: ReadonlySet<string>;
  links: InternalLink[];
  /** Links to no file; see `brokenFragments` for those to no place on a page. */
  problems: PageProblem[];
}

/**
 * The page with every address of our own files made relative to `path`. Only values of attributes and the text of
 * `<style>` change, all else stays byte for byte. `path` and `files` are paths in the built folder.
 */
export function relativeHtml(page: ReadPage, path: string, files: ReadonlySet<string>): PageLinks & { text: string } {
  const { ids, values, styles } = pageAddresses(page);
  const done = [
    // What the page for wrong addresses may name is not for this folder to say.
    ...(path === notFoundPage ? [] : values).map((value) => relativeValue(value, path, files)),
    ...styles.map((style) => relativeStyle(style, path, files)),
  ];
  const edits = done.flatMap((part) => part.edits);
  return {
    text: splice(page.html, edits),
    ids,
    links: done.flatMap(({ links }) => links),
    problems: done.flatMap(({ problems }) => problems),
  };
}

interface Relative {
  edits: Edit[];
  links: InternalLink[];
  problems: PageProblem[];
}

function relativeValue(
  { value, parts, place, edit }: AddressValue,
  page: string,
  files: ReadonlySet<string>,
): Relative {
  const { line, column } = place;
  const changes: Edit[] = [];
  const links: InternalLink[] = [];
  const problems: PageProblem[] = [];
  for (const { start, end } of parts) {
    const address = value.slice(start, end);
    const answer = readAddress(address, page, files);
    if (answer.kind === 'broken') {
      const message = messageOf(answer.breach, address, answer.there);
      problems.push({ file: page, line, column, rule: answer.breach, message });
    }
    if (answer.kind !== 'internal') continue;
    const { kind: _, ...link } = answer;
    links.push({ page, line, column, address, ...link });
    if (link.relative !== address.trim()) changes.push({ start, end, text: link.relative });
  }
  return { edits: changes.length === 0 ? [] : [edit(splice(value, changes))], links, problems };
}

function relativeStyle({ css, line, column, edit }: StyleText, page: string, files: ReadonlySet<string>): Relative {
  const { text, links, problems } = relativeCss(css, page, files);
  const moved = <Placed extends { line: number; column: number }>(at: Placed): Placed => ({
    ...at,
    line: line + at.line - 1,
    column: at.line === 1 ? column + at.column - 1 : at.column,
  });
  return { edits: text === css ? [] : [edit(text)], links: links.map(moved), problems: problems.map(moved) };
}
