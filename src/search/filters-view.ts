import { create } from './dom.ts';
import { type Filter, filterNames, filters, type State, type ValueNames } from './state.ts';

export interface FiltersView {
  element: HTMLDetailsElement;
  /** Offers the values that the index has; what is chosen stays chosen. */
  offer(counts: Record<string, Record<string, number>>): void;
  chosen(): State['filters'];
}

export interface FiltersOptions {
  chosen: State['filters'];
  names: ValueNames;
  /** Called when the choice has changed. */
  onChange: () => void;
  /** Called when a reader unfolds the filters. */
  onOpen: () => void;
}

/** The filters; folded unless some are chosen. */
export function createFiltersView({ chosen, names, onChange, onOpen }: FiltersOptions): FiltersView {
  const summary = create('summary');
  const fields = create('div', { className: 'search-filter-fields' });
  const clear = create('button', { type: 'button', className: 'search-clear' }, 'Clear filters');
  const element = create('details', { className: 'search-filters' }, summary, fields, clear);
  const boxes = () => [...fields.querySelectorAll('input')];
  const label = () => {
    const count = boxes().filter(({ checked }) => checked).length;
    summary.textContent = count === 0 ? 'Filters' : `Filters (${count})`;
    clear.hidden = count === 0;
  };
  const fill = (counts: Record<string, Record<string, number>>, values: State['filters']) => {
    fields.replaceChildren(
      ...filters.flatMap((name) =>
        fieldView(name, [...Object.keys(counts[name] ?? {}), ...values[name]], values[name], names[name]),
      ),
    );
    label();
  };
  const change = () => {
    label();
    onChange();
  };
  fill({}, chosen);
  element.open = !clear.hidden;
  element.addEventListener('toggle', () => element.open && onOpen());
  fields.addEventListener('change', change);
  clear.addEventListener('click', () => {
    for (const box of boxes()) box.checked = false;
    summary.focus();
    change();
  });
  return { element, offer: (counts) => fill(counts, readBoxes(boxes())), chosen: () => readBoxes(boxes()) };
}

/** One filter as a group of boxes; nothing where it has no values. */
function fieldView(
  filter: Filter,
  values: readonly string[],
  chosen: readonly string[],
  names: Record<string, string> = {},
): HTMLFieldSetElement[] {
  const offered = [...new Set(values)].map((value) => ({ value, text: nameOf(value, names) }));
  if (offered.length === 0) return [];
  offered.sort((a, b) => a.text.localeCompare(b.text, 'en'));
  // What is newest comes first.
  if (filter === 'year') offered.reverse();
  const boxes = offered.map(({ value, text }) => {
    const box = create('input', { type: 'checkbox', name: filter, value, checked: chosen.includes(value) });
    return create('label', {}, box, ` ${text}`);
  });
  return [create('fieldset', {}, create('legend', {}, filterNames[filter]), ...boxes)];
}

/** The value may be anything that stood in the address. */
const nameOf = (value: string, names: Record<string, string>): string =>
  (Object.hasOwn(names, value) ? names[value] : undefined) ?? value;

function readBoxes(boxes: readonly HTMLInputElement[]): State['filters'] {
  const valuesOf = (filter: Filter) =>
    boxes.filter(({ name, checked }) => checked && name === filter).map(({ value }) => value);
  return Object.fromEntries(filters.map((filter) => [filter, valuesOf(filter)])) as State['filters'];
}
