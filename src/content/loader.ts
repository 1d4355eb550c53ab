import type { Loader, LoaderContext } from 'astro/loaders';
import { type BriefingSource, listBriefings, loadBriefing } from '../briefing/load.ts';
import { briefingId } from '../briefing/path.ts';
import { beginPhase } from '../phase.ts';
import { reportLine } from '../problem.ts';
import { textDigest } from './code-digest.ts';
import { openReader, type Reader } from './read-load.ts';
import { loadRegistryOf } from './registry-load.ts';
import { rootFolder } from './root.ts';

/**
 * Where every briefing stands, by id. Bodies are rendered by the page that shows them. A live site, which has a watcher,
 * reads the files itself (see `openLive`).
 */
export const briefingLoader = (): Loader => ({
  name: 'briefings',
  load: async (context) => {
    if (context.watcher !== undefined) return;
    beginPhase('content');
    const root = rootFolder();
    const reader = openReader(root);
    const gone = new Set(context.store.keys());
    for (const file of listBriefings(root)) {
      gone.delete(briefingId(file));
      put(context, reader, loadBriefing(root, file));
    }
    for (const id of gone) context.store.delete(id);
    beginPhase('pages');
  },
});

/** Holds nothing but the digest of the registry. */
export const registryLoader = (): Loader => ({
  name: 'registry',
  load: async ({ store, watcher }) => {
    if (watcher !== undefined) return;
    store.set({ id: 'registry', data: {}, digest: loadRegistryOf(rootFolder()).digest });
  },
});

/** What the store holds of a briefing. */
export interface Stored {
  /** Path from the root. */
  file: string;
  /** Digest of its text. */
  text: string;
  /** Under which digest what is shown of it was read (see `Reader`). */
  shown: string;
}

function put({ store }: LoaderContext, reader: Reader, source: BriefingSource): void {
  if (store.get(source.id)?.digest === reader.digestOf(source)) return;
  const { id, file, digest, problems } = reader.read(source);
  // A build has checked everything before: the file was changed meanwhile, and its page must not go missing unsaid.
  if (problems.length > 0) throw new Error(problems.map(reportLine).join('\n'));
  store.set({ id, digest, data: { file, text: textDigest(source.source), shown: digest } satisfies Stored });
}
