import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  type Node,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import type { Layout } from './layout.ts';
import type { YamlPath } from './path.ts';

/** Something that is wrong in a text. The offset counts UTF-16 units from its start. */
interface Fault {
  offset: number;
  message: string;
}

/** A YAML text as a reader takes it that knows every fault of it: plain data, unless there are faults. */
export interface YamlDocument {
  value: unknown;
  faults: Fault[];
  layout: Layout;
}

export function readDocument(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true });
  const faults = faultsOf(document, text);
  return { value: faults.length === 0 ? document.toJS() : undefined, faults, layout: layoutOf(document) };
}

const layoutOf = (document: Document.Parsed): Layout => ({
  startOf: (path) => startOf(nearest(document, path)) ?? 0,
  startOfKey: (path) => startOf(keyNode(document, path)),
  scalarAt: (path) => {
    const node = document.getIn(path, true);
    return isScalar(node) && node.range ? spanOf(node, node.range) : undefined;
  },
});

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const spanOf = ({ source }: Scalar, [start, end]: readonly [number, number, number]) => ({
  ...{ start, end },
  ...(source !== undefined && { written: source }),
});

function faultsOf(document: Document.Parsed, text: string): Fault[] {
  const faults: Fault[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    offset: pos[0],
    message:
      code === 'DUPLICATE_KEY'
        ? `The key ${quoteWord(text, pos[0])} stands here twice.`
        : (PLAIN[code] ?? `${message}.`),
  }));
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
