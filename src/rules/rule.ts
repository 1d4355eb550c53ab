/** What there is to know about a rule. Every message, severity and page about a rule comes from here. */
export interface RuleEntry {
  severity: 'error' | 'warning';
  /** What the rule asks for, in one sentence for the authors' reference. */
  about: string;
  /** What is wrong, with `{names}` for values. Absent where a parser or a schema says it in many ways. */
  message?: string;
  /** What to do about it, with `{names}` for values. */
  hint?: string;
  /** The first is the one to show. */
  examples: readonly [Example, ...Example[]];
}

/** A fault and its repair, as text of a small sound site (`tests/fixtures/check/`). */
export interface Example {
  /** Path from the root of that site. */
  file: string;
  /** What stands there once and is right. */
  repair: string;
  /** What to write instead for the fault. */
  fault: string;
  /** The part of the fault that is reported; absent for the start of the file. */
  at?: string;
  /** The path to which the file moves, where its name is the fault or part of it. */
  renamed?: string;
}

export const BRIEFING = 'briefings/2021/2021-07-07-ferries-stop.mdx';
export const OTHER = 'briefings/2021/2021-07-09-ferries-sail.mdx';
export const NIGHT = 'briefings/2021/2021-07-10-night-watch.mdx';
export const PACT = 'src/registry/organizations/harbour-pact.yaml';
export const FEEDS = 'briefings/feeds.yaml';
