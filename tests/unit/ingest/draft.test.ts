import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../src/briefing/schema.ts';
import { briefingText } from '../../../src/ingest/briefing-text.ts';
import type { Draft } from '../../../src/ingest/draft.ts';
import { joinLines } from '../../../src/ingest/text.ts';
import { articleFixtures, draftFixture, draftText, filler, fixture } from './drafts.ts';

const pick = <T extends object>(record: T, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keys.includes(key)));

/** What a fixture's expectation speaks of, in the draft's own order. */
function reportOf(draft: Draft, expected: Record<string, unknown>): Record<string, unknown> {
  const { frontMatter: written, ...rest } = draft;
  const claims = expected['claims'] as Record<string, unknown>[];
  return pick(
    {
      ...rest,
      title: written.title,
      date: written.date,
      dateBasis: written.dateBasis,
      countries: written.countries,
      mentions: written.mentions ?? [],
      events: written.events?.map((event) => pick(event, ['date', 'said', 'kind', 'countries'])),
      claims: written.claims?.map((claim, index) => pick(claim, Object.keys(claims[index] ?? { id: 0 }))),
      sources: written.sources.map(({ id }) => id),
      related: written.related ?? [],
      image: written.image,
    },
    Object.keys(expected),
  );
}

describe.each(articleFixtures)('the draft of $name', (article) => {
  const draft = draftFixture(article);
  const { frontMatter: written, body } = draft;

  test('holds what somebody who reads the article expects', () => {
    expect(reportOf(draft, article.expected)).toEqual(article.expected);
    expect(written.claims).toHaveLength((article.expected['claims'] as unknown[]).length);
  });

  test('is valid front matter', () => {
    expect(frontMatter.safeParse(written).error).toBeUndefined();
  });

  test('repeats the article word for word wherever it repeats it', () => {
    const whole = joinLines(article.text);
    const texts = [
      written.summary,
      ...body.extract,
      ...(written.events ?? []).flatMap((event) => ('title' in event ? [event.title, event.said ?? ''] : [])),
      ...(written.claims ?? []).map(({ text, quote }) => text ?? quote ?? ''),
      written.image?.caption ?? '',
      written.image?.credit ?? '',
    ];
    for (const text of texts) expect(whole).toContain(text.replace(/…$/u, ''));
  });

  test('repeats at most two thirds of its words, however they are counted', () => {
    const file = briefingText(draft);
    for (const word of [/[\p{L}\p{N}]+/gu, /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu, /[a-z]+/gu])
      expect(sharedPart(article.text, file, word)).toBeLessThanOrEqual(2 / 3);
  });

  test('shows in its body what its front matter holds, by id', () => {
    const ids = (list: readonly object[] = []) => list.map((one) => ('id' in one ? one.id : undefined));
    expect(body.events).toEqual(ids(written.events));
    expect([...body.claims, ...body.quotations].toSorted()).toEqual(ids(written.claims).toSorted());
    expect(body.extract.join(' ').split(' ').length).toBeLessThanOrEqual(75);
  });

  test('lists by itself only what neither events nor claims name', () => {
    const inside = JSON.stringify([written.events, written.claims]);
    for (const id of [...(written.organizations ?? []), ...(written.people ?? []), ...(written.places ?? [])])
      expect(inside).not.toContain(`"${id}"`);
  });

  test('without a date resolves nothing relative and claims no dates', () => {
    const bare = draftText(article.text, undefined, { publisher: article.item.publisher });
    expect(bare.frontMatter).not.toHaveProperty('date');
    expect(bare.frontMatter.dateBasis).toBe('unknown');
    expect(bare.frontMatter.dateNote).toMatch(/states no date of publication/);
    for (const claim of bare.frontMatter.claims ?? []) expect(claim).not.toHaveProperty('date');
    const absolute = (draft.frontMatter.events ?? []).filter(
      (event) => 'said' in event && /\d{4}/.test(event.said ?? ''),
    );
    expect(bare.frontMatter.events ?? []).toHaveLength(absolute.length);
    expect(frontMatter.safeParse(bare.frontMatter).error).toBeUndefined();
  });
});

