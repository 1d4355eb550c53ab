import { findList, type List } from './list.ts';
import { faultOf, formatNarrowing, type Group, groups, type Narrowing, parseNarrowing } from './narrowing.ts';

const form = document.querySelector<HTMLFormElement>('[data-event-filters]');
if (form !== null) start(form);

/** The form of a timeline narrows its list and keeps what is chosen in the address. */
function start(form: HTMLFormElement): void {
  const fields = form.querySelector('fieldset');
  if (fields !== null) fields.disabled = false;
  // A long list is read once something is asked of it: most readers ask nothing.
  let list: List | undefined;
  const narrow = (narrowing: Narrowing) => {
    list ??= findList(document);
    show(form, list, narrowing);
  };
  const fill = () => {
    const narrowing = parseNarrowing(location.search);
    write(form, narrowing);
    if (list !== undefined || formatNarrowing(narrowing) !== '') narrow(narrowing);
  };
  const update = () => {
    const narrowing = read(form);
    const keep = otherParameters(formatNarrowing(narrowing));
    history.replaceState(history.state, '', `${location.pathname}${keep}${location.hash}`);
    narrow(narrowing);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  // The fields are empty only after the event.
  form.addEventListener('reset', () => setTimeout(update));
  addEventListener('popstate', fill);
  fill();
  if (location.search !== '' && location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function show(form: HTMLFormElement, list: List, narrowing: Narrowing): void {
  const fault = faultOf(narrowing);
  const { shown, total } = list.show(fault === undefined ? narrowing : { ...narrowing, from: '', to: '' });
  const said = form.querySelector('output');
  if (said !== null) said.value = [`${shown} of ${total} shown.`, fault].filter(Boolean).join(' ');
  document.documentElement.dataset['order'] = narrowing.order;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keep-filters] a'))
    link.search = formatNarrowing(narrowing);
}

function read(form: HTMLFormElement): Narrowing {
  const data = new FormData(form);
  const parameters = new URLSearchParams([...data].map(([name, value]): [string, string] => [name, String(value)]));
  return parseNarrowing(`?${parameters}`);
}

function write(form: HTMLFormElement, { chosen, from, to, order }: Narrowing): void {
  for (const field of form.querySelectorAll('input')) {
    if (field.name === 'from') writeText(field, from);
    else if (field.name === 'to') writeText(field, to);
    else if (field.name === 'order') field.checked = field.value === order;
    else field.checked = chosen[field.name as Group].includes(field.value);
  }
  for (const group of form.querySelectorAll('details'))
    if (groups.some((name) => group.dataset['group'] === name && chosen[name].length > 0)) group.open = true;
  const box = form.closest('details');
  if (box !== null && formatNarrowing({ chosen, from, to, order }) !== '') box.open = true;
}

/** Even the same text makes a browser lay the page out anew. */
function writeText(field: HTMLInputElement, text: string): void {
  if (field.value !== text) field.value = text;
}

/** What the address says besides, such as the words to mark, stays. */
function otherParameters(narrowing: string): string {
  const parameters = new URLSearchParams(narrowing);
  for (const [name, value] of new URLSearchParams(location.search))
    if (![...groups, 'from', 'to', 'order'].includes(name)) parameters.append(name, value);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
