import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedThing } from '../../src/model/search-names.ts';
import { finishCopy } from './site.ts';

/** So many pages have the word "windmill". */
export const millPages = 45;

const pages = 'tests/fixtures/portable';

/** A small folder for search, with names that cards show and more pages than one list shows at first. */
export const finishSearchSite = (dist: string): Promise<void> =>
  finishCopy(pages, dist, async () => {
    await writeNames(dist, things);
    await writeMills(dist);
  });

/** The same folder without a page for search. */
export const finishEmptySite = (dist: string): Promise<void> =>
  finishCopy(pages, dist, async () => {
    await writeNames(dist, []);
    for (const folder of ['briefings', 'countries']) await hideFromSearch(join(dist, folder));
  });

const things: NamedThing[] = [
  {
    ...{
      kind: 'country',
      id: 'EM',
      name: 'Eastmark',
      path: 'countries/eastmark.html',
      value: 'eastmark',
      briefings: 2,
    },
    names: [
      ['Eastmark', 'name', 'en'],
      ['Lampton', 'metonym', 'en'],
    ],
  },
  {
    ...{
      kind: 'country',
      id: 'WM',
      name: 'Westmark',
      path: 'countries/westmark.html',
      value: 'westmark',
      briefings: 2,
    },
    names: [['Westmark', 'name', 'en']],
  },
  {
    ...{ kind: 'organization', id: 'lamp-guild', name: 'Lamp Guild & Co', path: 'index.html', value: 'lamp-guild' },
    briefings: 1,
    names: [
      ['Lamp Guild & Co', 'name', 'en'],
      ['Лампа', 'name', 'ru'],
    ],
  },
];

async function hideFromSearch(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    await writeFile(file, (await readFile(file, 'utf8')).replace(' data-pagefind-body', ''));
  }
}

/** What the site's own pages know by name, as the build writes it. */
async function writeNames(dist: string, named: readonly unknown[]): Promise<void> {
  await mkdir(join(dist, 'pagefind'));
  await writeFile(join(dist, 'pagefind', 'names.data'), JSON.stringify(named));
}

async function writeMills(dist: string): Promise<void> {
  await mkdir(join(dist, 'mills'));
  for (let number = 1; number <= millPages; number += 1) {
    const date = `2020-01-${String((number % 28) + 1).padStart(2, '0')}`;
    await writeFile(join(dist, 'mills', `${number}.html`), millPage(number, date));
  }
}

const millPage = (
  number: number,
  date: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mill</title>
<main data-pagefind-body><h1>Windmill ${number}</h1><p data-pagefind-filter="day:${date}">A windmill.</p></main></html>`;
