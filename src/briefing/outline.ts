import GithubSlugger, { slug } from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Look } from './look.ts';
import { visit } from './visit.ts';

export interface HeadingEntry {
  depth: number;
  id: string;
  text: string;
}

/** The headings of a body, and what a link within the page may lead to. */
export interface Outline {
  headings: HeadingEntry[];
  ids: ReadonlyMap<Heading, string>;
  hasAnchor(anchor: string): boolean;
}

/** What the ids of footnotes start with, and that of their heading, as mdast-util-to-hast makes them. No heading does. */
const footnotePrefix = 'user-content-';
const footnoteLabel = 'footnote-label';

/**
 * Gives every heading an id that nothing else on the page has: claims and sources keep theirs. Headings in footnotes
 * get none, since a footnote without a mark is not shown.
 */
export function outline(tree: Root, look: Look): Outline {
  const headings: HeadingEntry[] = [];
  const ids = new Map<Heading, string>();
  const notes = new Set<string>();
  const nextId = idMaker((id) => isTaken(id, look));
  visit(tree, (node, { ancestors }) => {
    if (node.type === 'footnoteReference') notes.add(node.identifier);
    if (node.type !== 'heading' || ancestors.some(({ type }) => type === 'footnoteDefinition')) return;
    const text = textOf(node).trim();
    const id = nextId(text);
    ids.set(node, id);
    headings.push({ depth: node.depth, id, text });
  });
  const own = new Set(ids.values());
  const hasAnchor = (anchor: string) => own.has(anchor) || isOfBriefing(anchor, look) || isFootnote(anchor, notes);
  return { headings, ids, hasAnchor };
}

function idMaker(isTaken: (id: string) => boolean): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => {
    const base = slug(text).replace(/^(user-content-)+/, '') || 'section';
    let id = slugger.slug(base);
    while (isTaken(id)) id = slugger.slug(base);
    return id;
  };
}

const isTaken = (id: string, look: Look) => id === footnoteLabel || isOfBriefing(id, look);

const isOfBriefing = (anchor: string, look: Look): boolean =>
  look('claim', anchor) !== undefined ||
  (anchor.startsWith('source-') && look('source', anchor.slice('source-'.length)) !== undefined);

function isFootnote(anchor: string, notes: ReadonlySet<string>): boolean {
  if (anchor === footnoteLabel) return notes.size > 0;
  return [...notes].some(
    (note) => anchor === `${footnotePrefix}fn-${note}` || anchor === `${footnotePrefix}fnref-${note}`,
  );
}
