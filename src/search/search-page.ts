import { createControls } from './controls.ts';
import type { Engine } from './engine.ts';
import { foundMessage, nothingMessage } from './messages.ts';
import { createResultsView } from './results-view.ts';
import { type Answer, createSession } from './session.ts';
import { formatState, isFiltered, parseState, type State, type ValueNames } from './state.ts';

export interface SearchPage {
  /** Address of the site's root. */
  root: URL;
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Where everything but the form goes; what it holds is replaced. */
  mount: HTMLElement;
  names: ValueNames;
  openEngine: () => Promise<Engine>;
}

/** Brings a search page to life: shows the search of the address, then follows the reader. */
export function startSearchPage({ root, form, input, mount, names, openEngine }: SearchPage): void {
  const session = createSession(openEngine);
  const results = createResultsView(root);
  const controls = createControls({
    ...{ form, input, names, asked: parseState(location.search) },
    ...{ onAsk: ask, onOpenFilters: offerFilters },
  });
  // Counts the questions: an answer that comes after the next question is not shown.
  let latest = 0;

  function ask(): void {
    const state = controls.state();
    history.replaceState(null, '', formatState(state) || location.pathname);
    latest += 1;
    results.say('Searching …');
    follow(session.ask(state), (answer) => results.show(answer, answer && summary(answer, state), more));
  }
  function more(answer: Answer): void {
    follow(answer.more(), (next) => results.add(next, more));
  }
  function offerFilters(): void {
    session.facets().then(controls.offer, results.fail);
  }
  function follow<Value>(work: Promise<Value>, show: (value: Value) => void): void {
    const mine = latest;
    work.then((value) => mine === latest && show(value)).catch(() => mine === latest && results.fail());
  }

  mount.replaceChildren(...controls.elements, ...results.elements);
  ask();
}

const summary = ({ total, unknown, missing }: Answer, state: State): string =>
  total > 0
    ? foundMessage(total, state.sort)
    : nothingMessage([...unknown.map(({ word }) => word), ...missing], isFiltered(state));
