import type { ReadBriefing } from '../briefing/read.ts';
import { breach, type Problem, quote } from '../problem.ts';
import type { LookAlike } from './look-alikes.ts';

/** A word with letters of another script than it is read in. */
export function lookAlikeProblem(file: string, { line, column, word, plain, letters }: LookAlike): Problem {
  const shown = letters.map((letter) => `"${letter}" is ${codePoint(letter)}`).join(', ');
  const values = { word: quote(word), letters: shown, plain: quote(plain) };
  return breach('look-alike', { file, line, column }, { values });
}

/** What a machine wrote and nobody has confirmed, though readers see it. */
export function checkConfirmed({ file, frontMatter, place }: ReadBriefing): Problem[] {
  if (frontMatter?.status !== 'published' || frontMatter.derived.length === 0) return [];
  const keys = frontMatter.derived.map(quote).join(', ');
  return [breach('unconfirmed', { file, ...place(['derived']) }, { values: { keys } })];
}

const codePoint = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
