import path from 'node:path';
import { oddName } from './place.ts';
import { buildSample, type Sample } from './sample.ts';
import { finishEmptySite, finishSearchSite } from './search-site.ts';
import { shared } from './shared.ts';
import { buildShowcase, type Showcase } from './showcase.ts';

/** A page of every type, with the project's own briefings. */
export const sharedShowcase = (): Promise<Omit<Showcase, 'remove'>> =>
  shared('showcase', (parent) => buildShowcase({ parent, name: oddName }));

/** Few briefings, whose pages are known. */
export const sharedSample = (): Promise<Sample> => shared('sample', buildSample);

/** A folder whose words, names and filters are known, and one in which search finds nothing. */
export const sharedSearchSites = (): Promise<{ full: string; empty: string }> =>
  shared('search', async (folder) => {
    const [full, empty] = [path.join(folder, oddName), path.join(folder, 'empty')];
    await finishSearchSite(full);
    await finishEmptySite(empty);
    return { full, empty };
  });
