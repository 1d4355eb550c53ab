import { getCollection, getEntry } from 'astro:content';
import { loadBriefing } from '../briefing/load.ts';
import type { Edition } from '../edition/edition.ts';
import { loadEditions as readEditions } from '../edition/load.ts';
import { newestFirstBy } from '../model/order.ts';
import type { Briefing, Site } from '../model/site.ts';
import { type SiteIndex, siteIndex } from '../model/site-index.ts';
import { site as settings } from '../site.ts';
import { type Live, openLive } from './live-load.ts';
import type { Stored } from './loader.ts';
import { openReader } from './read-load.ts';
import { loadRegistryOf } from './registry-load.ts';
import { rootFolder, showsDrafts } from './root.ts';

// Every page asks for the whole site: it is put together once, and again only when something in it is another.
let known: { digest: string; index: SiteIndex } | undefined;
let live: (() => Live) | undefined;

/** All that the pages are made of, looked up once. */
export async function loadIndex(): Promise<SiteIndex> {
  // Astro's store tells a live site of a change half a second later, and writes and reads all that it holds each time.
  const { digest, read } = import.meta.env.DEV ? liveFiles() : await stored();
  if (known?.digest !== digest) known = { digest, index: siteIndex(read(), settings) };
  return known.index;
}

function liveFiles(): Source {
  live ??= openLive(rootFolder());
  const { stamp, briefings, registry } = live();
  return { digest: stamp, read: () => ({ briefings: shownOf(briefings), registry }) };
}

async function stored(): Promise<Source> {
  const entries = await getCollection('briefings');
  const registry = await getEntry('registry', 'registry');
  const digest = [registry?.digest, showsDrafts(), ...entries.map((entry) => `${entry.id} ${entry.digest}`)].join('\n');
  return { digest, read: () => siteOf(entries) };
}

interface Source {
  /** Of all that it gives. */
  digest: string;
  read(): Site;
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
  return { briefings: shownOf(briefings), registry: loadRegistryOf(root).registry };
}

function shownOf(briefings: readonly Briefing[]): Briefing[] {
  const shown = briefings.filter(({ status }) => status === 'published' || showsDrafts());
  return newestFirstBy(shown, ({ id, updated, date }) => ({ id, date: updated ?? date }));
}
