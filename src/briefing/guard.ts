import type { Heading, Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { PlacedComplaint } from './attributes.ts';
import type { BodyProblem } from './body-problem.ts';
import type { Script } from './code.ts';
import type { Components } from './component.ts';
import { tagComplaints } from './guard-tag.ts';
import { htmlComplaint } from './syntax-problem.ts';
import { parseTarget } from './target.ts';
import { visit } from './visit.ts';

/**
 * Lists everything in a body that cannot stand in any briefing: code, HTML, components that are unknown, wrong or out
 * of place, images, links that lead out of bounds. Whether ids name something is not asked here (see `checkIds`).
 * The tree is as it was parsed, before or after `lift`.
 */
export function guard(tree: Root, components: Components): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, (node, { ancestors, point }) => {
    for (const { position, ...complaint } of complaintsAbout(node, ancestors, components)) {
      const { line, column } = position?.start ?? point;
      problems.push({ line, column, ...complaint });
    }
  });
  return problems;
}

function complaintsAbout(node: Nodes, ancestors: readonly Nodes[], components: Components): PlacedComplaint[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxTextExpression':
      return [scriptComplaint(node)];
    case 'html':
      return [htmlComplaint(node.value)];
    case 'heading':
      return headingComplaints(node);
    case 'image':
    case 'imageReference':
      return [imageComplaint('url' in node ? node.url : (node.label ?? node.identifier))];
    case 'link':
    case 'definition':
      return linkComplaints(node.url);
    case 'footnoteReference':
      return nestingComplaints(`[^${node.label ?? node.identifier}]`, ancestors);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return [...tagComplaints(node, ancestors, components), ...nestingComplaints(`<${node.name}>`, ancestors)];
    default:
      return [];
  }
}

function scriptComplaint({ type, value }: Script): PlacedComplaint {
  if (type === 'mdxTextExpression')
    return {
      rule: 'code',
      message: '"{" starts an expression; a body is text, not code.',
      hint: 'Write a brace as "\\{". Notes to other authors belong in the front matter, as "# …".',
    };
  const [word = ''] = value.split(' ');
  return {
    rule: 'code',
    message: `A line that starts with "${word}" is read as code; a body is text.`,
    hint: `Reword it, or write "&#x${word.charCodeAt(0).toString(16)};${word.slice(1)}".`,
  };
}

function headingComplaints(heading: Heading): PlacedComplaint[] {
  const text = textOf(heading).trim();
  if (text === '')
    return [{ rule: 'syntax', message: 'A heading has no words.', hint: 'Remove it or say what follows.' }];
  if (heading.depth > 1) return [];
  return [
    {
      rule: 'syntax',
      message: `"# ${text}" stands at the level of the page's title.`,
      hint: 'Headings of a body start with "##".',
    },
  ];
}

const imageComplaint = (image: string): PlacedComplaint => ({
  rule: 'link',
  message: `The image "${image}" stands in the body.`,
  hint: 'Put it into "image" in the front matter, with its caption and credit.',
});

function linkComplaints(address: string): PlacedComplaint[] {
  const target = parseTarget(address);
  return target.to === 'nowhere' ? [target.complaint] : [];
}

function nestingComplaints(what: string, ancestors: readonly Nodes[]): PlacedComplaint[] {
  if (!ancestors.some(({ type }) => type === 'link' || type === 'linkReference')) return [];
  return [
    {
      rule: 'link',
      message: `${what} stands in the text of a link, and is a link itself.`,
      hint: 'Put it after the link.',
    },
  ];
}
