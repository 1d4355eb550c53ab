import type { RootContent } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { Document, isSeq, isScalar, type Scalar, type ToStringOptions, visit, type YAMLSeq } from 'yaml';
import { type FrontMatterInput, frontMatter } from '../briefing/schema.ts';
import type { Draft, DraftBody } from './draft.ts';
import { paragraph, toMdx } from './mdx-text.ts';

const ID = /^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/;
/** What older readers of YAML take for true, false or nothing: "NO" is Norway. */
const WORD_OF_YAML = /^(?:y|yes|n|no|on|off|true|false|null)$/i;
const EXTRACT = 'Extract of the article, not yet edited:';

/** How front matter is written: text in quotes, never broken. */
export const WRITE_OPTIONS = {
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
  doubleQuotedAsJSON: true,
  flowCollectionPadding: false,
} as const satisfies ToStringOptions;

/** The whole file of a briefing. */
export function briefingText({ frontMatter, body }: Pick<Draft, 'frontMatter' | 'body'>): string {
  const text = toMdx(bodyTree(body));
  return `---\n${frontMatterText(frontMatter)}---\n${text === '' ? '' : `\n${text}`}`;
}

/** The body as a tree: the extract as a quotation, then every event, claim and quotation by its id. */
export function bodyTree({ extract, events, claims, quotations }: DraftBody): RootContent[] {
  return [
    ...(extract.length === 0
      ? []
      : [paragraph(EXTRACT), { type: 'blockquote' as const, children: extract.map(paragraph) }]),
    ...section('Events', events, (id) => tag('Event', 'id', id)),
    ...section('Claims', claims, (id) => tag('Claim', 'id', id)),
    ...section('Quotations', quotations, (id) => tag('Quote', 'claim', id)),
  ];
}

function section(title: string, ids: readonly string[], show: (id: string) => RootContent): RootContent[] {
  if (ids.length === 0) return [];
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }, ...ids.map(show)];
}

const tag = (name: string, attribute: string, value: string): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [{ type: 'mdxJsxAttribute', name: attribute, value }],
  children: [],
});

/** YAML with the keys in the order of the schema, text in quotes, and lists of ids on one line. */
function frontMatterText(values: FrontMatterInput): string {
  const keys = Object.keys(frontMatter.shape) as (keyof FrontMatterInput)[];
  const document = new Document(Object.fromEntries(keys.map((key) => [key, values[key]])), {
    aliasDuplicateObjects: false,
  });
  visit(document, {
    Pair: (_, { value }) => (isSeq(value) && value.items.length === 0 ? visit.REMOVE : undefined),
    Seq: (_, list) => writeIdsPlain(list),
  });
  return document.toString(WRITE_OPTIONS);
}

function writeIdsPlain(list: YAMLSeq): void {
  if (!list.items.every(isId)) return;
  list.flow = true;
  for (const id of list.items as Scalar<string>[]) id.type = WORD_OF_YAML.test(id.value) ? 'QUOTE_DOUBLE' : 'PLAIN';
}

const isId = (node: unknown): boolean => isScalar(node) && typeof node.value === 'string' && ID.test(node.value);
