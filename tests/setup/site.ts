import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { finishSite } from '../../src/portable/run.ts';

export interface BuiltSite {
  /** The built folder. */
  dist: string;
  /** The folder with `briefings/` that it was built from. */
  root: string;
  cleanup(): Promise<void>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Builds a site as `npm run build` does, from a copy of the project's briefings or of the folder named. With `drafts`,
 * briefings that are not published are built too. Throws with all that the build printed where it fails.
 */
export async function buildFixtureSite({
  briefings = join(project, 'briefings'),
  drafts = false,
} = {}): Promise<BuiltSite> {
  const { root, cleanup } = await temporaryFolder();
  const dist = join(root, 'dist');
  try {
    await cp(resolve(briefings), join(root, 'briefings'), { recursive: true });
    const args = ['src/cli/build.ts', '--root', root, '--out', dist, ...(drafts ? ['--drafts'] : [])];
    await promisify(execFile)(process.execPath, args, { cwd: project, maxBuffer: 64 * 1024 * 1024 });
    return { dist, root, cleanup };
  } catch (error) {
    await cleanup();
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`The site could not be built.\n${stdout}${stderr}`, { cause: error });
  }
}

/** A copy of a folder of HTML pages after everything that follows Astro. `add` writes further pages into it before. */
export async function finishFolder(pages: string, add?: (dist: string) => Promise<void>): Promise<BuiltSite> {
  const { root, cleanup } = await temporaryFolder();
  const dist = join(root, 'dist');
  await cp(resolve(pages), dist, { recursive: true });
  await add?.(dist);
  const { problems } = await finishSite(dist);
  if (problems.length > 0) throw new Error(`The folder has broken links: ${JSON.stringify(problems)}`);
  return { dist, root, cleanup };
}

async function temporaryFolder() {
  const root = await mkdtemp(join(tmpdir(), 'briefing-test-'));
  return { root, cleanup: () => rm(root, { recursive: true, force: true, maxRetries: 5 }) };
}
