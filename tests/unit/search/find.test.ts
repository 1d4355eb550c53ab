import { describe, expect, it } from 'vitest';
import { createSession, type Answer } from '../../../src/search/session.ts';
import { parseState } from '../../../src/search/state.ts';
import { type FakePage, fakeEngine } from './fake-engine.ts';

const pages: FakePage[] = [
  page('pier', 'old pier', { day: '2021-01-01', country: 'eastmark', kind: 'clash', dates: ['2021-01-01'] }),
  page('ferry', 'old ferry at the pier', { day: '2023-01-01', country: 'westmark', dates: ['2023-01-01', '/2019'] }),
  page('mill', 'a mill of the old days, and ferries', { day: '2022-01-01', country: 'eastmark', dates: ['2022/..'] }),
  { id: 'place', text: 'pier place Lamplighter' },
];

describe('a search', () => {
  it.each([
    ['old', ['ferry', 'mill', 'pier']],
    ['old pier', ['ferry', 'pier']],
    ['"old pier"', ['pier']],
    ['pier "old ferry"', ['ferry']],
    ['old -ferry', ['mill', 'pier']],
    ['-old', ['place']],
    ['NOT (mill OR ferry)', ['pier', 'place']],
    ['mill OR "old pier"', ['mill', 'pier']],
    ['old (mill OR ferry)', ['ferry', 'mill']],
    ['old mill OR place', ['mill', 'place']],
    ['-kite', ['ferry', 'mill', 'pier', 'place']],
    ['pier OR kite', ['ferry', 'pier', 'place']],
    ['country:eastmark', ['mill', 'pier']],
    ['country:EASTMARK -mill', ['pier']],
    ['-country:eastmark', ['ferry', 'place']],
    ['country:westmark OR place', ['ferry', 'place']],
    ['kind:clash', ['pier']],
    ['date:2021', ['pier']],
    ['date:2022..', ['ferry', 'mill']],
    ['date:..2019-05', ['ferry']],
    ['date:2031', ['mill']],
    ['-date:2021', ['ferry', 'mill', 'place']],
    ['old date:2021..2022', ['mill', 'pier']],
  ])('for %s finds %j, newest first and pages without a date last', async (text, ids) => {
    expect(idsOf(await ask({ q: text }))).toEqual(ids);
  });

  it('orders by the scores of bare words when asked to, added up for pages without all of them', async () => {
    expect(idsOf(await ask({ q: 'pier', sort: 'relevance' }))).toEqual(['place', 'ferry', 'pier']);
    expect(idsOf(await ask({ q: 'pier OR old', sort: 'relevance' }))).toEqual(['mill', 'place', 'ferry', 'pier']);
  });

  it('lets one value of every filter suffice, and asks for every filter', async () => {
    expect(idsOf(await ask({ country: 'eastmark' }))).toEqual(['mill', 'pier']);
    expect(idsOf(await ask({ country: 'eastmark', kind: 'clash' }))).toEqual(['pier']);
    expect(idsOf(await ask({ q: 'old', country: 'westmark' }))).toEqual(['ferry']);
  });

  it('takes the text of words from a search for all of them, and of a phrase from the phrase', async () => {
    const excerpts = async (q: string) => (await ask({ q })).pages.map(({ excerpt }) => excerpt);
    expect(await excerpts('old mill')).toEqual(['old mill']);
    expect(await excerpts('"old ferry" pier')).toEqual(['"old ferry"']);
    expect(await excerpts('mill OR place')).toEqual(['mill', 'place']);
    expect(await excerpts('-old')).toEqual(['null']);
  });

  it('gives type and date of a page as it says them', async () => {
    const [{ meta } = { meta: {} }] = (await ask({ q: 'ferry' })).pages;
    expect(meta).toEqual({ title: 'ferry', type: 'briefing', date: 'on 2023-01-01' });
  });
});

