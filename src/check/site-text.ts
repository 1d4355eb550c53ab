import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type BriefingSource, listBriefings, loadBriefing } from '../briefing/load.ts';
import { registryRoot } from '../content/root.ts';
import { digestOfRegistry, readRegistry, type RegistryFile } from '../registry/files.ts';

/** All the texts that a check depends on. */
export interface SiteText {
  briefings: BriefingSource[];
  registry: RegistryFile[];
  /** The list of feeds, where there is one. */
  feeds: string | undefined;
}

export const FEEDS = 'briefings/feeds.yaml';

export function readSite(root: string): SiteText {
  const feeds = path.join(root, FEEDS);
  return {
    briefings: listBriefings(root).map((file) => loadBriefing(root, file)),
    registry: readRegistry(registryRoot(root)),
    feeds: existsSync(feeds) ? readFileSync(feeds, 'utf8') : undefined,
  };
}

/** Digest of the texts, and of the code that reads them. */
export function digestOfSite({ briefings, registry, feeds = '' }: SiteText, code: string): string {
  const hash = createHash('sha256').update(`${code}\n${digestOfRegistry(registry)}\n${feeds.length}\n${feeds}`);
  for (const { file, source, fault = '' } of briefings)
    hash.update(`\n${file}\n${fault}\n${source.length}\n`).update(source);
  return hash.digest('hex').slice(0, 16);
}
