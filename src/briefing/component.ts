import type { Element, ElementContent } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { z } from 'zod';
import type { Complaint } from './body-problem.ts';
import type { Answers, Look } from './look.ts';

export type Tag = MdxJsxFlowElement | MdxJsxTextElement;

/** One tag that authors may write: what it takes, and what becomes of it. */
export interface Component {
  name: string;
  /** One sentence for the authors' reference. */
  documentation: string;
  /** How it is written, with ids of the worked briefing (`src/writing/worked.mdx`). */
  example: string;
  /** Strict object of strings; every field has a description. */
  attributes: z.ZodObject;
  /** What may stand between its tags. */
  content: 'text' | 'blocks' | 'none';
  /** Stands in a line of text; any other component has lines of its own. */
  inline: boolean;
  /** The attribute that names what the component places into the text. */
  places?: { kind: PlacedKind; attribute: string };
  /** What is wrong with attributes that fit the schema and name something that is there. */
  complain?(attributes: Record<string, string>, look: Look): Complaint | undefined;
  /** Makes the element. Its id is the renderer's business. */
  render(attributes: Record<string, string>, children: ElementContent[], look: SureLook): Element;
}

export type PlacedKind = 'claim' | 'event' | 'source';
export type Components = ReadonlyMap<string, Component>;

/** Look that is only asked for ids which are known to be there; throws for any other. */
export type SureLook = <Kind extends keyof Answers>(kind: Kind, id: string) => Answers[Kind];

/** A component whose functions know the types of its attributes: the renderer calls them with what the schema gave. */
export function defineComponent<Attributes extends z.ZodObject>(component: Typed<Attributes>): Component {
  return component as Component;
}

export const isTag = (node: { type: string }): node is Tag =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

interface Typed<Attributes extends z.ZodObject> extends Omit<Component, 'attributes' | 'complain' | 'render'> {
  attributes: Attributes;
  complain?(attributes: z.output<Attributes>, look: Look): Complaint | undefined;
  render(attributes: z.output<Attributes>, children: ElementContent[], look: SureLook): Element;
}
