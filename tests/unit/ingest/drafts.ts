import { readdirSync, readFileSync } from 'node:fs';
import { parseArticle } from '../../../src/ingest/article.ts';
import { type Draft, draftBriefing } from '../../../src/ingest/draft.ts';
import type { Item } from '../../../src/ingest/item.ts';
import type { Lexicon } from '../../../src/ingest/names.ts';
import { fixtureLexicon } from './fixture-registry.ts';

const folder = new URL('../../fixtures/articles/', import.meta.url);

/** An article of `tests/fixtures/articles/`, with what its report must hold. */
export interface ArticleFixture {
  name: string;
  text: string;
  item: { published: string; publisher: string; title?: string };
  expected: Record<string, unknown>;
}

export const articleFixtures: ArticleFixture[] = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const name = file.slice(0, -'.txt'.length);
    const { item, expected } = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
    return { name, text: readFileSync(new URL(file, folder), 'utf8'), item, expected };
  });

/** The fixture of this name. */
export function fixture(name: string): ArticleFixture {
  const found = articleFixtures.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`There is no fixture "${name}".`);
  return found;
}

/** An item around a text, published on a stated day, or on none. */
const itemOf = (text: string, published?: string, more: Partial<Item> = {}): Item => ({
  source: 'test',
  key: 'test',
  article: parseArticle(text),
  warnings: [],
  ...(published === undefined ? {} : { published: { date: published, basis: 'stated' } }),
  ...more,
});

export const draftFixture = ({ text, item }: ArticleFixture, lexicon: Lexicon = fixtureLexicon): Draft =>
  draftBriefing(
    itemOf(text, item.published, {
      publisher: item.publisher,
      ...(item.title === undefined ? {} : { title: item.title }),
    }),
    lexicon,
  );

export const draftText = (text: string, published?: string, more?: Partial<Item>): Draft =>
  draftBriefing(itemOf(text, published, more), fixtureLexicon);

/** Words that carry no names, so that a short text leaves room for all that is drawn from it. */
export const filler = `

${'Rain fell on slates while someone counted barrels beside a ladder under grey boards. Wet sails dried over ropes, geese slept near sacks, kettles sang behind shutters, lamps went out one after another upstairs. '.repeat(3)}
`;