describe('the header of a draft', () => {
  const text = `Vestria closed a mine on Monday.${filler}`;

  test('takes the title that the feed gives and does not call it derived', () => {
    const { frontMatter: written } = draftText(text, '2022-02-16', { title: 'Mine shut' });
    expect(written.title).toBe('Mine shut');
    expect(written.derived).not.toContain('title');
  });

  test('makes a title of the first sentence, cut between words, and says so', () => {
    const long = `Vestria closed a mine in the hills above the lake after the pumps had failed for the third time on Monday.${filler}`;
    const { frontMatter: written } = draftText(long, '2022-02-16');
    expect(written.title).toBe('Vestria closed a mine in the hills above the lake after the pumps had failed for the…');
    expect(written.derived).toContain('title');
  });

  test('takes a first line that is no sentence for the title and not for the summary', () => {
    const { frontMatter: written } = draftText(`Pumps fail in Vestrian hills\n\n${text}`, '2022-02-16');
    expect(written.title).toBe('Pumps fail in Vestrian hills');
    expect(written.summary).toBe('Vestria closed a mine on Monday.');
  });

  test('does not open with a dateline', () => {
    const { frontMatter: written } = draftText(`VESTA, February 14. /VWA/. ${text}`, '2022-02-16');
    expect(written.summary).toBe('Vestria closed a mine on Monday.');
  });

  test('does not call a stated date derived, and an inferred one it does', () => {
    const stated = draftText(text, '2022-02-16').frontMatter;
    expect(stated.dateBasis).toBe('stated');
    expect(stated.derived).not.toContain('date');
    const published = { date: '2022-02-16', basis: 'inferred' } as const;
    const inferred = draftText(text, undefined, { published }).frontMatter;
    expect(inferred.derived).toContain('date');
    expect(inferred.dateNote).toBeTruthy();
    const noted = draftText(text, undefined, { published: { ...published, note: 'From the postmark.' } }).frontMatter;
    expect(noted.dateNote).toBe('From the postmark.');
  });

  test('finds the publisher by the domain of the address, and none where no one owns it', () => {
    const publisherOf = (url: string) => draftText(text, undefined, { url }).frontMatter.sources[0]?.publisher;
    expect(publisherOf('https://news.harbourpost.example/a')).toBe('harbour-post');
    expect(publisherOf('https://notharbourpost.example/a')).toBe('unknown');
    expect(draftText(text).frontMatter.sources[0]?.id).toBe('unknown');
  });

  test('numbers a second source of one publisher', () => {
    const { frontMatter: written } = draftText(`${text}\n\nhttps://vwa.example/1\nhttps://vwa.example/2`);
    expect(written.sources.map(({ id }) => id)).toEqual(['unknown', 'vwa', 'vwa-2']);
  });

  test('leaves an address with a password out and says so', () => {
    const { frontMatter: written, warnings } = draftText(`${text}\n\nhttps://a:b@vwa.example/1`);
    expect(written.sources).toHaveLength(1);
    expect(warnings.join()).toContain('https://a:b@vwa.example/1');
  });

  test('never takes a date from an address', () => {
    const dated = `${text}\n\nhttps://vwa.example/2024/04/27/some-thing`;
    expect(JSON.stringify(draftText(dated).frontMatter)).not.toContain('2024-04-27');
    expect(draftText(dated).frontMatter.dateNote).toContain('address');
  });

  test('says when no country of the registry is named', () => {
    const draft = draftText('Nobody came to the quay that day, and the band went home.');
    expect(draft.frontMatter.countries).toEqual([]);
    expect(draft.warnings.join()).toContain('no country');
  });
});

describe('the limit on words', () => {
  const { text, item } = fixture('river-squadron');

  test('is said in a warning when something was left out', () => {
    expect(draftFixture(fixture('river-squadron')).warnings.join()).toMatch(/Left out 1 event.*two thirds/);
  });

  test('holds for an excerpt of one sentence', () => {
    const excerpt =
      'Vestria closed a mine in the hills of Norland on Monday after three of its pumps had failed, officials said.';
    const { frontMatter: written, body } = draftText(excerpt, '2022-02-16', { title: 'Mine shut' });
    const file = `${JSON.stringify(written)} ${body.extract.join(' ')}`;
    expect(written.summary).toMatch(/^Vestria closed a mine .*…$/);
    expect(sharedPart(excerpt, file, /[\p{L}\p{N}]+/gu)).toBeLessThanOrEqual(2 / 3);
  });

  test('warns of what it cannot keep', () => {
    const draft = draftText('Vestria agreed.', '2022-02-16');
    expect(draft.warnings.join()).toContain('Shorten it');
  });

  test('leaves nothing out of a text that has room for it', () => {
    const roomy = draftText(`${text}${filler.repeat(4)}`, item.published, { publisher: item.publisher });
    expect(roomy.warnings.join()).not.toContain('Left out');
    expect(roomy.frontMatter.events).toHaveLength(4);
    expect(roomy.frontMatter.claims?.map(({ by }) => by)).toContainEqual({ text: 'chief envoy', of: 'QN' });
    expect(roomy.body.extract.length).toBeGreaterThan(0);
  });
});

function sharedPart(article: string, file: string, word: RegExp): number {
  const count = (text: string) => {
    const counts = new Map<string, number>();
    for (const [found] of text.toLowerCase().matchAll(word)) counts.set(found, (counts.get(found) ?? 0) + 1);
    return counts;
  };
  const [all, written] = [count(article), count(file)];
  const shared = [...all].reduce((sum, [found, times]) => sum + Math.min(times, written.get(found) ?? 0), 0);
  return shared / [...all.values()].reduce((sum, times) => sum + times, 0);
}
