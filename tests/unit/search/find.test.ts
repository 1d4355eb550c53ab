import { describe, expect, it } from 'vitest';
import { createFinder, type Sort } from '../../../src/search/find.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { fakeEngine } from './fake-engine.ts';

const pages = [
  { id: 'pier', text: 'old pier', date: '2021-01-01', filters: { country: 'Eastmark', year: '2021' } },
  { id: 'ferry', text: 'old ferry at the pier', date: '2023-01-01', filters: { country: 'Westmark', year: '2023' } },
  {
    id: 'mill',
    text: 'a mill of the old days, and ferries',
    date: '2022-01-01',
    filters: { country: 'Eastmark', year: '2022' },
  },
  { id: 'place', text: 'pier place' },
];

const find = async (text: string, { filters = {}, sort = 'newest' as Sort } = {}) => {
  const { matches, missing } = await createFinder(fakeEngine(pages))(parseQuery(text), { filters, sort });
  return { ids: matches.map(({ id }) => id), missing };
};

describe('finding pages', () => {
  it.each([
    ['old', ['ferry', 'mill', 'pier']],
    ['old pier', ['ferry', 'pier']],
    ['"old pier"', ['pier']],
    ['pier "old ferry"', ['ferry']],
    ['old -ferry', ['mill', 'pier']],
    ['-old', ['place']],
    ['-"old pier" old', ['ferry', 'mill']],
  ])('%s finds %j, newest first', async (text, ids) => {
    expect(await find(text)).toEqual({ ids, missing: [] });
  });

  it.each([
    ['old zeppelin', ['zeppelin']],
    ['mil', ['mil']],
    ['"ferry old" kite', ['kite', 'ferry old']],
    ['-zeppelin kite', ['kite']],
  ])('%s finds nothing, since words are never replaced or left out', async (text, missing) => {
    expect(await find(text)).toEqual({ ids: [], missing });
  });

  it('puts pages without a date behind all others', async () => {
    expect((await find('pier')).ids).toEqual(['ferry', 'pier', 'place']);
  });

  it('orders by the score of a plain search when asked to', async () => {
    expect((await find('pier', { sort: 'relevance' })).ids).toEqual(['ferry', 'place', 'pier']);
  });

  it('lets one value of every filter suffice, and asks for every filter', async () => {
    expect((await find('old', { filters: { year: ['2021', '2022'] } })).ids).toEqual(['mill', 'pier']);
    expect((await find('old', { filters: { year: ['2021', '2023'], country: ['Westmark'] } })).ids).toEqual(['ferry']);
    expect((await find('', { filters: { country: ['Eastmark'], year: [] } })).ids).toEqual(['mill', 'pier']);
  });

  it('takes the excerpt of words from a plain search, and of a phrase from the phrase', async () => {
    const finder = createFinder(fakeEngine(pages));
    const excerpts = async (text: string) => {
      const { matches } = await finder(parseQuery(text), { filters: {}, sort: 'newest' });
      return Promise.all(matches.map(async (match) => (await match.data()).excerpt));
    };
    expect(await excerpts('old mill')).toEqual(['old mill']);
    expect(await excerpts('old "the pier"')).toEqual(['"the pier"']);
  });

  it('asks for the order by date once', async () => {
    const engine = fakeEngine(pages);
    const finder = createFinder(engine);
    for (const text of ['old', 'pier']) await finder(parseQuery(text), { filters: {}, sort: 'newest' });
    expect(engine.asked.filter((term) => term === null)).toHaveLength(1);
  });
});
