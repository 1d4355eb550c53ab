import { briefingsPath } from '../links.ts';
import { create } from './dom.ts';
import { failureMessage } from './messages.ts';
import { resultView } from './result-view.ts';
import type { Answer } from './session.ts';

export interface ResultsView {
  /** The status, which screen readers speak, the list and the button for more. */
  elements: HTMLElement[];
  say(text: string): void;
  /** Replaces the list; no answer empties it. `onMore` is called when a reader asks for what follows. */
  show(answer: Answer | undefined, summary: string | undefined, onMore: (answer: Answer) => void): void;
  /** Adds to the list and moves the focus to what is new. */
  add(answer: Answer, onMore: (answer: Answer) => void): void;
  /** Says that search does not work, and offers the list of briefings. */
  fail(): void;
}

/** The results below the form. `root` is the address of the site's root. */
export function createResultsView(root: URL): ResultsView {
  const status = create('p', { className: 'search-status', role: 'status' });
  const list = create('ol', { className: 'search-results' });
  const more = create('button', { type: 'button', className: 'search-more', hidden: true });
  const offer = (answer: Answer | undefined, onMore?: (answer: Answer) => void) => {
    more.hidden = answer === undefined || answer.left === 0;
    more.textContent = `Show more (${answer?.left ?? 0} left)`;
    more.disabled = false;
    more.onclick = () => {
      more.disabled = true;
      if (answer !== undefined) onMore?.(answer);
    };
  };
  const items = (answer: Answer | undefined) => (answer?.pages ?? []).map((page) => resultView(page, root));
  return {
    elements: [status, list, more],
    say: (text) => status.replaceChildren(text),
    show(answer, summary, onMore) {
      list.replaceChildren(...items(answer));
      offer(answer, onMore);
      status.replaceChildren(summary ?? '');
    },
    add(answer, onMore) {
      const added = items(answer);
      list.append(...added);
      offer(answer, onMore);
      added[0]?.querySelector('a')?.focus();
    },
    fail() {
      const briefings = create('a', { href: new URL(briefingsPath(), root).href }, 'All briefings');
      list.replaceChildren();
      offer(undefined);
      status.replaceChildren(failureMessage(location.protocol), ' ', briefings);
    },
  };
}
