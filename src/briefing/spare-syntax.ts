import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types';

/** A part of the syntax that costs time in every text, and signs of which each text that uses it has one. */
interface SparePart {
  signs: RegExp;
  /** What the extensions of the parser call it. */
  constructs: readonly string[];
  /** Trees are searched for it, too. */
  inTrees?: true;
}

/** To find an address the parser reads every word again, and every paragraph may be the head of a table. */
const SPARE: readonly SparePart[] = [
  { signs: /@/, constructs: ['emailAutolink'] },
  // A character reference may stand for a sign.
  { signs: /[@&]|www|http/i, constructs: ['wwwAutolink', 'protocolAutolink'], inTrees: true },
  { signs: /\||:-|-:/, constructs: ['table'] },
];

/** The parts that a text cannot use: without all three the parser takes half of the time. */
export const spareParts = (text: string): SparePart[] => SPARE.filter(({ signs }) => !signs.test(text));

export function withoutConstructs(extensions: readonly Extension[], parts: readonly SparePart[]): Extension[] {
  const names = new Set(parts.flatMap(({ constructs }) => constructs));
  return extensions.map(({ text, flow, ...extension }) => ({
    ...extension,
    ...(text && { text: omit(text, names) }),
    ...(flow && { flow: omit(flow, names) }),
  }));
}

/** The search of trees for addresses is the only transformation that there is. */
export const withoutSearch = (
  extensions: readonly (TreeExtension | TreeExtension[])[],
  parts: readonly SparePart[],
): TreeExtension[] =>
  extensions.flat().filter(({ transforms }) => !transforms?.length || !parts.some(({ inTrees }) => inTrees));

const omit = (record: ConstructRecord, names: ReadonlySet<string>): ConstructRecord =>
  Object.fromEntries(
    Object.entries(record)
      .map(([code, constructs]) => [code, listed(constructs).filter(({ name = '' }) => !names.has(name))] as const)
      .filter(([, constructs]) => constructs.length > 0),
  );

const listed = (constructs: Construct | Construct[] | undefined): Construct[] =>
  constructs === undefined ? [] : [constructs].flat();
