import { isDeepStrictEqual } from 'node:util';
import type { Nodes, RootContent } from 'mdast';
import { components } from '../briefing/components/index.ts';
import { frontMatterText } from '../briefing/front-matter.ts';
import { guard } from '../briefing/guard.ts';
import { parse } from '../briefing/parse.ts';
import { frontMatter } from '../briefing/schema.ts';
import { readYaml } from '../yaml/read.ts';
import { bodyTree } from './briefing-text.ts';
import type { Draft } from './draft.ts';
import { mergeTexts } from './mdx-text.ts';

/**
 * Reads a file back before it is written. A sentence on why it may not be: its front matter is not valid or says
 * something else than the draft, or its body holds code, something forbidden, or other words than the draft.
 */
export function findFault(text: string, draft: Pick<Draft, 'frontMatter' | 'body'>): string | undefined {
  const parsed = parse(text);
  if (!parsed.ok) return `It could not be read back: ${parsed.problem.message}`;
  const yaml = frontMatterText(text);
  if (yaml === undefined) return 'It could not be read back: its front matter is not one.';
  const [forbidden] = guard(parsed.tree, components);
  return (
    findFaultInFrontMatter(yaml, draft.frontMatter) ??
    (forbidden === undefined ? undefined : `Its body may not stand in a briefing: ${forbidden.message}`) ??
    (isSame(parsed.tree.children, bodyTree(draft.body)) ? undefined : 'Its body reads back with other words or marks.')
  );
}

function findFaultInFrontMatter(yaml: string, meant: Draft['frontMatter']): string | undefined {
  const wanted = frontMatter.safeParse(meant);
  if (!wanted.success) {
    const [issue] = wanted.error.issues;
    if (issue?.path[0] === 'countries')
      return 'Neither its text nor its title names a country of the registry. Write it by hand: npm run new -- "Title".';
    return `Its front matter would not pass the check: ${issue?.path.join('.')}: ${issue?.message}`;
  }
  const read = frontMatter.safeParse(readYaml(yaml, '').value);
  return isDeepStrictEqual(read.data, wanted.data) ? undefined : 'Its front matter reads back as something else.';
}

const isSame = (read: RootContent[], meant: RootContent[]): boolean =>
  isDeepStrictEqual(read.map(plain), meant.map(plain));

/** A node without positions. A link that Markdown makes of a bare address is that address. */
function plain(node: Nodes): unknown {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.type, node.value];
  const children = 'children' in node ? mergeTexts(unlink(node.children)).map(plain) : [];
  const depth = node.type === 'heading' ? node.depth : undefined;
  const attributes = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement' ? tagOf(node) : undefined;
  return [node.type, depth, attributes, children];
}

type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
const tagOf = ({ name, attributes }: Tag) => [
  name,
  attributes.map((attribute) => ('name' in attribute ? [attribute.name, attribute.value] : attribute.value)),
];

function unlink(children: readonly Nodes[]): Nodes[] {
  return children.flatMap((child): Nodes[] => {
    if (child.type !== 'link') return [child];
    const [text, ...more] = child.children;
    const bare = text?.type === 'text' && more.length === 0 && child.url.endsWith(text.value);
    return bare && /^(?:http:\/\/|mailto:)?$/.test(child.url.slice(0, -text.value.length)) ? [text] : [child];
  });
}
