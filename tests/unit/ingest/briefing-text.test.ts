import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import type { FrontMatterInput } from '../../../src/briefing/schema.ts';
import { briefingText } from '../../../src/ingest/briefing-text.ts';
import { cleanLine } from '../../../src/ingest/clean.ts';
import type { DraftBody } from '../../../src/ingest/draft.ts';
import { findFault } from '../../../src/ingest/verify.ts';
import { hostileTexts } from '../../setup/hostile.ts';

const frontMatter: FrontMatterInput = {
  sources: [{ id: 'wire', publisher: 'wire', date: '2021-07-07' }],
  places: [],
  countries: ['TJ', 'NO'],
  status: 'draft',
  date: '2021-07-07',
  summary: 'A summary: "with" marks.',
  title: 'A title',
  organizations: ['csto', '1e5', 'null'],
  events: [
    {
      id: 'talks',
      date: '2021-07',
      title: 'Talks',
      kind: 'diplomacy',
      countries: ['TJ'],
      people: [],
      sources: ['wire'],
    },
  ],
  claims: [
    {
      id: 'claim-1',
      by: { text: 'an envoy', of: 'TJ' },
      date: '2021',
      kind: 'statement',
      quote: 'yes',
      sources: ['wire'],
    },
  ],
};
const body: DraftBody = {
  extract: ['First.', 'Second.'],
  events: ['talks'],
  claims: ['claim-1'],
  quotations: ['claim-1'],
};
const nothing: DraftBody = { extract: [], events: [], claims: [], quotations: [] };

test('a briefing is written in one way', () => {
  expect(briefingText({ frontMatter, body })).toBe(`---
title: "A title"
summary: "A summary: \\"with\\" marks."
date: "2021-07-07"
status: "draft"
countries: [TJ, "NO"]
organizations: [csto, "1e5", "null"]
events:
  - id: "talks"
    date: "2021-07"
    title: "Talks"
    kind: "diplomacy"
    countries: [TJ]
    sources: [wire]
claims:
  - id: "claim-1"
    by:
      text: "an envoy"
      of: "TJ"
    date: "2021"
    kind: "statement"
    quote: "yes"
    sources: [wire]
sources:
  - id: "wire"
    publisher: "wire"
    date: "2021-07-07"
---

Extract of the article, not yet edited:

> First.
>
> Second.

## Events

<Event id="talks" />

## Claims

<Claim id="claim-1" />

## Quotations

<Quote claim="claim-1" />
`);
});

test('a briefing without a body ends with its front matter', () => {
  expect(briefingText({ frontMatter, body: nothing })).toMatch(/date: "2021-07-07"\n---\n$/);
});

test('what is written reads back as what was meant', () => {
  expect(findFault(briefingText({ frontMatter, body }), { frontMatter, body })).toBeUndefined();
});

describe('front matter keeps every text', () => {
  const texts = hostileTexts(300, 7)
    .map(cleanLine)
    .filter((text) => text !== '');
  const nasty = [
    '---',
    '--- #',
    '...',
    '2021-07-07',
    '0x1F',
    '1_000',
    '.inf',
    '=',
    '<<',
    '- a',
    'a: b',
    'x\u0085y',
    'a\tb',
    '\\u0041',
    'a\n---\nb',
  ];

  test.each([
    ['hostile to Markdown', texts],
    ['hostile to YAML', nasty],
  ])('%s', (_, all) => {
    for (const text of all) {
      const draft = {
        frontMatter: { ...frontMatter, title: text, summary: text, related: [{ title: text, urlAsGiven: text }] },
        body: { ...nothing, extract: [cleanLine(text)] },
      };
      const written = briefingText(draft);
      expect(findFault(written, draft), text).toBeUndefined();
      expect(parseYaml(written.split('\n---\n')[0] ?? ''), text).toMatchObject({
        title: text,
        summary: text,
        date: '2021-07-07',
      });
    }
  });
});

describe('a file that says something else than its draft is refused', () => {
  const draft = { frontMatter, body };
  const text = briefingText(draft);

  test.each([
    ['other words', text.replace('Second.', 'Third.'), 'Its body reads back with other words or marks.'],
    ['a paragraph more', `${text}\nMore.\n`, 'Its body reads back with other words or marks.'],
    [
      'another id',
      text.replace('<Event id="talks" />', '<Event id="other" />'),
      'Its body reads back with other words or marks.',
    ],
    ['emphasis', text.replace('Second.', '*Second.*'), 'Its body reads back with other words or marks.'],
    ['another title', text.replace('"A title"', '"B title"'), 'Its front matter reads back as something else.'],
    ['a title that is no text', text.replace('"A title"', '2021'), 'Its front matter reads back as something else.'],
    ['an expression', text.replace('Second.', '{second}'), 'Its body may not stand in a briefing: '],
    ['a script', text.replace('Second.', '<script/>'), 'Its body may not stand in a briefing: '],
    [
      'an import',
      text.replace('## Events', 'import a from "b"\n\n## Events'),
      'Its body may not stand in a briefing: ',
    ],
    ['an open tag', `${text}\n<Note>\n`, 'It could not be read back: '],
    ['no front matter', 'Only words.', 'It could not be read back: its front matter is not one.'],
  ])('%s', (_, changed, fault) => {
    expect(changed).not.toBe(text);
    expect(findFault(changed, draft)).toContain(fault);
  });

  test('front matter that would not pass the check', () => {
    const wrong = { frontMatter: { ...frontMatter, countries: [] }, body };
    expect(findFault(briefingText(wrong), wrong)).toBe(
      'Neither its text nor its title names a country of the registry. Write it by hand: npm run new -- "Title".',
    );
  });
});
