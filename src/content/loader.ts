import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Loader, LoaderContext } from 'astro/loaders';
import { type BriefingSource, listBriefings, loadBriefing } from '../briefing/load.ts';
import { briefingId, isBriefingFile } from '../briefing/path.ts';
import { beginPhase } from '../phase.ts';
import { reportLine } from '../problem.ts';
import { openReader, type Reader } from './read-load.ts';
import { loadRegistryOf } from './registry-load.ts';
import { registryRoot, rootFolder } from './root.ts';

/** Long enough for an editor to finish writing a file that it has emptied first. */
const SETTLE_MS = 40;

/** Front matter and links of every briefing, by id. Bodies are rendered by the page that shows them. */
export const briefingLoader = (): Loader => ({
  name: 'briefings',
  async load(context) {
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
    watch(context, path.join(root, 'briefings'), (file) => {
      const relative = `briefings/${file}`;
      if (!isBriefingFile(relative)) return;
      if (existsSync(path.join(root, relative))) put(context, reader, loadBriefing(root, relative));
      else context.store.delete(briefingId(relative));
    });
  },
});

/** Holds nothing but the digest of the registry: a change of it then reaches every page of the dev server. */
export const registryLoader = (): Loader => ({
  name: 'registry',
  async load(context) {
    const root = rootFolder();
    const set = () => void context.store.set({ id: 'registry', data: {}, digest: loadRegistryOf(root).digest });
    set();
    watch(context, path.join(registryRoot(root), 'src/registry'), set);
  },
});

/** What the store holds of a briefing: little, since a live site reads all of it again after every change. */
export interface Stored {
  /** Path from the root. */
  file: string;
  /** Digest of its text. */
  text: string;
  /** Under which digest what is shown of it was read (see `Reader`). */
  shown: string;
}

function put({ store, watcher }: LoaderContext, reader: Reader, source: BriefingSource): void {
  if (store.get(source.id)?.digest === reader.digestOf(source)) return;
  const read = reader.read(source);
  const { id, file, digest, problems } = read;
  // A build has checked everything before: the file was changed meanwhile, and its page must not go missing unsaid.
  if (watcher === undefined && problems.length > 0) throw new Error(problems.map(reportLine).join('\n'));
  if (watcher !== undefined) reader.share(read);
  // A live site is told of the problems by its own checks. The last good state stays, and the digest changes so that the browser asks for the page again.
  const last = store.get(id);
  const data = { file, text: textDigest(source.source), shown: digest } satisfies Stored;
  if (read.frontMatter !== undefined) store.set({ id, data, digest });
  else if (last !== undefined) store.set({ id, data: last.data, digest });
}

const textDigest = (source: string) => createHash('sha256').update(source).digest('hex').slice(0, 12);

function watch({ watcher, logger }: LoaderContext, folder: string, onChange: (file: string) => void): void {
  if (watcher === undefined) return;
  watcher.add(folder);
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, async (absolute) => {
      const file = path.relative(folder, absolute).split(path.sep).join('/');
      if (file.startsWith('..')) return;
      try {
        await wait(SETTLE_MS);
        onChange(file);
      } catch (error) {
        logger.error(`${file} ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  }
}
