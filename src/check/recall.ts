import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listBriefings } from '../briefing/load.ts';
import { wholeCodeDigest } from '../content/code-digest.ts';
import { openPack } from '../content/pack.ts';
import { registryRoot } from '../content/root.ts';
import type { CheckResult } from './run.ts';
import { startThreads } from './threads.ts';

/**
 * The problems below `root`, as `checkRoot` finds them, or as it found them last time where no file of the site and none of
 * the code is another: then hardly any code is loaded.
 */
export async function checkOrRecall(root: string): Promise<CheckResult> {
  const digest = digestOfSite(root);
  const pack = openPack<CheckResult>('result', root);
  const kept = digest === undefined ? undefined : pack.find(digest);
  if (kept !== undefined) return kept;
  // They load the same code while this one does.
  const threads = pack.isEmpty && isLarge(root) ? startThreads() : undefined;
  const { checkRoot } = await import('./run.ts');
  const result = checkRoot(root, threads);
  if (digest !== undefined && digest === digestOfSite(root)) pack.keep(digest, JSON.stringify(result));
  pack.save();
  return result;
}

const LARGE = 500;
const isLarge = (root: string): boolean => listBriefings(root).length >= LARGE;

/** Digest of all that a check depends on; undefined where a file cannot be read. */
function digestOfSite(root: string): string | undefined {
  const registry = path.join(registryRoot(root), 'src/registry');
  const hash = createHash('sha256').update(wholeCodeDigest());
  try {
    for (const file of [...listBriefings(root), 'briefings/feeds.yaml']) addFile(hash, root, file);
    for (const file of listRegistry(registry)) addFile(hash, registry, file);
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 16);
}

type Hash = ReturnType<typeof createHash>;

function addFile(hash: Hash, folder: string, file: string): void {
  const place = path.join(folder, file);
  if (!existsSync(place)) return;
  const bytes = readFileSync(place);
  hash.update(`\n${file}\n${bytes.length}\n`).update(bytes);
}

const listRegistry = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.ya?ml$/i.test(file))
        .sort()
    : [];
