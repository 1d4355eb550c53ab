import { wholeCodeDigest } from '../content/code-digest.ts';
import { openPack } from '../content/pack.ts';
import type { CheckResult } from './run.ts';
import { digestOfSite, readSite } from './site-text.ts';
import { startThreads } from './threads.ts';

/** With so many briefings threads are started before it is known what there is to do. */
const LARGE = 500;

/**
 * The problems below `root`, as `checkRoot` finds them, or as it found them last time where no file of the site and none of
 * the code is another: then hardly any code is loaded.
 */
export async function checkOrRecall(root: string): Promise<CheckResult> {
  const pack = openPack<CheckResult>('result', root);
  const site = readSite(root);
  // They load their code while this one does.
  const threads = pack.isEmpty && site.briefings.length >= LARGE ? startThreads() : undefined;
  const digest = digestOfSite(site, wholeCodeDigest());
  const kept = pack.find(digest);
  if (kept !== undefined) return kept;
  const { checkRoot } = await import('./run.ts');
  const result = checkRoot(root, { site, threads });
  pack.keep(digest, JSON.stringify(result));
  pack.save();
  return result;
}
