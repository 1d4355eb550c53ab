import { wantedAtoms } from './atoms.ts';
import type { Engine, PageData } from './engine.ts';
import type { Facets } from './facets.ts';
import type { Resolve } from './fields.ts';
import { createFinder, type Found } from './find.ts';
import { longestQuery, parseQuery } from './query.ts';
import { remember } from './remember.ts';
import { isFiltered, type State } from './state.ts';
import type { UnknownWord } from './unknown.ts';

export type { Resolve } from './fields.ts';

const pagesAtOnce = 20;

/** Some results in order, what is to be said of all of them, and the way to those that follow. */
export interface Answer {
  pages: PageData[];
  /** How many results there are in all, and how many of them follow. */
  total: number;
  left: number;
  /** How many of all results are briefings. */
  briefings: number;
  /**
   * Sentences on what of the question means nothing, and therefore finds nothing: a date that is none, a country that no
   * page has.
   */
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

export interface Session {
  /** Undefined where the reader asks for nothing. */
  ask(state: State): Promise<Answer | undefined>;
  /** Facets of all pages. */
  facets(): Promise<Facets>;
}

/** The engine is opened with the first question, and again with the next one after a failure. */
export function createSession(openEngine: () => Promise<Engine>, resolve: Resolve = (_, name) => [name]): Session {
  const open = remember(async () => createFinder(await openEngine(), resolve));
  return {
    async ask(state) {
      const query = parseQuery(state.text);
      if (query === undefined && !isFiltered(state)) return undefined;
      const finder = await open();
      const { results, briefings, problems, absent, facets } = await finder.find(query, state);
      return answerFrom(results, 0, {
        briefings,
        problems: [...(state.text.length > longestQuery ? [tooLong(state.text)] : []), ...problems],
        unknown: absent.words,
        missing: absent.phrases,
        marks: query === undefined ? [] : [...new Set(wantedAtoms(query).map(({ text }) => text))],
        facets,
      });
    },
    facets: async () => (await open()).facets(),
  };
}

async function answerFrom(found: Found['results'], start: number, said: Said): Promise<Answer> {
  const end = start + pagesAtOnce;
  const pages = await Promise.all(found.slice(start, end).map(({ load }) => load()));
  const left = Math.max(0, found.length - end);
  return { ...said, pages, total: found.length, left, more: () => answerFrom(found, end, said) };
}

const tooLong = ({ length }: string): string =>
  `The question has ${length} characters: only the first ${longestQuery} were looked for.`;

type Said = Omit<Answer, 'pages' | 'total' | 'left' | 'more'>;
