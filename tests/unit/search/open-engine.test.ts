import { expect, it } from 'vitest';
import { openEngine } from '../../../src/search/open-engine.ts';

/** An index without pages, whose data file cannot be read at first. */
function emptyIndex() {
  const asked: string[] = [];
  const read = async (address: string) => {
    asked.push(address);
    if (asked.length === 2) throw new TypeError('gone');
    return new TextEncoder().encode(JSON.stringify(address.includes('entry') ? { languages: {} } : ['data']));
  };
  const run = () => Promise.reject(new Error('Nothing is to be run.'));
  return { asked, open: () => openEngine({ read, run, createWorker: () => undefined }) };
}

it('an index without pages finds nothing, and does not start Pagefind', async () => {
  const engine = await emptyIndex().open();
  expect(await engine.search('harbour')).toEqual({ results: [] });
});

it('a data file is read once, and again after a failure', async () => {
  const { asked, open } = emptyIndex();
  const engine = await open();
  await expect(engine.data('pages')).rejects.toThrow('gone');
  expect(await Promise.all([engine.data('pages'), engine.data('pages')])).toEqual([['data'], ['data']]);
  expect(asked).toEqual(['/pagefind/pagefind-entry.json', '/pagefind/pages.data?', '/pagefind/pages.data?']);
});
