import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from '../briefing/visit.ts';

/** A sentence of running text, and where it starts in the file. */
export interface Sentence {
  text: string;
  line: number;
  column: number;
  /** What its links to organizations and people are written as. */
  named: string[];
  /** Where a part of it stands. */
  lines: { text: string; line: number }[];
}

/** Words by which somebody is designated. Not as part of a compound: "anti-terrorist" names no one. */
export const DESIGNATION = /(?<![\p{L}-])(?:terrorist|extremist)/iu;

/** Sentences of a body that hold such a word, block quotes left out: those are somebody's words. */
export function sentencesOn(tree: Root, source: string): Sentence[] {
  if (!DESIGNATION.test(source)) return [];
  const found: Sentence[] = [];
  const lines = source.split('\n');
  visit(tree, (node, { ancestors }) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    if (ancestors.some(({ type }) => type === 'blockquote')) return;
    const { start, end } = node.position ?? {};
    if (start === undefined || end === undefined || !DESIGNATION.test(textOf(node))) return;
    const written = lines.slice(start.line - 1, end.line).map((text, index) => ({ text, line: start.line + index }));
    const named = linksIn(node);
    for (const text of splitSentences(textOf(node)))
      if (DESIGNATION.test(text)) found.push({ text, line: start.line, column: start.column, named, lines: written });
  });
  return found;
}

/** Splits where a mark ends a sentence and a capital starts the next. */
export const splitSentences = (text: string): string[] => text.replace(/\s+/g, ' ').split(/(?<=[.!?]) (?=\p{Lu})/u);

const linksIn = (node: Nodes): string[] => {
  if (node.type === 'link' && /^(?:organization|person):/.test(node.url)) return [textOf(node)];
  return 'children' in node ? node.children.flatMap(linksIn) : [];
};
