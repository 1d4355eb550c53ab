import type { Engine, Match, PageData } from './engine.ts';
import { createFinder } from './find.ts';
import { isEmpty, parseQuery } from './query.ts';
import { remember } from './remember.ts';
import { isFiltered, type State } from './state.ts';

const pagesAtOnce = 20;

/** Some results in order, and the way to those that follow. */
export interface Answer {
  pages: PageData[];
  /** How many results there are in all, and how many of them follow. */
  total: number;
  left: number;
  /** Words and phrases that no page has. */
  missing: string[];
  more(): Promise<Answer>;
}

export interface Session {
  /** Undefined where the reader asks for nothing. */
  ask(state: State): Promise<Answer | undefined>;
  /** How many pages have each value of each filter. */
  filters: Engine['filters'];
}

/** The engine is opened with the first question, and again with the next one after a failure. */
export function createSession(openEngine: () => Promise<Engine>): Session {
  const open = remember(async () => {
    const engine = await openEngine();
    return { engine, find: createFinder(engine) };
  });
  return {
    async ask(state) {
      const query = parseQuery(state.text);
      if (isEmpty(query) && !isFiltered(state)) return undefined;
      const { find } = await open();
      const { matches, missing } = await find(query, state);
      return answerFrom(matches, 0, missing);
    },
    filters: async () => (await open()).engine.filters(),
  };
}

async function answerFrom(matches: readonly Match[], start: number, missing: string[]): Promise<Answer> {
  const end = start + pagesAtOnce;
  const pages = await Promise.all(matches.slice(start, end).map((match) => match.data()));
  const left = Math.max(0, matches.length - end);
  return { pages, total: matches.length, left, missing, more: () => answerFrom(matches, end, missing) };
}
