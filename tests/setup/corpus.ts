import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { briefingFile, type Made, makeBriefing } from './corpus-briefing.ts';
import { lemmaOf, wordsOf } from './corpus-prose.ts';
import { projectShelf, type Shelf } from './corpus-shelf.ts';
import type { Lemma } from './corpus-words.ts';

export { wordsOf } from './corpus-prose.ts';
export { apart, type Lemma, lemmas } from './corpus-words.ts';

export interface CorpusOptions {
  briefings: number;
  /** Another seed gives other briefings. The first briefings of a larger corpus are those of a smaller one. */
  seed?: number;
}

/** What a scan of the corpus can be compared with search: everything that a page shows of its briefing. */
export interface CorpusBriefing {
  id: string;
  /** From the root: "briefings/2021/2021-07-07-sheet-4.mdx". */
  file: string;
  /** From the built folder: "briefings/2021-07-07-sheet-4.html". */
  page: string;
  title: string;
  /** EDTF; undefined: it has none. */
  date: string | undefined;
  /** EDTF: its own date and those of its events, each once. */
  dates: string[];
  /** Names of the pages of the countries that it is about, as the filter has them; sorted, like all lists below. */
  countries: string[];
  /** Ids of what it is about. */
  organizations: string[];
  people: string[];
  /** Ids of the publishers of its sources, and of those that carried its claims. */
  publishers: string[];
  /** Kinds of its events. */
  kinds: string[];
  /**
   * The texts of its page in blocks; a phrase lies within one. Names of entities, dates in words and what the site itself
   * says come on top; they share no word with `lemmas`, `apart` or a rare word.
   */
  blocks: string[];
  /** The words of all blocks in lower case, in order. */
  tokens: string[];
  /** The lemmas of which any form stands in it. */
  lemmas: ReadonlySet<Lemma>;
  /** A word that stands in this briefing only. */
  rare: string;
}

/** Writes `briefings/` of a valid project root and tells what stands in it. Everything depends on the options alone. */
export function writeCorpus(root: string, options: CorpusOptions): CorpusBriefing[] {
  const made = makeAll(options);
  for (const briefing of made) {
    const file = path.join(root, fileOf(briefing));
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, briefingFile(briefing));
  }
  return truthOf(made);
}

/** What `writeCorpus` writes, without writing it. */
export const corpusTruth = (options: CorpusOptions): CorpusBriefing[] => truthOf(makeAll(options));

/** Whether these words stand one after the other in one block of the briefing. */
export function hasPhrase({ blocks }: CorpusBriefing, phrase: string): boolean {
  const wanted = ` ${wordsOf(phrase).join(' ')} `;
  return blocks.some((block) => ` ${wordsOf(block).join(' ')} `.includes(wanted));
}

function makeAll({ briefings, seed = 1 }: CorpusOptions): Made[] {
  const shelf = projectShelf();
  return Array.from({ length: briefings }, (_, number) => makeBriefing(number, { seed, shelf }));
}

function truthOf(made: readonly Made[]): CorpusBriefing[] {
  const shelf = projectShelf();
  return made.map((briefing) => ({ ...identityOf(briefing), ...namesOf(briefing, shelf), ...textOf(briefing) }));
}

const fileOf = ({ path: file }: Made): string => `briefings/${file}`;

function identityOf(made: Made) {
  const { title, date } = made.frontMatter;
  const id = path.posix.basename(made.path, '.mdx');
  const dates = unique([date, ...made.events.map((event) => event.date)].filter((it) => it !== undefined));
  return { id, file: fileOf(made), page: `briefings/${id}.html`, title, date, dates, rare: made.rare };
}

function namesOf({ frontMatter, events }: Made, { slugs, people }: Shelf) {
  const { claims = [], sources, countries } = frontMatter;
  const all = (ids: readonly (readonly string[] | undefined)[]) => unique(ids.flatMap((list) => list ?? [])).sort();
  const speakers = claims.map(({ by }) => by).filter((by) => typeof by === 'string' && people.includes(by));
  return {
    countries: all([countries, ...events.map((event) => event.countries)])
      .map((id) => slugs.get(id) ?? id)
      .sort(),
    organizations: all([frontMatter.organizations, ...events.map((event) => event.organizations)]),
    people: all([frontMatter.people, ...events.map((event) => event.people), speakers as string[]]),
    publishers: all([sources.map(({ publisher }) => publisher), claims.flatMap(({ via }) => (via as string) ?? [])]),
    kinds: all([events.map(({ kind }) => kind)]),
  };
}

function textOf({ frontMatter, body, events }: Made) {
  const { title, summary, claims = [], sources } = frontMatter;
  const blocks = [
    ...[title, summary, ...body.map(({ text }) => text)],
    ...events.flatMap((event) => [event.title, event.kind, ...(event.figures ?? []).map(({ what }) => what)]),
    ...claims.flatMap(({ text, quote, kind }) => [text ?? quote ?? '', kind]),
    ...sources.map((source) => source.title ?? ''),
  ].filter((block) => block !== '');
  const tokens = blocks.flatMap(wordsOf);
  return { blocks, tokens, lemmas: new Set(tokens.flatMap((word) => lemmaOf(word) ?? [])) };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
