import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { listBriefings, loadBriefing } from '../briefing/load.ts';
import type { Briefing, Site } from '../model/site.ts';
import { textDigest } from './code-digest.ts';
import { type LoadedBriefing, openReader } from './read-load.ts';
import { loadRegistryOf } from './registry-load.ts';
import { registryRoot } from './root.ts';

/** What the files of a live site hold now. */
export interface Live extends Site {
  /** Tells this state of the files from any other. */
  stamp: string;
}

interface Shown {
  stamp: string;
  briefing: Briefing | undefined;
}

/**
 * Reads a root whenever it is called: only those files that have changed since. A briefing that has just been broken is
 * shown as it last was; the checks say what is wrong.
 */
export function openLive(root: string): () => Live {
  const reader = openReader(root);
  const registryFolder = path.join(registryRoot(root), 'src/registry');
  let shown = new Map<string, Shown>();
  let known: { stamp: string; registry: Site['registry'] } | undefined;
  const show = (file: string): Shown => {
    const [last, stamp] = [shown.get(file), stampOf(path.join(root, file))];
    if (last?.stamp === stamp) return last;
    return { stamp, briefing: briefingOf(reader.read(loadBriefing(root, file))) ?? last?.briefing };
  };
  return () => {
    shown = new Map(listBriefings(root).map((file) => [file, show(file)]));
    const registryStamp = stampsIn(registryFolder);
    if (known?.stamp !== registryStamp) known = { stamp: registryStamp, registry: loadRegistryOf(root).registry };
    return {
      stamp: [registryStamp, ...[...shown].map(([file, { stamp }]) => `${file} ${stamp}`)].join('\n'),
      briefings: [...shown.values()].flatMap(({ briefing }) => briefing ?? []),
      registry: known.registry,
    };
  };
}

const briefingOf = ({ id, file, frontMatter, links, source, digest }: LoadedBriefing): Briefing | undefined =>
  frontMatter && { ...frontMatter, id, file, links, text: textDigest(source), digest };

const stampsIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => `${file} ${stampOf(path.join(folder, file))}`)
    .join('\n');

/** Another after every change of the file, without reading it. */
function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? 'gone' : `${found.ctimeMs} ${found.size}`;
}
