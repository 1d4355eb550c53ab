import {
  type Document,
  isAlias,
  isNode,
  isPair,
  isScalar,
  isCollection,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { type Problem, problem, type Rule } from './problem.ts';

/** A YAML text that was read, and where each part of it stands. */
export interface ReadYaml {
  /** Plain data, or undefined when the text could not be read. */
  value: unknown;
  /** Where the value at this path stands; of a path that leads nowhere, the nearest part of it that is there. */
  place(path: YamlPath): Place;
  /** Where the key stands that the path ends with. */
  placeOfKey(path: YamlPath): Place;
  /** Where the value at this path starts and ends in the file, quotation marks included; undefined where there is none. */
  spanOf(path: YamlPath): Span | undefined;
  problems: Problem[];
}

/** Offsets in UTF-16 units from the start of the file, the end excluded. */
interface Span {
  start: number;
  end: number;
  /** What stands there, and the same without quotation marks. */
  was: string;
  written: string;
}

/** Line and column in the file, counting from 1. */
export interface Place {
  line: number;
  column: number;
}

export type YamlPath = readonly PropertyKey[];

/**
 * Reads YAML 1.2 as plain data: no anchors, aliases, tags or keys that are not text, no key twice, one document.
 * `lineOffset` counts the lines of the file that stand above the text, such as the `---` above front matter, and
 * `offset` their letters.
 */
export function readYaml(
  text: string,
  file: string,
  { rule = 'syntax', lineOffset = 0, offset: above = 0 }: { rule?: Rule; lineOffset?: number; offset?: number } = {},
): ReadYaml {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + lineOffset, column: Math.max(col, 1) };
  };
  const problems = faultsOf(document, text).map(({ offset, message }) =>
    problem({ file, ...placeAt(offset), rule, message }),
  );
  const offsetOf = (node: unknown) => (isNode(node) ? node.range?.[0] : undefined) ?? 0;
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    place: (path) => placeAt(offsetOf(nearest(document, path))),
    placeOfKey: (path) => placeAt(offsetOf(keyNode(document, path) ?? nearest(document, path))),
    spanOf: (path) => {
      const node = document.getIn(path, true);
      if (!isScalar(node) || !node.range) return undefined;
      const [start, end] = node.range;
      const was = text.slice(start, end);
      return { start: start + above, end: end + above, was, written: node.source ?? was };
    },
    problems,
  };
}

/** A part of what was read, with paths that start there. */
export function within(yaml: ReadYaml, start: YamlPath): ReadYaml {
  return {
    value: valueAt(yaml.value, start),
    place: (path) => yaml.place([...start, ...path]),
    placeOfKey: (path) => yaml.placeOfKey([...start, ...path]),
    spanOf: (path) => yaml.spanOf([...start, ...path]),
    problems: [],
  };
}

/** What stands at the path, undefined when there is nothing. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce((part: unknown, key) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    return (part as Record<PropertyKey, unknown>)[key];
  }, value);
}

type Fault = { offset: number; message: string };

function faultsOf(document: Document.Parsed, text: string): Fault[] {
  const faults: Fault[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message:
      code === 'DUPLICATE_KEY'
        ? `The key ${quoteWord(text, pos[0])} stands here twice.`
        : (PLAIN[code] ?? `${message}.`),
  }));
  // Both signs are rare: most texts need no walk.
  if (!/[&*]/.test(text)) return faults.sort((a, b) => a.offset - b.offset);
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) faults.push({ offset, message: `"*${node.source}" is an alias: write the value out.` });
      else if (node.anchor !== undefined)
        faults.push({ offset, message: `"&${node.anchor}" is an anchor: write the value without it.` });
    },
  });
  return faults.sort((a, b) => a.offset - b.offset);
}

/** The messages of the library that speak of its programming interface, in the author's terms. */
const PLAIN: Partial<Record<string, string>> = {
  MULTIPLE_DOCS: 'A second document starts here ("---"): write one document.',
  NON_STRING_KEY: 'A key must be text.',
  RESOURCE_EXHAUSTION: 'Nested too deeply.',
};

const quoteWord = (text: string, offset: number) => JSON.stringify(/^[^:\r\n]*/.exec(text.slice(offset))?.[0].trim());

function nearest(document: Document.Parsed, path: YamlPath): Node | null | undefined {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function keyNode(document: Document.Parsed, path: YamlPath): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) return undefined;
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1));
  return isPair(pair) ? pair.key : undefined;
}
