import type { Nodes, Root } from 'mdast';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { mdxMd } from 'micromark-extension-mdx-md';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { VFileMessage } from 'vfile-message';
import type { BodyProblem } from './body-problem.ts';
import { codeFromMarkdown, codeSyntax } from './code.ts';
import { splitFrontMatter } from './front-matter.ts';
import { moveDown } from './move-down.ts';
import { spareParts, withoutConstructs, withoutSearch } from './spare-syntax.ts';
import { syntaxProblem } from './syntax-problem.ts';

export type Parsed = { ok: true; tree: Root } | { ok: false; problem: BodyProblem };

const maximumBytes = 256 * 1024;
/** Levels of nodes. Everything after the parser may recurse. */
const maximumDepth = 100;

/**
 * Reads the body of a briefing into a tree that may still hold anything (see `guard`). `source` is the whole file.
 * The parser stops at the first broken tag, so there is one problem at most.
 */
export function parse(source: string): Parsed {
  const bytes = Buffer.byteLength(source);
  if (bytes > maximumBytes) return refuse(tooLong(bytes));
  const { above, body } = splitFrontMatter(source);
  try {
    return { ok: true, tree: readBelow(above, body) };
  } catch {
    // What is wrong is said with lines in its words: it is read again with empty lines above.
    return read(above + body);
  }
}

/** To read the body alone and then move it to its place is faster than to read the empty lines above it. */
function readBelow(above: string, body: string): Root {
  const tree = processorFor(body).parse(body);
  if (findTooDeep(tree) !== undefined) throw new RangeError('Too deep.');
  moveDown(tree, { lines: above.match(/\r\n|[\r\n]/g)?.length ?? 0, letters: above.length });
  return tree;
}

function read(text: string): Parsed {
  try {
    const tree = processorFor(text).parse(text);
    const deep = findTooDeep(tree);
    return deep === undefined ? { ok: true, tree } : refuse(tooDeep(deep));
  } catch (error) {
    if (error instanceof RangeError) return refuse(tooDeep());
    if (isParserMessage(error)) return refuse(syntaxProblem(error));
    throw error;
  }
}

const processors = new Map<string, Processor<Root>>();

/** The parser without what the text cannot use. */
function processorFor(text: string): Processor<Root> {
  const spare = spareParts(text);
  const key = spare.map(({ constructs }) => constructs.join()).join();
  const known = processors.get(key);
  if (known !== undefined) return known;
  const made = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkData)
    .use(function (this: Processor) {
      const data = this.data();
      data.micromarkExtensions = withoutConstructs(data.micromarkExtensions ?? [], spare);
      data.fromMarkdownExtensions = withoutSearch(data.fromMarkdownExtensions ?? [], spare);
    })
    .freeze();
  processors.set(key, made);
  return made;
}

/** MDX without JavaScript: tags are read, code is only marked so that the guard can refuse it. */
function remarkData(this: Processor) {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), mdxMd(), mdxJsx(), codeSyntax];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), mdxJsxFromMarkdown(), codeFromMarkdown];
}

const isParserMessage = (error: unknown): error is VFileMessage => error instanceof Error && 'reason' in error;

const refuse = (problem: BodyProblem): Parsed => ({ ok: false, problem });

const tooLong = (bytes: number): BodyProblem => ({
  line: 1,
  column: 1,
  rule: 'syntax',
  message: `The file has ${Math.ceil(bytes / 1024)} KB; a briefing has ${maximumBytes / 1024} KB at most.`,
  hint: 'Split it into several briefings.',
});

const tooDeep = ({ line, column } = { line: 1, column: 1 }): BodyProblem => ({
  line,
  column,
  rule: 'syntax',
  message: `The text is nested too deeply: ${maximumDepth} levels are the most.`,
  hint: 'Take lists, block quotes or tags out of one another.',
});

/** Where the tree first goes below the limit. Walks without recursion, which such a tree would break. */
function findTooDeep(tree: Root): { line: number; column: number } | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > maximumDepth) return node.position?.start ?? { line: 1, column: 1 };
    if ('children' in node)
      for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
  }
  return undefined;
}
