import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeClassicClient } from '../../../src/portable/classic-client.ts';
import { indexPages } from '../../../src/portable/search-index.ts';
import { createSession, type Session } from '../../../src/search/session.ts';
import { parseState } from '../../../src/search/state.ts';
import { openNodeEngine } from '../../setup/node-engine.ts';

const pages: Record<string, string> = {
  dashes: 'A road in Côte d’Ivoire, well–known since 2019–2021, where the air-defence u\u00adnit stood.',
  plain:
    "The mill of the miller's café, and the cafe\u0301 opened its doors; the U.S. and KamAZ came, MiG-29 or MIG29 too.",
  cyrillic: 'Учения российско-таджикские, 201-я база. Ёлка.',
  parts: 'Nothing. <h2 id="a">First</h2> The basement. <h2 id="b">Second</h2> The bases. <h2 id="c">Third</h2> base',
};

let dist: string;
let session: Session;
beforeAll(async () => {
  dist = await mkdtemp(join(tmpdir(), 'briefing-words-'));
  for (const [name, text] of Object.entries(pages))
    await writeFile(
      join(dist, `${name}.html`),
      `<!doctype html><html lang="en"><meta charset="utf-8"><main data-pagefind-body><h1>Page</h1><p>${text}</p><i data-pagefind-filter="type:zeppelin"></i></main></html>`,
    );
  await indexPages(dist, 'en');
  await writeClassicClient(join(dist, 'pagefind'));
  const engine = await openNodeEngine(dist);
  session = createSession(async () => engine);
});
afterAll(() => rm(dist, { recursive: true, force: true }));

const ask = async (q: string) => (await session.ask(parseState(`?${new URLSearchParams({ q })}`)))!;
const found = async (q: string) => (await ask(q)).pages.map(({ url }) => url.slice(1, -5)).sort();

describe('words of an index', () => {
  it.each([
    ['Ivoire', ['dashes']],
    ["d'Ivoire", ['dashes']],
    ['"Côte d’Ivoire"', ['dashes']],
    ['"cote d\'ivoire"', ['dashes']],
    ['known', ['dashes']],
    ['2021', ['dashes']],
    ['well-known', ['dashes']],
    ['air-defence', ['dashes']],
    ['unit', ['dashes']],
    ['defence', ['dashes']],
    ['CAFÉ', ['plain']],
    ['"cafe opened"', ['plain']],
    ['"café opened"', ['plain']],
    ['"and the café"', ['plain']],
    ['U.S.', ['plain']],
    ['kamaz', ['plain']],
    ['"MiG-29 or mig29"', ['plain']],
    ['mig 29', ['plain']],
    ['miller', ['plain']],
    ['millers', ['plain']],
    ['УЧЕНИЯ', ['cyrillic']],
    ['учение', []],
    ['таджикские', ['cyrillic']],
    ['елка', ['cyrillic']],
    ['"201-я база"', ['cyrillic']],
    ['"nothing first"', []],
    ['"first the basement"', []],
    ['"second the bases"', []],
    ['"the basement"', ['parts']],
    ['zeppelin', []],
    ['bas', []],
  ])('%s is in %j', async (q, names) => expect(await found(q)).toEqual(names));
});

it.each([
  ['base', ['b', 'c']],
  ['"the bases"', ['b']],
  ['basement OR "the bases"', ['a', 'b', 'c']],
  ['bases OR zeppelin', ['b', 'c']],
])('of a page, those parts are named that have %s, and not those with longer words', async (q, parts) => {
  const { pages: shown } = await ask(q);
  expect(shown.flatMap((page) => page.sub_results.map(({ url }) => url))).toEqual(
    parts.map((part) => `/parts.html#${part}`),
  );
});

it('shows nothing of the marks between blocks', async () => {
  const [page] = (await ask('basement')).pages;
  expect(page?.excerpt).toBe('Page. Nothing. First. The <mark>basement.</mark> Second. The bases. Third. base.');
  expect(page?.sub_results.map(({ excerpt }) => excerpt)).toEqual(['First. The <mark>basement.</mark>']);
});
