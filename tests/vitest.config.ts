import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const slow = { testTimeout: 240_000, hookTimeout: 360_000 };

export default defineConfig({
  test: {
    // One more than there are cores: files that drive a browser, or wait for a site that another file builds, leave theirs
    // idle. Many runs on one machine go slower, and are not wrong for it.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 30_000,
    globalSetup: 'tests/setup/shared-folder.ts',
    projects: [
      // Nothing of ours keeps state in a module: files may share what they import, which halves the work.
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false } },
      { extends: true, test: { ...slow, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      { extends: true, test: { ...slow, name: 'browser', include: ['tests/browser/**/*.test.ts'] } },
    ],
  },
});
