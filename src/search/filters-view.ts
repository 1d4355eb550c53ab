import { create } from './dom.ts';
import { type FacetValue, facetValues } from './facet-values.ts';
import type { Names } from './names.ts';
import type { Facets } from './facets.ts';
import { type Filter, filterNames, filters, type State } from './state.ts';

const shownAtFirst = 6;

export interface FiltersView {
  element: HTMLDetailsElement;
  /** Offers the values of the pages found, with how many each would leave. */
  show(chosen: State['filters'], facets: Facets, names: Names): void;
}

export interface FiltersOptions {
  /** Called with all that is chosen when the choice has changed. */
  onChange: (chosen: State['filters']) => void;
  /** Called when a reader unfolds the filters. */
  onOpen: () => void;
}

/** The filters as boxes, folded until a reader opens them, or where there is room until something is found. */
export function createFiltersView({ onChange, onOpen }: FiltersOptions): FiltersView {
  const fields = create('div', { className: 'search-filter-fields' });
  const element = create('details', { className: 'search-filters' }, create('summary', {}, 'Filters'), fields);
  const whole = new Set<Filter>();
  let isNew = true;
  element.addEventListener('toggle', () => element.open && onOpen());
  fields.addEventListener('change', () => onChange(readBoxes(fields)));
  return {
    element,
    show(chosen, facets, names) {
      const values = (filter: Filter) =>
        facetValues(filter, { counts: facets[filter], chosen: chosen[filter], nameOf: names.nameOf });
      const views = filters.flatMap((filter) => fieldView(filter, values(filter), whole));
      keepFocus(fields, () => fields.replaceChildren(...views));
      if (isNew && views.length > 0 && hasRoomBeside()) element.open = true;
      isNew &&= views.length === 0;
    },
  };
}

/** As the style sheet has it, the filters stand beside the results then. */
const hasRoomBeside = (): boolean => matchMedia('(width >= 60rem)').matches;

/** One filter as a group of boxes; nothing where it has no values. `whole` holds the filters that are shown in full. */
function fieldView(filter: Filter, values: readonly FacetValue[], whole: Set<Filter>): HTMLFieldSetElement[] {
  if (values.length === 0) return [];
  const boxes = values.map((value) => boxView(filter, value));
  const least = Math.max(shownAtFirst, values.filter(({ chosen }) => chosen).length);
  // One more is not worth a button.
  const rest = whole.has(filter) ? [] : boxes.slice(least + 1 < boxes.length ? least : boxes.length);
  for (const box of rest) box.hidden = true;
  const more = create('button', { type: 'button', className: 'search-all', value: filter }, `${rest.length} more`);
  more.addEventListener('click', () => {
    whole.add(filter);
    for (const box of rest) box.hidden = false;
    more.remove();
    rest[0]?.querySelector('input')?.focus();
  });
  const legend = create('legend', {}, filterNames[filter]);
  return [create('fieldset', {}, legend, ...boxes, ...(rest.length > 0 ? [more] : []))];
}

function boxView(filter: Filter, { value, name, count, chosen }: FacetValue): HTMLLabelElement {
  const box = create('input', { type: 'checkbox', name: filter, value, checked: chosen });
  return create('label', {}, box, ` ${name} `, create('span', { className: 'search-count' }, String(count)));
}

/** Whoever chooses a box by keyboard stays at it, though the boxes are made anew. */
function keepFocus(fields: HTMLElement, change: () => void): void {
  const { activeElement } = document;
  const held = activeElement instanceof HTMLInputElement && fields.contains(activeElement) ? activeElement : undefined;
  change();
  const boxes = [...fields.querySelectorAll('input')];
  boxes.find(({ name, value }) => name === held?.name && value === held.value)?.focus();
}

function readBoxes(fields: HTMLElement): State['filters'] {
  const checked = [...fields.querySelectorAll('input')].filter((box) => box.checked);
  const valuesOf = (filter: Filter) => checked.filter(({ name }) => name === filter).map(({ value }) => value);
  return Object.fromEntries(filters.map((filter) => [filter, valuesOf(filter)])) as State['filters'];
}
