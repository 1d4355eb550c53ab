import { create } from './dom.ts';
import { unknownMessage } from './messages.ts';
import type { Answer } from './session.ts';

/**
 * What is to be said of a question: what in it means nothing, and which words no page has, with a button for each word
 * that may have been meant. `onReplace` is called with the word and what is to stand for it.
 */
export function noteViews(
  { problems, unknown }: Pick<Answer, 'problems' | 'unknown'>,
  onReplace: (word: string, suggestion: string) => void,
): HTMLElement[] {
  const button = (word: string, suggestion: string) => {
    const view = create('button', { type: 'button' }, suggestion);
    view.addEventListener('click', () => onReplace(word, suggestion));
    return view;
  };
  const note = (...parts: (Node | string)[]) => create('p', { className: 'search-note' }, ...parts);
  return [
    ...problems.map((problem) => note(problem)),
    ...unknown.map(({ word, suggestions }) =>
      note(
        unknownMessage(word, suggestions.length > 0),
        ...suggestions.flatMap((suggestion) => [' ', button(word, suggestion)]),
      ),
    ),
  ];
}
