import { create } from './dom.ts';
import type { Sort } from './find.ts';
import { createFiltersView } from './filters-view.ts';
import type { State, ValueNames } from './state.ts';

const typingPause = 150; // milliseconds

export interface Controls {
  /** The controls that the page's form does not have itself. */
  elements: HTMLElement[];
  state(): State;
  /** Offers the values that the index has for each filter. */
  offer(counts: Record<string, Record<string, number>>): void;
}

export interface ControlsOptions {
  form: HTMLFormElement;
  input: HTMLInputElement;
  names: ValueNames;
  /** What is asked at first. */
  asked: State;
  /** Called when the question has changed. */
  onAsk: () => void;
  /** Called when a reader unfolds the filters. */
  onOpenFilters: () => void;
}

/** What a reader asks with. */
export function createControls({ form, input, names, asked, onAsk, onOpenFilters }: ControlsOptions): Controls {
  input.value = asked.text;
  followTyping(form, input, onAsk);
  const sort = sortView(asked.sort, onAsk);
  const filters = createFiltersView({ chosen: asked.filters, names, onChange: onAsk, onOpen: onOpenFilters });
  return {
    elements: [create('label', { className: 'search-sort' }, 'Order ', sort), filters.element],
    state: () => ({ text: input.value, filters: filters.chosen(), sort: sort.value as Sort }),
    offer: filters.offer,
  };
}

/** Asks at once on Enter and Escape, which empties the field, and when the reader stops typing. */
function followTyping(form: HTMLFormElement, input: HTMLInputElement, onAsk: () => void): void {
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (after?: number) => {
    clearTimeout(pause);
    if (after === undefined) onAsk();
    else pause = setTimeout(onAsk, after);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  input.addEventListener('input', () => ask(typingPause));
  input.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    input.value = '';
    ask();
  });
}

function sortView(chosen: Sort, onChange: () => void): HTMLSelectElement {
  const option = (value: Sort, text: string) => create('option', { value, selected: value === chosen }, text);
  const select = create('select', {}, option('newest', 'Newest first'), option('relevance', 'Most relevant first'));
  select.addEventListener('change', onChange);
  return select;
}
