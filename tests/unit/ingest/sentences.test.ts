import { expect, test } from 'vitest';
import { findSentences } from '../../../src/ingest/sentences.ts';

const split = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['an abbreviated state', 'U.I. President Ada Brandt left. The room was empty.', 2],
  ['a rank', 'The order came from Gen. Ada Brandt on foot.', 1],
  ['a time of day', 'The gate shut at 5 p.m. Wednesday and stayed shut.', 1],
  ['a time of day that ends the sentence', 'The gate shut at 5 p.m. Nobody saw it.', 2],
  ['a short month', 'It began on Sept. 3, 2020, and ended soon.', 1],
  ['a doctor', 'Dr. Brandt saw him. He slept.', 2],
  ['initials', 'The poet A. B. Brandt read. People left.', 2],
  ['an abbreviation that ends the sentence', 'She works for the U.I. The next day she left.', 2],
  ['a quotation of two sentences', '“We will act. We must,” the mayor said. He sat down.', 2],
  ['a shout with its speaker', '“Nobody!” he replied. Silence fell.', 2],
  ['a question with a named speaker', '“Will they come?” Ada Brandt asked. Silence fell.', 2],
  ['a quotation that ends its sentence', 'The duties “stand as they stood.” He added that it rained.', 2],
  ['straight marks', '"We will act. We must," the mayor said. He sat down.', 2],
  ['a dateline with an agency', 'VESTA, September 15. /VWA/. The mill stood still.', 2],
])('a text with %s has its sentences', (_, text, count) => {
  expect(split(text)).toHaveLength(count);
});

test('sentences lie in the paragraph as it stands, without the space between them', () => {
  expect(split('One here.  Two there.')).toEqual(['One here.', 'Two there.']);
});
