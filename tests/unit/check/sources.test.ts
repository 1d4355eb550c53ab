import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkRoot } from '../../../src/check/run.ts';
import { OTHER } from '../../../src/rules/rule.ts';
import type { Root } from '../../setup/root.ts';
import { makeFixtureRoot } from './fixture.ts';

let root: Root;
beforeEach(() => {
  root = makeFixtureRoot();
  const post = '- id: post\n  name: Harbour Post\n  kind: newspaper\n';
  root.write('src/registry/publishers.yaml', root.read('src/registry/publishers.yaml') + post);
});
afterEach(() => root.remove());

const messages = () => checkRoot(root.dir).problems.map(({ rule, message }) => `${rule}: ${message}`);

describe('two records of one address', () => {
  const URL = 'url: "https://wire.example/ferries-stay"\n    date: "2021-07"';

  test.each([
    [
      'another publisher',
      'publisher: "wire"\n    title',
      'publisher: "post"\n    title',
      'The publisher of this address is "post" here and "wire" in',
    ],
    ['another title', 'Ferries stay in the', 'Ferries leave the', 'The title of this address'],
    ['a date that does not overlap', 'date: "2021-07"\n', 'date: "2021-08"\n', 'The date of this address'],
    ['another language', URL, `${URL}\n    language: "ru"`, 'The language of this address'],
  ])('disagree by %s', (_name, from, to, said) => {
    root.edit(OTHER, from, to);
    expect(messages()).toEqual([expect.stringContaining(`source-conflict: ${said}`)]);
  });

  test.each([
    [
      'a title in other quotation marks and case',
      'Ferries stay in the harbour',
      '\u201cFerries Stay\u201d in the harbour.',
    ],
    ['no title', '    title: "Ferries stay in the harbour"\n', ''],
    ['a region of the same language', URL, `${URL}\n    language: "en-GB"`],
    ['another fragment and another date', 'ferries-stay"', 'ferries-stay#top"'],
    ['another address', 'ferries-stay"\n    date: "2021-07"', 'ferries-stay-2"\n    date: "2021-08"'],
  ])('agree with %s', (_name, from, to) => {
    root.edit(OTHER, from, to);
    expect(messages()).toEqual([]);
  });
});

describe('a source is cited', () => {
  const CITED = 'sources: [wire-2]';

  test.each([
    ['a mark in the text', 'They sail again,', 'They sail again<Cite source="wire-2" />,'],
    ['a link to it', 'They sail again,', 'They [sail](#source-wire-2) again,'],
    ['another source that repeats it', 'date: "2021-07"\n', 'date: "2021-07"\n    origin: "wire-2"\n'],
    ['an event', 'kind: "other"', 'kind: "other"\n    figures:\n      - { what: x, value: 1, sources: [wire-2] }'],
  ])('by %s', (_name, from, to) => {
    root.edit(OTHER, CITED, 'sources: [wire-1]');
    expect(messages()).toEqual(['uncited-source: Nothing in this briefing cites the source "wire-2".']);
    root.edit(OTHER, from, to);
    expect(messages()).toEqual([]);
  });
});
