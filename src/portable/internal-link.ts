import type { PageProblem } from './page-problem.ts';
import { messageOf } from './page-rules.ts';

/** A link from one file of the built folder to another, or to a place in itself. */
export interface InternalLink {
  /** The page or style sheet it stands in, and its place there. */
  page: string;
  line: number;
  column: number;
  /** The address as it was written. */
  address: string;
  /** The file it leads to. */
  file: string;
  /** What stands behind the "#"; empty where there is none. */
  fragment: string;
  /** The address that leads there from disk too. */
  relative: string;
  /** The rule by which the address as it was written leads there on a host only. */
  breach?: 'root-link' | 'folder-link';
}

/** What is wrong with a link in a folder that is to work from disk as it is. */
export const linkBreach = ({ page: file, line, column, address, relative, breach }: InternalLink): PageProblem[] =>
  breach === undefined ? [] : [{ file, line, column, rule: breach, message: messageOf(breach, address, relative) }];
