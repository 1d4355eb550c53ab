import { constructFromEvents, CORE_SCHEMA, defineMappingTag, mapTag, parseEvents } from 'js-yaml';
import type { Layout } from './layout.ts';
import { layoutOfParts } from './parts.ts';

/** A YAML text that is plain data, as a reader takes it that is fast and stops at the first fault. */
export interface PlainYaml {
  value: unknown;
  /** Undefined where the text has parts whose place this reader does not tell. */
  layout(): Layout | undefined;
}

/** Signs with which a text may be more than plain data, or that the two readers may take otherwise. */
const UNCERTAIN = [
  // Anchors, aliases and tags; tabs and the mark of a file; a carriage return within a line.
  /[&*!\t\uFEFF]|\r(?!\n)/,
  // The start or end of a document, and lines of text that are no value of a key.
  /^ *(?:---|\.\.\.|[|>])/m,
  // Numbers that are too large.
  /\d{17}|\de[-+]?\d{3}/i,
  // An item that goes on behind its end.
  /^ *(?:- +)+(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[{].*[\]}]) *[^\s,:#]/m,
];

const textKeys = defineMappingTag(mapTag.tagName, {
  ...mapTag,
  addPair: (record, key, value) =>
    typeof key === 'string' ? mapTag.addPair(record, key, value) : 'A key must be text.',
});
const SCHEMA = CORE_SCHEMA.withTags(textKeys);

/** Undefined where the text is wrong, or may be: `readDocument` knows. */
export function readPlain(text: string): PlainYaml | undefined {
  if (UNCERTAIN.some((sign) => sign.test(text))) return undefined;
  try {
    const events = parseEvents(text, {});
    const documents = constructFromEvents(events, { source: text, schema: SCHEMA });
    if (documents.length !== 1) return undefined;
    return { value: documents[0], layout: () => layoutOfParts(events, text) };
  } catch {
    return undefined;
  }
}
