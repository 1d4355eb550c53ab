import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listBriefings } from '../briefing/load.ts';
import { listCode, wholeCodeDigest } from '../content/code-digest.ts';
import { openPack } from '../content/pack.ts';
import { registryRoot } from '../content/root.ts';
import type { CheckResult } from './run.ts';
import { startThreads } from './threads.ts';

/** With so many briefings threads are started before it is known what there is to do. */
const LARGE = 500;

/**
 * The problems below `root`, as `checkRoot` finds them, or as it found them last time where no file of the site and none of
 * the code is another: then hardly any code is loaded.
 */
export async function checkOrRecall(root: string): Promise<CheckResult> {
  const pack = openPack<CheckResult>('result', root);
  const [files, code] = [listSite(root), wholeCodeDigest()];
  const stamp = stampOf(files);
  // They load their code while this one does.
  const threads = pack.isEmpty && files.length >= LARGE ? startThreads() : undefined;
  const digest = digestOf(files, code);
  const kept = digest === undefined ? undefined : pack.find(digest);
  if (kept !== undefined) return kept;
  const { checkRoot } = await import('./run.ts');
  const result = checkRoot(root, threads);
  if (digest !== undefined && stamp === stampOf(listSite(root))) pack.keep(digest, JSON.stringify(result));
  pack.save();
  return result;
}

/** A file that a check depends on, by its path from the folder that it is looked for in. */
interface SiteFile {
  folder: string;
  file: string;
}

/** The briefings, the registry and the list of feeds. */
function listSite(root: string): SiteFile[] {
  const registry = path.join(registryRoot(root), 'src/registry');
  return [
    ...listBriefings(root).map((file) => ({ folder: root, file })),
    ...['briefings/feeds.yaml']
      .filter((file) => existsSync(path.join(root, file)))
      .map((file) => ({ folder: root, file })),
    ...listRegistry(registry).map((file) => ({ folder: registry, file })),
  ];
}

/** Digest of the files and of the code; undefined where a file cannot be read. */
function digestOf(files: readonly SiteFile[], code: string): string | undefined {
  const hash = createHash('sha256').update(code);
  try {
    for (const { folder, file } of files) {
      const bytes = readFileSync(path.join(folder, file));
      hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
    }
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 16);
}

/** What is another as soon as one of the files, or of the code, is written again: nothing is read for it. */
function stampOf(files: readonly SiteFile[]): string {
  const places = [...files.map(({ folder, file }) => path.join(folder, file)), ...listCode()];
  return places.map((place) => `${place} ${stampOfFile(place)}`).join('\n');
}

function stampOfFile(place: string): string {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

const listRegistry = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ya?ml$/i.test(file))
        .sort()
    : [];
