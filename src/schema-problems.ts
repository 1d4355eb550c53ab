import { z } from 'zod';
import { didYouMean } from './did-you-mean.ts';
import { type Fix, type Problem, problem, type Rule, rules } from './problem.ts';
import { valueAt } from './yaml/path.ts';
import type { ReadYaml } from './yaml/read.ts';

/**
 * What a schema found wrong in a YAML text, in words for its author: each wrong value is quoted, with its place and
 * what to do. An issue may name its own rule in `params.rule`, a schema in `meta({ rule })`: that speaks for a value
 * which is missing, empty or not one of its words.
 */
export function schemaProblems(
  error: z.ZodError,
  { schema, yaml, file, rule }: { schema: z.ZodType; yaml: ReadYaml; file: string; rule: Rule },
): Problem[] {
  return error.issues
    .flatMap((issue) => findingsOf(issue, schema, []))
    .map(({ path, at, rule: named, ruleWhenMissing, ...said }) => {
      const place = at === 'key' ? yaml.placeOfKey(path) : yaml.place(path);
      const own = named ?? (valueAt(yaml.value, path) === undefined ? ruleWhenMissing : undefined);
      const fix = fixOf({ path, ...said }, yaml);
      const { message, hint } = explain({ path, ...said }, yaml.value);
      return problem({
        ...{ file, ...place, rule: own ?? rule, message },
        ...(hint !== undefined && { hint }),
        ...(fix !== undefined && { fix }),
      });
    });
}

type Issue = z.core.$ZodIssue;
type Path = PropertyKey[];

/** One thing that is wrong. `wants` says what should stand there, `meant` what the author may have meant. */
interface Finding {
  path: Path;
  at: 'key' | 'value';
  kind: 'unknown key' | 'missing' | 'wrong' | 'said';
  wants?: string;
  choices?: string[];
  rule?: Rule;
  ruleWhenMissing?: Rule | undefined;
  /** Text should stand there. */
  text?: true;
  /** What to write instead, where that says the same. */
  repair?: string;
}

function findingsOf(issue: Issue, schema: z.ZodType | undefined, base: Path): Finding[] {
  const path = [...base, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'key' as const,
        kind: 'unknown key' as const,
        choices: keysOf(schemaAt(schema, issue.path)),
      }));
    case 'invalid_union':
      return unionFindings(issue, schemaAt(schema, issue.path), path);
    case 'invalid_value':
      return [{ path, at: 'value', kind: 'wrong', choices: issue.values.map(String), ...ruleOf(schema, issue.path) }];
    case 'invalid_type':
      return [
        {
          path,
          at: 'value',
          kind: 'wrong',
          wants: own(issue.message) ?? `Expected ${TYPES[issue.expected] ?? issue.expected}.`,
          ...(issue.expected === 'string' && { text: true }),
          ruleWhenMissing: ruleOf(schema, issue.path).rule,
        },
      ];
    case 'custom':
      return [{ path, at: 'value', kind: 'said', wants: issue.message, ...ownParameters(issue.params) }];
    case 'too_small':
      return [
        {
          ...{ path, at: 'value', kind: 'wrong', wants: own(issue.message) ?? `Expected at least ${issue.minimum}.` },
          ...ruleOf(schema, issue.path),
        },
      ];
    default:
      return [{ path, at: 'value', kind: 'wrong', wants: issue.message }];
  }
}

/** A union fails in as many ways as it has options: only the option that the author most likely meant is reported. */
function unionFindings(issue: z.core.$ZodIssueInvalidUnion, union: z.ZodType | undefined, path: Path): Finding[] {
  const options = union instanceof z.ZodUnion ? (union.options as z.ZodType[]) : [];
  const tries = issue.errors
    .map((issues, index) => ({ option: options[index], issues }))
    .filter(({ issues }) => !issues.some(isOtherKind));
  const structured = tries.filter(({ issues }) =>
    issues.every(({ path: inner, code }) => inner.length > 0 || code === 'unrecognized_keys'),
  );
  const best = structured.toSorted((a, b) => weight(a.issues) - weight(b.issues))[0];
  if (best !== undefined) return best.issues.flatMap((inner) => findingsOf(inner, best.option, path));
  const reasons = [...new Set(tries.flatMap(({ issues }) => issues.map(({ message }) => message)))];
  const wants = own(issue.message) ?? (reasons.length > 0 ? reasons.join(' Or: ') : 'Expected something else.');
  return [{ path, at: 'value', kind: 'wrong', wants }];
}

