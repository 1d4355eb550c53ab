import { expect, test } from 'vitest';
import { propose } from '../../../src/authoring/propose.ts';
import { loadRegistry } from '../../../src/registry/load.ts';

const { registry } = loadRegistry('.');
const text = `On 7 July 2021 Sergei Lavrov spoke in Laos of the base that Russia has in Tajikistan. Tajikistan had
asked the CSTO for help on 5 July 2021.`;

test('proposes the latest day in full, the first sentence, and what the text names', () => {
  expect(propose(text, registry)).toMatchObject({
    title: 'On 7 July 2021 Sergei Lavrov spoke in Laos of the base that Russia has in Tajikistan',
    date: '2021-07-07',
    countries: ['TJ', 'LA', 'RU'],
    organizations: ['csto'],
    people: ['sergei-lavrov'],
  });
});

test.each([
  ['a text that says nothing of the sort', 'Nobody came. It rained.', { title: 'Nobody came', countries: [] }],
  ['no words', ' \n ', { countries: [] }],
  ['a month', 'Nobody came in July 2021.', { title: 'Nobody came in July 2021' }],
])('of %s it proposes no more than there is', (_name, words, expected) => {
  const found = propose(words, registry);
  expect(found).toMatchObject(expected);
  expect(found.date).toBeUndefined();
});
