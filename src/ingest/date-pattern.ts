import type { Anchor } from './calendar.ts';

/** One shape of a date in prose. */
export interface DatePattern {
  pattern: RegExp;
  resolve(groups: DateGroups, anchor: Anchor | undefined): ResolvedDate | undefined;
}

/** The parts of a date as its words name them. */
export type DateGroups = Record<string, string | undefined>;
export interface ResolvedDate {
  /** EDTF. */
  date: string;
  basis: 'absolute' | 'relative';
}

export const absolute = (date: string): ResolvedDate => ({ date, basis: 'absolute' });
export const relative = (date: string): ResolvedDate => ({ date, basis: 'relative' });

/** A pattern over whole words. */
export const wholeWords = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}$€£])(?:${pattern})(?![\p{L}\p{N}])`, 'gu');
