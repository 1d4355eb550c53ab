import { findPeople } from './people.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './subject.ts';

/** Every sentence of the body in order, each with what is needed to tell who speaks in it. */
export function findScenes({ body }: Reading): Scene[] {
  const people = findPeople(body);
  return body.flatMap((passage, index) => passage.sentences.map((sentence) => ({ passage, index, sentence, people })));
}

/** The words of the sentence, verbatim. */
export const textOf = ({ passage, sentence }: Scene): string => passage.text.slice(sentence.start, sentence.end);

/** A sentence that tells something, not a dateline or a heading. */
export const isTelling = (scene: Scene): boolean => {
  const text = textOf(scene);
  return /[.!?…]["”’»)]*$/u.test(text) && (text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}/gu)?.length ?? 0) >= 2;
};
