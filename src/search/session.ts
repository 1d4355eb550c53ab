import type { Engine, Match, PageData } from './engine.ts';
import { createFinder } from './find.ts';
import { isEmpty, parseQuery } from './query.ts';
import { remember } from './remember.ts';
import { type Filter, filters, isFiltered, type State } from './state.ts';

const pagesAtOnce = 20;

/** Some results in order, what is to be said of all of them, and the way to those that follow. */
export interface Answer {
  pages: PageData[];
  /** How many results there are in all, and how many of them follow. */
  total: number;
  left: number;
  /** Sentences on what of the question means nothing, and therefore finds nothing: a date that is none, a country that no page has. */
  problems: string[];
  /** Words asked for that no page has. */
  unknown: UnknownWord[];
  /** Phrases asked for that no page has, though pages have each of their words. */
  missing: string[];
  /** Words and phrases to mark on a page that is opened from here. */
  marks: string[];
  facets: Facets;
  more(): Promise<Answer>;
}

export interface UnknownWord {
  /** As typed. */
  word: string;
  /** Words of the pages that are near, in the spelling of the pages, the nearest first; none where none is near. */
  suggestions: string[];
}

/** How many of the pages found have each value of each filter, as if nothing were chosen of that filter itself. */
export type Facets = Record<Filter, Record<string, number>>;

/**
 * The values of a filter that a reader may mean: `country:TJ` means `tajikistan`. None where nothing is known by this
 * name; what is given back and no page has is said to be unknown.
 */
export type Resolve = (filter: Filter, name: string) => readonly string[];

export interface Session {
  /** Undefined where the reader asks for nothing. */
  ask(state: State): Promise<Answer | undefined>;
  /** Facets of all pages. */
  facets(): Promise<Facets>;
}

/** The engine is opened with the first question, and again with the next one after a failure. */
export function createSession(openEngine: () => Promise<Engine>, _resolve: Resolve = (_, name) => [name]): Session {
  const open = remember(async () => {
    const engine = await openEngine();
    return { engine, find: createFinder(engine) };
  });
  const facets = async (): Promise<Facets> => {
    const counts = await (await open()).engine.filters();
    return Object.fromEntries(filters.map((name) => [name, counts[name] ?? {}])) as Facets;
  };
  return {
    async ask(state) {
      const query = parseQuery(state.text);
      if (isEmpty(query) && !isFiltered(state)) return undefined;
      const { find } = await open();
      const { matches, missing } = await find(query, state);
      const unknown = missing.filter((text) => query.words.includes(text));
      return answerFrom(matches, 0, {
        problems: [],
        unknown: unknown.map((word) => ({ word, suggestions: [] })),
        missing: missing.filter((text) => !query.words.includes(text)),
        marks: [...query.words, ...query.phrases],
        facets: await facets(),
      });
    },
    facets,
  };
}

type Said = Omit<Answer, 'pages' | 'total' | 'left' | 'more'>;

async function answerFrom(matches: readonly Match[], start: number, said: Said): Promise<Answer> {
  const end = start + pagesAtOnce;
  const pages = await Promise.all(matches.slice(start, end).map((match) => match.data()));
  const left = Math.max(0, matches.length - end);
  return { ...said, pages, total: matches.length, left, more: () => answerFrom(matches, end, said) };
}
