import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributeOf, readPage, wordsOf } from './read-page.ts';
import type { Edition } from './start-here.ts';

/** What a built folder holds, by what its pages tell search. `paths` are all its files. */
export async function readEdition(
  dir: string,
  paths: readonly string[],
): Promise<Pick<Edition, 'counts' | 'newest' | 'sheets'>> {
  const counts = new Map<string, number>();
  let newest = { day: noDay, path: '' };
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    const text = await readFile(join(dir, path), 'utf8');
    const kind = /\sdata-pagefind-filter="type:([\w-]+)"/.exec(text)?.[1];
    if (kind === undefined) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const day = /\sdata-pagefind-filter="day:([\d-]+)"/.exec(text)?.[1] ?? noDay;
    if (kind === 'briefing' && day > newest.day) newest = { day, path };
  }
  return {
    counts: new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1))),
    newest: newest.path === '' ? undefined : dateOf(await readFile(join(dir, newest.path), 'utf8')),
    sheets: sheetsOf(await readFile(join(dir, 'index.html'), 'utf8')),
  };
}

// What pages without a date sort by.
const noDay = '0000-00-00';

/** The date of a page as it shows it, no more precise than it is known. */
function dateOf(html: string): string | undefined {
  const values = readPage(html).elements.flatMap((element) => attributeOf(element, 'data-pagefind-filter') ?? []);
  return values.find((value) => value.startsWith('shown:'))?.slice('shown:'.length);
}

/** The style sheets of a page. */
const sheetsOf = (html: string): string[] =>
  readPage(html)
    .elements.filter((element) => wordsOf(element, 'rel').includes('stylesheet'))
    .flatMap((element) => attributeOf(element, 'href') ?? []);
