import { careRules } from './rules/care.ts';
import { formRules } from './rules/form.ts';
import { idRules } from './rules/ids.ts';
import type { RuleEntry } from './rules/rule.ts';
import { textRules } from './rules/text.ts';

/** Something that somebody has to mend, at a place in a file. Lines and columns count from 1. */
export interface Problem {
  /** Path as the user would type it, with forward slashes. */
  file: string;
  line: number;
  column: number;
  rule: Rule;
  severity: Severity;
  /** What is wrong, with the wrong value quoted. */
  message: string;
  /** What to do about it. */
  hint?: string;
  /** The id that it is about, where it is about one. */
  about?: About;
  /** A repair that loses nothing of what the author wrote. */
  fix?: Fix;
}

export interface About {
  kind: string;
  id: string;
}

/** Text to put in place of a part of the file. Offsets count UTF-16 units from its start. */
export interface Fix {
  start: number;
  end: number;
  /** What stands there. */
  was: string;
  text: string;
}

type Severity = RuleEntry['severity'];
export type Rule = keyof typeof rules;
/** A rule whose message stands in the table. */
export type WordedRule = { [Id in Rule]: (typeof rules)[Id] extends { message: string } ? Id : never }[Rule];

/** Every rule there is: what it asks for, how bad a breach is, what is said of it, examples. */
export const rules = { ...textRules, ...formRules, ...idRules, ...careRules };

/** A problem with the severity of its rule, for rules that are said in many ways. */
export const problem = (at: Omit<Problem, 'severity'>): Problem => ({ ...at, severity: rules[at.rule].severity });

/**
 * A problem in the words of the table. `values` fill the names in braces; `suggestion` goes before the hint.
 * @throws {RangeError} when a value is missing.
 */
export function breach(
  rule: WordedRule,
  at: Pick<Problem, 'file' | 'line' | 'column'>,
  { values, suggestion, ...more }: BreachOptions,
): Problem {
  const { message, hint }: RuleEntry = rules[rule];
  const last = more.hint ?? (hint === undefined ? undefined : fill(hint, values));
  const advice = [suggestion, last].filter((text) => text !== undefined && text !== '');
  return problem({
    ...{ file: at.file, line: at.line, column: at.column, rule },
    message: fill(message ?? '', values),
    ...(advice.length > 0 && { hint: advice.join(' ') }),
    ...(more.about !== undefined && { about: more.about }),
    ...(more.fix !== undefined && { fix: more.fix }),
  });
}

/** `file:line:column  message hint`, as terminals and editors read it. */
export const reportLine = ({ file, line, column, message, hint }: Problem): string =>
  `${file}:${line}:${column}  ${message}${hint === undefined ? '' : ` ${hint}`}`;

/** By file and place. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );

/** A value as messages show it: quoted, on one line, cut where it is long. */
export const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

function fill(template: string, values: BreachOptions['values']): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`No value for {${name}} in ${JSON.stringify(template)}.`);
    return String(value);
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface BreachOptions {
  /** As they are to be shown: text of authors goes through `quote`. */
  values: Readonly<Record<string, string | number>>;
  suggestion?: string | undefined;
  /** Instead of the hint of the table. */
  hint?: string | undefined;
  about?: About | undefined;
  fix?: Fix | undefined;
}
