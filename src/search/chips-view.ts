import { create } from './dom.ts';
import type { Names } from './names.ts';
import { type Filter, filterNames, filters, type State } from './state.ts';

export interface ChipsView {
  element: HTMLElement;
  show(chosen: State['filters'], names: Names): void;
}

/** The filters chosen, each a button that takes it away. */
export function createChipsView(onRemove: (filter: Filter, value: string) => void, onClear: () => void): ChipsView {
  const element = create('p', { className: 'search-chips', hidden: true });
  const chip = (filter: Filter, value: string, name: string) => {
    const text = `${filterNames[filter]}: ${name}`;
    const button = create('button', { type: 'button', ariaLabel: `Remove the filter ${text}` }, `${text} ×`);
    button.addEventListener('click', () => onRemove(filter, value));
    return button;
  };
  return {
    element,
    show(chosen, names) {
      const chips = filters.flatMap((filter) =>
        chosen[filter].map((value) => chip(filter, value, names.nameOf(filter, value))),
      );
      const clear = create('button', { type: 'button', className: 'search-clear' }, 'Clear all filters');
      clear.addEventListener('click', onClear);
      element.hidden = chips.length === 0;
      element.replaceChildren(...(chips.length === 0 ? [] : [...chips, clear].flatMap((button) => [button, ' '])));
    },
  };
}
