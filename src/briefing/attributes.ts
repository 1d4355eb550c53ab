import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx-jsx';
import type { Position } from 'unist';
import type { z } from 'zod';
import type { Complaint } from './body-problem.ts';
import type { Component, Tag } from './component.ts';

/** The attributes of a tag as its component wants them, or everything that is wrong with them. */
export type ReadAttributes =
  { ok: true; values: Record<string, string> } | { ok: false; complaints: PlacedComplaint[] };

/** A complaint about a part of the tag, or about the whole where there is no position. */
export interface PlacedComplaint extends Complaint {
  position?: Position | undefined;
}

export function readAttributes(tag: Tag, { name, attributes: schema }: Component): ReadAttributes {
  const written = tag.attributes.filter(isPlain);
  const complaints = [...badForms(tag, name), ...repeated(written, name)];
  const parsed = schema.safeParse(Object.fromEntries(written.map(({ name, value }) => [name, value])));
  if (parsed.success && complaints.length === 0) return { ok: true, values: parsed.data as Record<string, string> };
  const skipped = new Set(tag.attributes.filter((attribute) => !isPlain(attribute)).map(nameOf));
  const issues = parsed.error?.issues.filter(({ path: [key] }) => key === undefined || !skipped.has(String(key))) ?? [];
  for (const issue of issues)
    complaints.push(...explain(issue, { tag: name, written, known: Object.keys(schema.shape) }));
  return { ok: false, complaints };
}

type Plain = MdxJsxAttribute & { value: string };

const isPlain = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute): attribute is Plain =>
  attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string';

const nameOf = (attribute: MdxJsxAttribute | MdxJsxExpressionAttribute) =>
  attribute.type === 'mdxJsxAttribute' ? attribute.name : undefined;

const badForms = (tag: Tag, name: string): PlacedComplaint[] =>
  tag.attributes
    .filter((attribute) => !isPlain(attribute))
    .map((attribute) => {
      const { position } = attribute;
      const key = nameOf(attribute) ?? 'name';
      const hint = `Write ${key}="text".`;
      return attribute.value === null
        ? { rule: 'component', message: `The attribute "${key}" of <${name}> has no value.`, hint, position }
        : {
            rule: 'code',
            message: `<${name}> has an expression in "{" and "}"; its attributes are text.`,
            hint,
            position,
          };
    });

const repeated = (written: readonly Plain[], tag: string): PlacedComplaint[] =>
  written
    .filter(({ name }, index) => written.findIndex((other) => other.name === name) < index)
    .map(({ name, position }) => ({
      rule: 'component',
      message: `<${tag}> has the attribute "${name}" twice.`,
      hint: 'Leave one of them.',
      position,
    }));

function explain(
  issue: z.core.$ZodIssue,
  { tag, written, known }: { tag: string; written: readonly Plain[]; known: readonly string[] },
): PlacedComplaint[] {
  const find = (key: string) => written.find(({ name }) => name === key);
  const complain = (message: string, hint: string, position?: Position): PlacedComplaint[] => [
    { rule: 'component', message, hint, position },
  ];
  if (issue.code === 'unrecognized_keys') {
    const hint = `It takes ${known.join(', ')}.`;
    return issue.keys.flatMap((key) => complain(`<${tag}> has no attribute "${key}".`, hint, find(key)?.position));
  }
  const key = String(issue.path[0]);
  const attribute = find(key);
  if (attribute === undefined) return complain(`<${tag}> needs the attribute "${key}".`, `Write ${key}="…".`);
  const hint = issue.code === 'invalid_value' ? `Write one of ${issue.values.join(', ')}.` : issue.message;
  return complain(`<${tag}> cannot have ${key}="${attribute.value}".`, hint, attribute.position);
}