/** The value is of another kind than the option: text for a record, or not the one word that it allows. */
const isOtherKind = ({ path, code }: Issue) =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

const weight = (issues: Issue[]) =>
  issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);

type Explanation = { message: string; hint?: string };

function explain({ path, kind, wants, choices = [] }: Omit<Finding, 'at'>, root: unknown): Explanation {
  const name = nameOf(path);
  if (kind === 'unknown key')
    return { message: `Unknown key ${name}.`, hint: choiceHint(path.at(-1), choices, 'Known keys') };
  const value = valueAt(root, path);
  const hint = wants ?? choiceHint(value, choices, 'Possible');
  if (kind === 'said' && (typeof value === 'object' || value === undefined || hint.includes(quote(value))))
    return { message: hint };
  if (value === undefined) return { message: `${name} is missing.`, hint };
  return { message: `Wrong ${name}: ${quote(value)}.`, hint };
}

function choiceHint(word: unknown, choices: string[], label: string): string {
  const close = didYouMean(String(word), choices);
  if (close !== undefined) return `Did you mean ${JSON.stringify(close)}?`;
  return `${label}: ${choices.map((choice) => JSON.stringify(choice)).join(', ')}.`;
}

/** The last key of the path, quoted; of an item of a list its number, from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'value';
  return typeof last === 'number' ? `item ${last + 1} of ${nameOf(path.slice(0, -1))}` : JSON.stringify(String(last));
}

function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A message that the schema wrote itself, and not the library. */
const own = (message: string) => (/^(?:Invalid|Too small)/.test(message) ? undefined : message);

function ownParameters({ rule, repair }: Record<string, unknown> = {}): Pick<Finding, 'rule' | 'repair'> {
  return { ...knownRule(rule), ...(typeof repair === 'string' && { repair }) };
}

const ruleOf = (schema: z.ZodType | undefined, path: readonly PropertyKey[]): { rule?: Rule } =>
  knownRule(schemaAt(schema, path)?.meta()?.['rule']);

const knownRule = (rule: unknown): { rule?: Rule } =>
  typeof rule === 'string' && Object.hasOwn(rules, rule) ? { rule: rule as Rule } : {};

/** Text that lacks its quotation marks keeps every letter; a date that is written otherwise says the same day. */
function fixOf({ path, text, repair }: Omit<Finding, 'at'>, yaml: ReadYaml): Fix | undefined {
  const value = valueAt(yaml.value, path);
  const span = repair !== undefined || (text && typeof value === 'number') ? yaml.spanOf(path) : undefined;
  return span && { start: span.start, end: span.end, was: span.was, text: JSON.stringify(repair ?? span.written) };
}

const TYPES: Partial<Record<string, string>> = {
  string: 'text (put it in quotes)',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a record with keys',
};

/** The schema of the value at this path. */
function schemaAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((part, key) => partOf(bare(part), key), schema);
}

function partOf(schema: z.ZodType | undefined, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<PropertyKey, z.ZodType>)[key];
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return (schema.options as z.ZodType[]).map((option) => partOf(bare(option), key)).find((part) => part !== undefined);
}

/** The schema of what an author writes, without defaults and transformations. */
function bare(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return bare(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodPipe ? bare(schema.in as z.ZodType) : schema;
}

function keysOf(schema: z.ZodType | undefined): string[] {
  const plain = bare(schema);
  if (plain instanceof z.ZodObject) return Object.keys(plain.shape);
  return plain instanceof z.ZodUnion ? [...new Set((plain.options as z.ZodType[]).flatMap(keysOf))] : [];
}
