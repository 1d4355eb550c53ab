import { getCollection, getEntry } from 'astro:content';
import { loadBriefing } from '../briefing/load.ts';
import type { Edition } from '../edition/edition.ts';
import { loadEditions as readEditions } from '../edition/load.ts';
import { newestFirstBy } from '../model/order.ts';
import type { Briefing, Site } from '../model/site.ts';
import { type SiteIndex, siteIndex } from '../model/site-index.ts';
import { site as settings } from '../site.ts';
import type { Stored } from './loader.ts';
import { openReader } from './read-load.ts';
import { loadRegistryOf } from './registry-load.ts';
import { rootFolder, showsDrafts } from './root.ts';

// Every page asks for the whole site: it is put together once, and again only when something in it is another.
let known: { digest: string; index: SiteIndex } | undefined;

/** All that the pages are made of, looked up once. */
export async function loadIndex(): Promise<SiteIndex> {
  const entries = await getCollection('briefings');
  const registry = await getEntry('registry', 'registry');
  const digest = [registry?.digest, showsDrafts(), ...entries.map((entry) => `${entry.id} ${entry.digest}`)].join('\n');
  if (known?.digest !== digest) known = { digest, index: siteIndex(siteOf(entries), settings) };
  return known.index;
}

/** What was packed before, the older one first. */
export const loadEditions = (): Edition[] => readEditions(rootFolder());

type Entry = Awaited<ReturnType<typeof getCollection<'briefings'>>>[number];

function siteOf(entries: readonly Entry[]): Site {
  const root = rootFolder();
  const reader = openReader(root);
  const briefings = entries.flatMap(({ id, data, digest }): Briefing[] => {
    const { file, text, shown } = data as Stored;
    const { frontMatter, links } = reader.findDigest(shown) ?? reader.read(loadBriefing(root, file));
    return frontMatter === undefined ? [] : [{ ...frontMatter, id, file, links, text, digest: String(digest) }];
  });
  const shown = briefings.filter(({ status }) => status === 'published' || showsDrafts());
  return {
    briefings: newestFirstBy(shown, ({ id, updated, date }) => ({ id, date: updated ?? date })),
    registry: loadRegistryOf(rootFolder()).registry,
  };
}
