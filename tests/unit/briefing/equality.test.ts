import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root, RootContent } from 'mdast';
import { type State, toHast } from 'mdast-util-to-hast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Component, Components, Tag } from '../../../src/briefing/component.ts';
import { components } from '../../../src/briefing/components/index.ts';
import { guard } from '../../../src/briefing/guard.ts';
import { lift } from '../../../src/briefing/lift.ts';
import { parse } from '../../../src/briefing/parse.ts';
import { visit } from '../../../src/briefing/visit.ts';
import { briefings, commonMark, fuzz, hostile } from './mdx-samples.ts';

const stock = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** What both parsers make of a document: its HTML, or "refused" where it is broken or holds code. */
const ours = (source: string): string => outcome(() => read(source));
const reference = (source: string): string => outcome(() => stock.parse(source));

interface Outcomes {
  source: string;
  ours: string;
  reference: string;
}

const compare = (sources: readonly string[]): Outcomes[] =>
  sources.map((source) => ({ source, ours: ours(source), reference: reference(source) }));

/**
 * Where only a parser of JavaScript can tell what MDX makes of a brace, ours refuses: at the start of a line before
 * more text, where the paragraph may go on with inline code around it, and in an image, which the guard refuses anyway.
 */
const needsJavaScript = ({ source }: Outcomes) => /^[^\p{L}\n]*(<.*>\s*)?\{|!\[[\s\S]*\{/mu.test(source);

describe('A body means the same as in stock MDX', () => {
  test.each([
    ['the examples of CommonMark', commonMark, 652],
    ['inputs in which engines were seen to differ', hostile, 100],
    ['briefings', briefings, 3],
    ['tokens in any order', fuzz(2000, 20210707), 2000],
  ])('%s', { timeout: 60_000 }, (_, sources, least) => {
    const outcomes = compare(sources);
    const accepted = outcomes.filter(({ ours }) => ours !== 'refused');
    const refused = outcomes.filter(({ ours }) => ours === 'refused');
    expect(sources.length).toBeGreaterThanOrEqual(least);
    expect(accepted.filter(({ ours, reference }) => ours !== reference)).toEqual([]);
    expect(refused.filter(({ reference }) => reference !== 'refused').filter((one) => !needsJavaScript(one))).toEqual(
      [],
    );
  });

  test('the comparison sees both sides of the line, and differences', () => {
    const outcomes = fuzz(300, 7).map(ours);
    const refused = outcomes.filter((outcome) => outcome === 'refused').length;
    expect(refused).toBeGreaterThan(50);
    expect(outcomes.length - refused).toBeGreaterThan(50);
    expect(ours('<A x="1"/>')).not.toBe(ours('<A x="2"/>'));
    expect(ours('a <A/>')).not.toBe(ours('a\n\n<A/>'));
  });
});

test('A body below front matter stands at the lines of the file', () => {
  const front = '---\ntitle: a\r\n---';
  const bodies = [...briefings.slice(1), ...hostile, ...fuzz(1000, 2)].map((body) => `\n${body}`);
  const below = bodies.map((body) => seen(front + body));
  expect(below.filter((tree) => Array.isArray(tree)).length).toBeGreaterThan(300);
  expect(below.filter((tree) => !Array.isArray(tree)).length).toBeGreaterThan(300);
  expect(below).toEqual(bodies.map((body) => seen(`\n\r\n${body}`)));
});

test('A briefing means the same in the engine that Astro brings', { timeout: 60_000 }, () => {
  const theirs = parsedByAstrosEngine(briefings).map((tree) => html(lift(wrapText(tree), components)));
  expect(theirs).toEqual(briefings.map((source) => html(lift(read(source), components))));
});

function outcome(parseOne: () => Root): string {
  try {
    const tree = parseOne();
    return holdsCode(tree) ? 'refused' : html(tree);
  } catch {
    return 'refused';
  }
}

/** What stands in the body, or the problem. The root starts where its file does, or its body. */
function seen(source: string): unknown {
  try {
    const parsed = parse(source);
    return parsed.ok ? parsed.tree.children : parsed.problem;
  } catch (error) {
    // In tests the parser asserts what it does not mind otherwise.
    return String(error);
  }
}

function read(source: string): Root {
  const parsed = parse(source);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.tree;
}

const anything: Component = {
  name: 'Anything',
  example: '<Anything />',
  documentation: 'Stands for every tag, so that the structure is compared and not our list of components.',
  attributes: z.looseObject({}),
  content: 'blocks',
  inline: true,
  render: () => ({ type: 'element', tagName: 'a', properties: {}, children: [] }),
};
const anyComponent: Components = Object.assign(new Map<string, Component>(), { get: () => anything });

/** Our guard's judgement, the kind of code that only stock MDX has a node for, and braces that images hide. */
function holdsCode(tree: Root): boolean {
  let isHidden = false;
  visit(tree, (node) => {
    isHidden ||= (node.type as string) === 'mdxFlowExpression' || (node.type === 'image' && !!node.alt?.includes('{'));
  });
  return isHidden || guard(tree, anyComponent).some(({ rule }) => rule === 'code');
}

/** HTML in which a tag shows all that it was: its level, name, attributes and content. */
const html = (tree: Root): string =>
  toHtml(toHast(tree, { handlers: { mdxJsxFlowElement: showTag, mdxJsxTextElement: showTag } }));

function showTag(state: State, tag: Tag): ElementContent {
  const attributes = tag.attributes.map((attribute) => ({ ...attribute, position: undefined }));
  const text = JSON.stringify([tag.type, tag.name, attributes]);
  return {
    type: 'element',
    tagName: 'tag',
    properties: {},
    children: [{ type: 'text', value: text }, ...state.all(tag)],
  };
}

/** In a process of its own, which that engine can abort; trees come back as JSON. */
function parsedByAstrosEngine(sources: readonly string[]): Root[] {
  const astro = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
  const engine = createRequire(astro.resolve('@astrojs/markdown-satteri')).resolve('satteri');
  const script = `
    const { mdxToMdast } = await import(${JSON.stringify(engine)});
    const trees = ${JSON.stringify(sources)}.map((source) => mdxToMdast(source));
    process.stdout.write(JSON.stringify(trees));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' }));
}

/** That engine lifts a tag alone on its line by itself, and leaves its text without a paragraph. */
function wrapText<Parent extends Nodes>(node: Parent): Parent {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).map(wrapText);
  const isBare = node.type === 'mdxJsxFlowElement' && children.some(({ type }) => type === 'text');
  return { ...node, children: isBare ? [{ type: 'paragraph', children }] : children };
}
