import { briefingsPath } from '../links.ts';
import { create } from './dom.ts';
import { markingAddress, resultView } from './result-view.ts';
import type { Answer } from './session.ts';

export interface ResultsView {
  /** The status, which screen readers speak. */
  status: HTMLElement;
  /** The list and the button for more. */
  elements: HTMLElement[];
  say(...parts: (Node | string)[]): void;
  /** Replaces the list; no answer empties it. `onMore` is called when a reader asks for what follows. */
  show(answer: Answer | undefined, onMore: (answer: Answer) => void): void;
  /** Adds to the list and moves the focus to what is new. */
  add(answer: Answer, onMore: (answer: Answer) => void): void;
  /** Says why search does not work, and offers the list of briefings. */
  fail(message: string): void;
}

/** The results below the form. `root` is the address of the site's root. */
export function createResultsView(root: URL): ResultsView {
  const status = create('p', { className: 'search-status', role: 'status' });
  const list = create('ol', { className: 'search-results' });
  const more = create('button', { type: 'button', className: 'search-more', hidden: true });
  const offer = (answer?: Answer, onMore?: (answer: Answer) => void) => {
    more.hidden = answer === undefined || answer.left === 0;
    more.textContent = `Show more (${answer?.left ?? 0} left)`;
    more.disabled = false;
    more.onclick = () => {
      more.disabled = true;
      if (answer !== undefined) onMore?.(answer);
    };
  };
  const items = ({ pages, marks }: Answer) => pages.map((page) => resultView(page, markingAddress(root, marks)));
  return {
    status,
    elements: [list, more],
    say: (...parts) => status.replaceChildren(...parts),
    show(answer, onMore) {
      list.replaceChildren(...(answer === undefined ? [] : items(answer)));
      offer(answer, onMore);
    },
    add(answer, onMore) {
      const added = items(answer);
      list.append(...added);
      offer(answer, onMore);
      added[0]?.querySelector('a')?.focus();
    },
    fail(message) {
      const briefings = create('a', { href: new URL(briefingsPath(), root).href }, 'All briefings');
      list.replaceChildren();
      offer();
      status.replaceChildren(message, ' ', briefings);
    },
  };
}
