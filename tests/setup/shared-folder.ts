import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder for what the files of one test run share. */
    sharedFolder: string;
  }
}

/** Makes the folder before the first test file, and removes it after the last. */
export default function setup(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'briefing-shared-')));
  project.provide('sharedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
