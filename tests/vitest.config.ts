import { defineConfig } from 'vitest/config';

// Builds share Astro's working folder, and browsers want the machine for themselves: one file at a time.
const slow = { testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false };

// On a machine with other work a thread may take seconds to start.
const busy = { testTimeout: 30_000, hookTimeout: 30_000 };

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { ...busy, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { extends: true, test: { ...slow, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      { extends: true, test: { ...slow, name: 'browser', include: ['tests/browser/**/*.test.ts'] } },
    ],
  },
});
