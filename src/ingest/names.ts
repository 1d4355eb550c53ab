import { allNames, type Name, nameKey } from '../registry/names.ts';
import type { Entity, Registry } from '../registry/schema.ts';

/** A word or a sign of a text. */
export interface Token {
  text: string;
  /** As names are compared: "U.S." is "us". */
  key: string;
  start: number;
  end: number;
}

/** A name as it is looked up: its words, without a leading "the". */
export interface Term {
  name: Name;
  words: Token[];
}

/** A registry, with its names and its look-alikes by the key of their first word. Takes long to make: make it once. */
export interface Lexicon {
  registry: Registry;
  terms: ReadonlyMap<string, readonly Term[]>;
  /** Phrases that hold a name and mean something else; `name.id` is what they do not mean. */
  masks: ReadonlyMap<string, readonly Term[]>;
  /** In which countries a place lies, by its id. */
  countriesOf: ReadonlyMap<string, readonly string[]>;
}

const tokenPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+|[^\s.]/gu;

/** The words and signs of a text in order. Dots are left out, save those of an abbreviation such as "U.S.". */
export const tokenize = (text: string): Token[] =>
  [...text.matchAll(tokenPattern)].map(({ 0: found, index }) => ({
    text: found,
    key: nameKey(found),
    start: index,
    end: index + found.length,
  }));

/** Every name by which ingest knows things. Ambiguous ones are not among them. */
export function createLexicon(registry: Registry): Lexicon {
  const names = allNames(registry).filter(({ ambiguous }) => !ambiguous);
  const countriesOf = new Map([...registry.places.values()].map(({ id, countries }) => [id, countries]));
  return { registry, terms: byFirstWord(names), masks: byFirstWord(maskNames(registry)), countriesOf };
}

function maskNames(registry: Registry): Name[] {
  const { countries, organizations, people, places, publishers } = registry;
  const of = (entity: Entity['entity'], things: Iterable<{ id: string; notNames: readonly string[] }>): Name[] =>
    [...things].flatMap(({ id, notNames }) =>
      notNames.map((text): Name => ({ text, as: 'name', language: 'en', ambiguous: false, entity, id })),
    );
  return [
    ...of('country', countries.values()),
    ...of('organization', organizations.values()),
    ...of('person', people.values()),
    ...of('place', places.values()),
    ...of('publisher', publishers.values()),
  ];
}

function byFirstWord(names: readonly Name[]): Map<string, Term[]> {
  const terms = names.map((name): Term => ({ name, words: withoutArticle(tokenize(name.text)) }));
  return Map.groupBy(
    terms.filter(({ words }) => words.length > 0),
    ({ words }) => words[0]?.key ?? '',
  );
}

const withoutArticle = (words: Token[]): Token[] =>
  words.length > 1 && words[0]?.key === 'the' ? words.slice(1) : words;
