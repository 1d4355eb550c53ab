import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cacheFolder } from '../content/cache.ts';

type Run = typeof import('./run.ts');

/** The code that checks a site: that of this thread, and where that of others starts. */
export interface Engine {
  load(): Promise<Run>;
  worker: URL;
}

const NAMES = ['run', 'run-threads-worker'] as const;
const sourceOf = (name: string) => new URL(`./${name}.ts`, import.meta.url);
const SOURCES: Engine = { load: () => import('./run.ts'), worker: sourceOf('run-threads-worker') };

/** Where bundled code is kept: nowhere where compiled code is not kept either. */
const home = (): string | undefined =>
  getCompileCacheDir() === undefined ? undefined : path.join(cacheFolder(), 'engine');

/**
 * The code as one file for a thread, kept in a folder under its digest: it has five hundred small ones, and to load them
 * takes each thread three times as long as to put them together once. Where it cannot be kept, they are loaded one by one.
 */
export async function openEngine(digest: string, folder = home()): Promise<Engine> {
  if (folder === undefined) return SOURCES;
  const code = path.join(folder, digest);
  try {
    if (!existsSync(code)) await bundle(code);
    return {
      load: () => import(/* @vite-ignore */ fileIn(code, 'run').href) as Promise<Run>,
      worker: fileIn(code, 'run-threads-worker'),
    };
  } catch {
    return SOURCES;
  }
}

const fileIn = (folder: string, name: (typeof NAMES)[number]): URL => pathToFileURL(path.join(folder, `${name}.mjs`));

/** Code of other digests goes: it is never asked for again. */
async function bundle(folder: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const input = Object.fromEntries(NAMES.map((name) => [name, fileURLToPath(sourceOf(name))]));
  const code = await rolldown({ input, platform: 'node', logLevel: 'silent' });
  const unfinished = `${folder}-${randomUUID()}`;
  try {
    rmSync(path.dirname(folder), { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await code.write({ dir: unfinished, entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' });
    renameSync(unfinished, folder);
  } finally {
    await code.close();
    rmSync(unfinished, { recursive: true, force: true });
  }
}
