import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sortDay } from '../../src/briefing/edtf.ts';
import { writeClassicClient } from '../../src/portable/classic-client.ts';
import { indexPages } from '../../src/portable/search-index.ts';
import type { CorpusBriefing } from './corpus.ts';

/**
 * Writes a plain page for each briefing of a corpus, its title and its blocks, with what the pages of the site say to
 * search, and indexes them. A stand-in for a build, which takes a hundred times as long.
 */
export async function indexCorpus(dist: string, briefings: readonly CorpusBriefing[]): Promise<void> {
  for (const briefing of briefings) {
    const file = join(dist, briefing.page);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, pageOf(briefing));
  }
  await indexPages(dist, 'en');
  await writeClassicClient(join(dist, 'pagefind'));
}

function pageOf(briefing: CorpusBriefing): string {
  const [, ...blocks] = briefing.blocks;
  const filters = [
    ...['type:briefing', `day:${briefing.date === undefined ? '0000-00-00' : sortDay(briefing.date)}`],
    ...briefing.countries.map((value) => `country:${value}`),
    ...briefing.organizations.map((value) => `organization:${value}`),
    ...briefing.people.map((value) => `person:${value}`),
    ...briefing.publishers.map((value) => `publisher:${value}`),
    ...briefing.kinds.map((value) => `kind:${value}`),
    ...briefing.dates.flatMap((value) => [`date:${value}`, `year:${sortDay(value).slice(0, 4)}`]),
  ];
  const spans = filters.map((value) => `<span data-pagefind-filter="${value}"></span>`).join('');
  const text = blocks.map((block) => `<p>${escaped(block)}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(briefing.title)}</title></head><body><main data-pagefind-body><div hidden data-pagefind-ignore>${spans}</div><h1>${escaped(briefing.title)}</h1>${text}</main></body></html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
