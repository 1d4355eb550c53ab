import { statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../../src/portable/list-files.ts';

/** Every type of page, by the addresses that it has in the built folder. The first that matches counts. */
const kinds = {
  home: /^index\.html$/,
  'list of briefings': /^briefings\/(?:index|page-\d+)\.html$/,
  briefing: /^briefings\/[^/]+\.html$/,
  'list of countries': /^countries\/index\.html$/,
  country: /^countries\/[^/]+\.html$/,
  'timeline of a country': /^countries\/[^/]+\/timeline\.html$/,
  'list of organizations': /^organizations\/index\.html$/,
  organization: /^organizations\/[^/]+\.html$/,
  'timeline of an organization': /^organizations\/[^/]+\/timeline\.html$/,
  'year of a country or an organization': /^(?:countries|organizations)\/[^/]+\/\d+\.html$/,
  'list of people': /^people\/index\.html$/,
  person: /^people\/[^/]+\.html$/,
  'list of publishers': /^publishers\/index\.html$/,
  publisher: /^publishers\/[^/]+\.html$/,
  timeline: /^timeline\/index\.html$/,
  undated: /^timeline\/undated\.html$/,
  year: /^timeline\/\d+\.html$/,
  month: /^timeline\/\d+-\d\d\.html$/,
  search: /^search\.html$/,
  'for authors': /^writing\.html$/,
  about: /^about\.html$/,
  'not found': /^404\.html$/,
} as const satisfies Record<string, RegExp>;

export type PageKind = keyof typeof kinds | 'moved';
export const pageKinds: readonly PageKind[] = [...(Object.keys(kinds) as (keyof typeof kinds)[]), 'moved'];
export const isPageKind = (name: string): name is PageKind => pageKinds.some((kind) => kind === name);

/** An address in the built folder, and what type of page it is. */
export interface KindOfPage {
  kind: PageKind;
  file: string;
  isFullest: boolean;
}

/** The fullest page of each type and the emptiest, where a type has more than one. `moved` are those that lead on. */
export async function samplePages(dist: string, moved: readonly string[]): Promise<KindOfPage[]> {
  const all = (await listFiles(dist)).flatMap((file) => {
    const kind = moved.includes(file) ? 'moved' : kindOf(file);
    return kind === undefined ? [] : [{ kind, file, size: statSync(path.join(dist, file)).size }];
  });
  const byKind = Map.groupBy(all, ({ kind }) => kind);
  return [...byKind.values()].flatMap((pages) => {
    const [fullest, ...others] = pages.toSorted((a, b) => b.size - a.size || (a.file < b.file ? -1 : 1));
    return [fullest, others.at(-1)].flatMap((page) =>
      page === undefined ? [] : [{ kind: page.kind, file: page.file, isFullest: page === fullest }],
    );
  });
}

/** Undefined for what is no page, and for a page of no known type. */
export const kindOf = (file: string): PageKind | undefined =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].test(file));
