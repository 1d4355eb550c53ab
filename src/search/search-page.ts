import { cardViews } from './card-view.ts';
import { createChipsView } from './chips-view.ts';
import { create } from './dom.ts';
import type { Engine } from './engine.ts';
import { createFiltersView } from './filters-view.ts';
import { createHistory } from './history.ts';
import { followKeys } from './keyboard.ts';
import { failureMessage, foundMessage, nothingMessage } from './messages.ts';
import { namedIn } from './named-in.ts';
import { createNames, type Names } from './names.ts';
import { noteViews } from './notes-view.ts';
import { watchRefusals } from './refusals.ts';
import { replaceWord } from './replace-word.ts';
import { createResultsView } from './results-view.ts';
import { type Answer, createSession } from './session.ts';
import { createSortView } from './sort-view.ts';
import { filters, formatState, isFiltered, parseState, type State } from './state.ts';
import { followTyping } from './typing.ts';

export interface SearchPage {
  /** Address of the site's root. */
  root: URL;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Where everything but the form goes; what it holds is replaced. */
  mount: HTMLElement;
  openEngine: () => Promise<OpenedIndex>;
}

/** The engine, and what the site knows by name. */
export interface OpenedIndex {
  engine: Engine;
  names: Names;
}

/** Brings a search page to life: shows the search of the address, then follows the reader. */
export function startSearchPage({ root, form, input, mount, openEngine }: SearchPage): void {
  let state = parseState(location.search);
  let names = createNames([]);
  // Counts the questions: an answer that comes after the next question is not shown.
  let latest = 0;
  const refused = watchRefusals(document);
  const session = createSession(open, (filter, name) => names.resolve(filter, name));
  const addresses = createHistory(() => {
    state = parseState(location.search);
    input.value = state.text;
    ask();
  });
  const results = createResultsView(root);
  const sort = createSortView((chosen) => settle({ sort: chosen }));
  const filtersView = createFiltersView({ onChange: (chosen) => settle({ filters: chosen }), onOpen: offerFilters });
  const chips = createChipsView(
    (filter, value) => settle({ filters: without(state.filters, filter, value) }),
    () => settle({ filters: none }),
  );
  const above = create('div', { className: 'search-said' });

  async function open(): Promise<Engine> {
    const opened = await openEngine();
    names = opened.names;
    return opened.engine;
  }
  function settle(change: Partial<State>): void {
    state = { ...state, text: input.value, ...change };
    input.value = state.text;
    addresses.settle(formatState(state));
    ask();
  }
  function draft(): void {
    state = { ...state, text: input.value };
    addresses.draft(formatState(state));
    ask();
  }
  function ask(): void {
    const asked = state;
    latest += 1;
    sort.show(asked.sort);
    chips.show(asked.filters, names);
    results.say('Searching …');
    follow(session.ask(asked), (answer) => show(asked, answer));
  }
  function show(asked: State, answer: Answer | undefined): void {
    results.say(answer === undefined ? '' : summary(answer, asked));
    results.show(answer, more);
    chips.show(asked.filters, names);
    above.replaceChildren(
      ...(answer === undefined ? [] : noteViews(answer, replace)),
      ...cardViews(namedIn(asked.text, names), root),
    );
    if (answer !== undefined) filtersView.show(asked.filters, answer.facets, names);
    else if (filtersView.element.open) offerFilters();
  }
  function replace(word: string, other: string): void {
    settle({ text: replaceWord(state.text, word, other) });
    input.focus();
  }
  function more(answer: Answer): void {
    follow(answer.more(), (next) => results.add(next, more));
  }
  function offerFilters(): void {
    const asked = state;
    if (formatState({ ...asked, sort: 'newest' }) !== '') return;
    follow(session.facets(), (facets) => filtersView.show(asked.filters, facets, names));
  }
  function follow<Value>(work: Promise<Value>, then: (value: Value) => void): void {
    const mine = latest;
    const fail = () => mine === latest && results.fail(failureMessage(location.protocol, refused()));
    work.then((value) => mine === latest && then(value)).catch(fail);
  }

  input.value = state.text;
  followTyping({ form, input, onPause: draft, onSettle: () => settle({}) });
  mount.replaceChildren(chips.element, sort.element, filtersView.element, results.status, above, ...results.elements);
  followKeys(mount, input);
  ask();
}

const none = Object.fromEntries(filters.map((filter) => [filter, []])) as unknown as State['filters'];

const without = (chosen: State['filters'], filter: keyof State['filters'], value: string): State['filters'] => ({
  ...chosen,
  [filter]: chosen[filter].filter((one) => one !== value),
});

function summary(answer: Answer, state: State): string {
  const { total, missing, problems, unknown } = answer;
  if (total > 0) return foundMessage(answer, state.sort);
  // What is wrong with the question is said below.
  return problems.length + unknown.length > 0 ? 'Nothing found.' : nothingMessage(missing, isFiltered(state));
}
