import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listBriefings, loadBriefing } from '../../../src/briefing/load.ts';
import { briefingId } from '../../../src/briefing/path.ts';
import { readBriefing } from '../../../src/briefing/read.ts';
import { loadRegistry } from '../../../src/registry/load.ts';

const { countries } = loadRegistry('.').registry;
const published = listBriefings('.')
  .map((file) => ({ ...readBriefing(loadBriefing('.', file)), id: briefingId(file) }))
  .flatMap(({ id, frontMatter, source }) => (frontMatter?.status === 'published' ? [{ id, frontMatter, source }] : []));
const situations = [...countries.values()].map(({ id, situation }) => ({ id, situation }));

describe('the published briefings of this project', () => {
  it('are there', () => expect(published.length).toBeGreaterThanOrEqual(24));

  it('say of every figure whose it is', () => {
    const anonymous = published.flatMap(({ id, frontMatter: { events, figures } }) =>
      [...figures, ...events.flatMap((event) => ('event' in event ? [] : event.figures))]
        .filter(({ by }) => by === undefined)
        .map(({ what }) => `${id}: ${what}`),
    );
    expect(anonymous).toEqual([]);
  });

  it('cite a source in every paragraph with a number in digits', () => {
    const loose = published.flatMap(({ id, source }) =>
      paragraphs(source)
        .filter((text) => /\d/.test(withoutTargets(text)) && !text.includes('<Cite'))
        .map((text) => `${id}: ${text}`),
    );
    expect(loose).toEqual([]);
  });

  it('have days on which no item of the sample feed stands', () => {
    const items = readFileSync('briefings/feeds/sample.xml', 'utf8').matchAll(/<pubDate>([^<]+)</g);
    const days = [...items].map(([, date]) => new Date(date!).toISOString().slice(0, 10));
    expect(days.length).toBeGreaterThanOrEqual(6);
    expect(published.filter(({ id }) => days.includes(id.slice(0, 10))).map(({ id }) => id)).toEqual([]);
  });

  it('give the grounds of each assessment of a country, the older ones first', () => {
    const ids = published.map(({ id }) => id);
    const grounds = situations.flatMap(({ situation }) => situation.map(({ briefing }) => briefing));
    expect(grounds.length).toBeGreaterThan(0);
    expect(grounds.filter((id) => !ids.includes(id))).toEqual([]);
    const dates = situations.map(({ id, situation }) => `${id} ${situation.map(({ date }) => date).join(' ')}`);
    expect(dates).toEqual(dates.map((line) => [line.slice(0, 2), ...line.slice(3).split(' ').sort()].join(' ')));
  });

  it('lead to an assessment of every country that five events or more are about', () => {
    const about = published
      .flatMap(({ frontMatter: { events } }) => events)
      .flatMap((event) => ('event' in event ? [] : event.countries));
    const often = [...Map.groupBy(about, (id) => id)].filter(([, all]) => all.length >= 5).map(([id]) => id);
    expect(often.length).toBeGreaterThan(8);
    expect(often.filter((id) => (countries.get(id)?.situation.length ?? 0) === 0)).toEqual([]);
  });
});

/** What stands between empty lines of the body, headings left out. */
const paragraphs = (source: string) =>
  source
    .slice(source.indexOf('\n---\n') + 5)
    .split(/\n\s*\n/)
    .filter((text) => !text.startsWith('#'));

/** The words that a reader sees: no targets of links, no components. */
const withoutTargets = (text: string) => text.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, '');
