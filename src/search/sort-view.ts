import { create } from './dom.ts';
import type { Sort } from './find.ts';

export interface SortView {
  element: HTMLElement;
  show(sort: Sort): void;
}

/** The order of the results. */
export function createSortView(onChange: (sort: Sort) => void): SortView {
  const option = (value: Sort, text: string) => create('option', { value }, text);
  const select = create('select', {}, option('newest', 'Newest first'), option('relevance', 'Most relevant first'));
  select.addEventListener('change', () => onChange(select.value as Sort));
  return {
    element: create('label', { className: 'search-sort' }, 'Order ', select),
    show: (sort) => {
      select.value = sort;
    },
  };
}
