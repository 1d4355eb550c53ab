import type { Nodes, Root } from 'mdast';
import { readAttributes } from './attributes.ts';
import type { BodyProblem, Complaint } from './body-problem.ts';
import { type Components, isTag, type Tag } from './component.ts';
import type { Answers, Look } from './look.ts';
import type { Outline } from './outline.ts';
import { parseTarget } from './target.ts';
import { visit } from './visit.ts';

/** What ids are checked against. */
export interface Known {
  components: Components;
  look: Look;
  outline: Outline;
}

/** Lists every link and component that names something which is not there. What `guard` refuses is passed over. */
export function checkIds(tree: Root, known: Known): BodyProblem[] {
  const problems: BodyProblem[] = [];
  visit(tree, (node, { point }) => {
    const complaint = complaintAbout(node, known);
    if (complaint !== undefined) problems.push({ ...point, ...complaint });
  });
  return problems;
}

function complaintAbout(node: Nodes, known: Known): Complaint | undefined {
  if (node.type === 'link' || node.type === 'definition') return linkComplaint(node.url, known);
  return isTag(node) ? tagComplaint(node, known) : undefined;
}

function linkComplaint(address: string, { look, outline }: Known): Complaint | undefined {
  const target = parseTarget(address);
  if (target.to === 'own') return idComplaint(target.kind, target.id, look);
  if (target.to !== 'page' || outline.hasAnchor(target.anchor)) return undefined;
  return {
    rule: 'dead-fragment',
    message: `There is no "#${target.anchor}" on this page.`,
    hint: 'Link to the id of a heading or a claim, or to source-<id>.',
  };
}

function tagComplaint(tag: Tag, { components, look }: Known): Complaint | undefined {
  const component = components.get(tag.name ?? '');
  if (component === undefined) return undefined;
  const attributes = readAttributes(tag, component);
  if (!attributes.ok) return undefined;
  const { places } = component;
  const id = places && attributes.values[places.attribute];
  const unknown = places && id !== undefined ? idComplaint(places.kind, id, look) : undefined;
  return unknown ?? component.complain?.(attributes.values, look);
}

const whereToLook: Record<keyof Answers, string> = {
  country: 'Countries stand in src/registry/countries/, by their code in upper case.',
  organization: 'Organizations stand in src/registry/organizations/.',
  person: 'People stand in src/registry/people/.',
  place: 'Places stand in src/registry/places.yaml.',
  publisher: 'Publishers stand in src/registry/publishers.yaml.',
  briefing: 'The id of a briefing is its file name without ".mdx".',
  event: 'Events stand in the front matter of their home briefing.',
  claim: 'Claims stand in the front matter of this briefing.',
  source: 'Sources stand in the front matter of this briefing.',
};

const idComplaint = (kind: keyof Answers, id: string, look: Look): Complaint | undefined =>
  look(kind, id) === undefined
    ? { rule: 'unknown-id', message: `There is no ${kind} "${id}".`, hint: whereToLook[kind], about: { kind, id } }
    : undefined;
