import type { Random } from './corpus-random.ts';
import { apart, invented, type Lemma, lemmas, plain } from './corpus-words.ts';

/** Makes sentences of a briefing: it uses few of the lemmas, and each of these in several of its forms. */
export interface Prose {
  /** The words that it draws from. */
  uses: readonly Lemma[];
  sentence(): string;
  /** A few words for a title. */
  title(): string;
}

export function createProse(random: Random): Prose {
  const uses = random.some(Object.keys(lemmas) as Lemma[], 6);
  const form = () => random.pick(lemmas[random.pick(uses)]);
  const odd = () => random.pick(apart[random.pick(Object.keys(apart) as (keyof typeof apart)[])]);
  const { who, where, when, unit } = plain;
  const place = () => random.pick(invented.places);
  const amount = () => {
    const number = 2 + random.whole(9000);
    return random.chance(20) ? `${number / 10}` : number.toLocaleString('en-US');
  };
  const shapes: readonly (() => string)[] = [
    () => `${capital(random.pick(who))} spoke of “${form()}” ${random.pick(where)} ${random.pick(when)}.`,
    () => `In ${place()} the word was ${form()}, and ${random.pick(who)} counted ${amount()} ${random.pick(unit)}.`,
    () => `The ledger has ${form()} next to ${odd()}, ${form()} and ${odd()}.`,
    () => `${random.pick(invented.people)} wrote ${odd()} on the board ${random.pick(when)}, then ${form()}.`,
    () => `Nobody ${random.pick(where)} asked who would ${form()} the ${amount()} ${random.pick(unit)}.`,
    () => `Between ${place()} and ${place()} there was ${form()}, ${form()} or neither, said ${random.pick(who)}.`,
    () => `A note with ${amount()} lines came ${random.pick(when)}; it named ${odd()} and ${form()}.`,
  ];
  return {
    uses,
    sentence: () => random.pick(shapes)(),
    title: () => `${capital(form())} ${random.pick(where)} of ${place()}`,
  };
}

/** A text as words: runs of letters, marks and digits with hyphens or apostrophes within, in lower case. */
export const wordsOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*['’]?/gu) ?? []).map((word) => word.toLowerCase());

const lemmaOfForm = new Map<string, Lemma>(
  (Object.keys(lemmas) as Lemma[]).flatMap((lemma) => lemmas[lemma].map((form) => [form, lemma] as const)),
);

/** The lemma that a word in lower case is a form of. */
export const lemmaOf = (word: string): Lemma | undefined => lemmaOfForm.get(word);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
