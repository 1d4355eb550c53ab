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
}

export type Severity = 'error' | 'warning';
export type Rule = keyof typeof rules;

/** Every rule there is: what it holds, and how bad a breach is. */
export const rules = {
  syntax: {
    severity: 'error',
    about: 'The file can be read: front matter is YAML, the body is Markdown with components.',
  },
  code: { severity: 'error', about: 'A briefing is data: no import, export, expression or raw HTML.' },
  component: { severity: 'error', about: 'Components and their attributes are known ones.' },
  link: {
    severity: 'error',
    about: 'Links lead to http, https or mailto addresses, or to something that exists here.',
  },
  schema: { severity: 'error', about: 'Every key is known, required keys are there, values have their form.' },
  date: { severity: 'error', about: 'Dates are possible days in the EDTF subset.' },
  'unknown-country': { severity: 'error', about: 'Countries are ids of the registry.' },
  'unknown-organization': { severity: 'error', about: 'Organizations are ids of the registry.' },
  'unknown-person': { severity: 'error', about: 'People are ids of the registry.' },
  'unknown-place': { severity: 'error', about: 'Places are ids of the registry.' },
  'unknown-publisher': { severity: 'error', about: 'Publishers are ids of the registry.' },
  'unknown-id': { severity: 'error', about: 'Ids lead to something that is there.' },
  'duplicate-id': { severity: 'error', about: 'One id names one thing.' },
  'file-name': { severity: 'error', about: 'A briefing lies in its year under its date and a slug.' },
  registry: { severity: 'error', about: 'The files of the registry have their form, and names have one owner.' },
  feeds: { severity: 'error', about: 'The list of feeds has its form.' },
} as const satisfies Record<string, { severity: Severity; about: string }>;

/** A problem with the severity of its rule. */
export const problem = (at: Omit<Problem, 'severity'>): Problem => ({ ...at, severity: rules[at.rule].severity });

/** `file:line:column  message hint`, as terminals and editors read it. */
export const reportLine = ({ file, line, column, message, hint }: Problem): string =>
  `${file}:${line}:${column}  ${message}${hint === undefined ? '' : ` ${hint}`}`;
