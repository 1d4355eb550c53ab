import type { PageProblem } from './page-problem.ts';
import { messageOf } from './page-rules.ts';
import type { InternalLink } from './internal-link.ts';
import type { PageLinks } from './relative-html.ts';

/** What has to be kept of pages to know, once all were read, which links lead to no place on their page. */
export interface Fragments {
  /** By the path of a page, what a fragment may lead to on it. */
  ids: Map<string, ReadonlySet<string>>;
  /** Links with a fragment to other pages. */
  links: InternalLink[];
}

export const noFragments = (): Fragments => ({ ids: new Map(), links: [] });

/** Notes a page. Links to its own places are looked at now, others are kept. */
export function noteFragments(notes: Fragments, path: string, { ids, links }: PageLinks): PageProblem[] {
  notes.ids.set(path, ids);
  const places = links.filter(({ fragment }) => fragment !== '');
  notes.links.push(...places.filter(({ file }) => file !== path));
  return places.filter(({ file }) => file === path).flatMap((link) => brokenFragment(link, ids));
}

/** Links to a place that is not on the page they lead to. */
export const brokenFragments = ({ ids, links }: Fragments): PageProblem[] =>
  links.flatMap((link) => brokenFragment(link, ids.get(link.file)));

function brokenFragment(link: InternalLink, ids: ReadonlySet<string> | undefined): PageProblem[] {
  const { page, line, column, address, file, fragment } = link;
  if (ids === undefined || isFound(fragment, ids)) return [];
  const message = messageOf('broken-fragment', address, file);
  return [{ file: page, line, column, rule: 'broken-fragment', message }];
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