describe('what a search says besides', () => {
  it.each([
    ['old lamplihgter', ['lamplihgter'], ['Lamplighter']],
    ['mil', ['mil'], ['mill']],
    ['"ferry zeppelin"', ['zeppelin'], []],
    ['-zeppelin kite', ['kite'], []],
  ])('%s has the unknown words %j, for which it suggests %j', async (q, words, suggestions) => {
    const { total, unknown } = await ask({ q });
    expect(total).toBe(0);
    expect(unknown).toEqual(words.map((word) => ({ word, suggestions })));
  });

  it('names phrases that no page has though it knows their words', async () => {
    expect(await ask({ q: '"ferry old"' })).toMatchObject({ total: 0, missing: ['ferry old'], unknown: [] });
  });

  it.each([
    ['country:nowhere', ['No page has the country "nowhere".']],
    ['country:eastmrak old', ['No page has the country "eastmrak". Did you mean "eastmark"?']],
    ['kind:', ['After "kind:" a value is missing, as in kind:clash.']],
    ['date:2021-02-30 OR kind:x', [/^"2021-02-30" is not a date/, 'No page has the kind of event "x".']],
  ])('%s has problems, and what means nothing finds nothing', async (q, problems) => {
    const answer = await ask({ q });
    expect(answer.total).toBe(0);
    expect(answer.problems).toEqual(problems.map((it) => (typeof it === 'string' ? it : expect.stringMatching(it))));
  });

  it('says so where a filter of the address has a value that no page has', async () => {
    expect(await ask({ country: 'x' })).toMatchObject({ total: 0, problems: ['No page has the country "x".'] });
  });

  it('asks what a reader means by the name of a value', async () => {
    const session = createSession(
      async () => fakeEngine(pages),
      (filter, name) => (filter === 'country' && name === 'EM' ? ['eastmark'] : []),
    );
    expect(await session.ask(parseState('?q=country:EM'))).toMatchObject({ total: 2, problems: [] });
    expect(await session.ask(parseState('?q=kind:EM'))).toMatchObject({ total: 0 });
  });

  it('names what to mark on a page, each once', async () => {
    expect((await ask({ q: 'old "the pier" OR old -mill country:x' })).marks).toEqual(['old', 'the pier']);
  });

  it('says that a question was cut', async () => {
    const { problems } = await ask({ q: `old ${'x'.repeat(2000)}` });
    expect(problems).toEqual(['The question has 2004 characters: only the first 1000 were looked for.']);
  });
});

describe('facets', () => {
  it('count the pages found, each as if nothing were chosen of it', async () => {
    const { facets } = await ask({ q: 'old', country: 'eastmark' });
    expect(facets).toMatchObject({ country: { eastmark: 2, westmark: 1 }, kind: { clash: 1 }, person: {} });
    expect((await ask({ q: 'mill', kind: 'clash' })).facets).toMatchObject({ country: {}, kind: {} });
  });

  it('count all pages where nothing is asked', async () => {
    const facets = await createSession(async () => fakeEngine(pages)).facets();
    expect(facets).toMatchObject({ country: { eastmark: 2, westmark: 1 }, kind: { clash: 1 } });
  });
});

describe('what is loaded', () => {
  it.each([
    ['old', ['"old"', ':pages', 'old']],
    ['country:eastmark', [':pages', null]],
    ['kite', ['"kite"', ':pages', ':words-0']],
  ])('for %s is %j', async (q, asked) => {
    const engine = fakeEngine(pages);
    await createSession(async () => engine).ask(parseState(`?q=${q}`));
    expect([...new Set(engine.asked)].sort()).toEqual(asked.toSorted());
  });
});

async function ask(parameters: Record<string, string>): Promise<Answer> {
  const session = createSession(async () => fakeEngine(pages));
  return (await session.ask(parseState(`?${new URLSearchParams(parameters)}`)))!;
}

const idsOf = ({ pages: found }: Answer) => found.map(({ meta }) => meta['title']);

function page(id: string, text: string, { day, dates, ...values }: Record<string, string | string[]>): FakePage {
  const filters = Object.entries(values).map(([name, value]) => [name, [value]]);
  return { id, text, date: String(day), filters: { ...Object.fromEntries(filters), date: dates } };
}
