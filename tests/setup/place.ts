import { pathToFileURL } from 'node:url';
import { serve } from './serve.ts';

/** Where a built folder may be opened from: a disk, the root of a host, a folder of a host. */
export const bases = ['disk', '/', '/briefing/'] as const;
export type Base = (typeof bases)[number];

/** The name of the folder that is opened: it has what addresses have to escape. */
export const oddName = 'Брифинг & résumé #1 100%';

/** A built folder as a browser opens it. */
export interface Place {
  /** The root of the site; ends with "/". */
  url: string;
  /** Hosts that its pages may ask. */
  hosts: string[];
  /** What the server was asked for until now; nothing on disk. */
  asked(): string[];
  close(): Promise<void>;
}

export async function openPlace(dist: string, base: Base): Promise<Place> {
  if (base === 'disk')
    return { url: `${pathToFileURL(dist).href}/`, hosts: [], asked: () => [], close: async () => {} };
  const { url, host, answers, close } = await serve(dist, base);
  return { url, hosts: [host], asked: () => answers.map(({ path }) => path), close };
}
