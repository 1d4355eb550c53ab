import { type Problem, problem, type Rule } from '../problem.ts';
import { readDocument } from './document.ts';
import type { Layout } from './layout.ts';
import { valueAt, type YamlPath } from './path.ts';
import { readPlain } from './plain.ts';

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

/**
 * Reads YAML 1.2 as plain data: no anchors, aliases, tags or keys that are not text, no key twice, one document.
 * `lineOffset` counts the lines of the file that stand above the text, such as the `---` above front matter, and
 * `offset` their letters. Of two readers the fast one is asked first, and the other where it has doubts.
 */
export function readYaml(
  text: string,
  file: string,
  { rule = 'syntax', lineOffset = 0, offset: above = 0 }: { rule?: Rule; lineOffset?: number; offset?: number } = {},
): ReadYaml {
  const plain = readPlain(text);
  const document = once(() => readDocument(text));
  const layout = once((): Layout => plain?.layout() ?? document().layout);
  const starts = once(() => lineStarts(text));
  const placeAt = (offset: number): Place => {
    const line = starts().findLastIndex((start) => start <= offset);
    return { line: line + 1 + lineOffset, column: offset - starts()[line]! + 1 };
  };
  const faults = plain === undefined ? document().faults : [];
  return {
    value: plain === undefined ? document().value : plain.value,
    place: (path) => placeAt(layout().startOf(path)),
    placeOfKey: (path) => placeAt(layout().startOfKey(path) ?? layout().startOf(path)),
    spanOf: (path) => {
      const found = layout().scalarAt(path);
      if (found === undefined) return undefined;
      const was = text.slice(found.start, found.end);
      return { start: found.start + above, end: found.end + above, was, written: found.written ?? was };
    },
    problems: faults.map(({ offset, message }) => problem({ file, ...placeAt(offset), rule, message })),
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

/** Offsets at which the lines of a text start. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
