import { defineConfig } from 'vitest/config';

/** They build the command line and remove it again, each its own. */
const CLI = 'test/unit/cli/**/*.test.ts';
/** They put a browser of their own in the place of the real one, which others must not find there. */
const BROWSER = ['background', 'cases', 'guard-page', 'protocol'].map(
  (room) => `test/unit/${room}/*.test.ts`,
);

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 60_000,
    pool: 'threads',
    // By default one core is left alone, which is half of a small machine.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'cli', include: [CLI] } },
      { extends: true, test: { name: 'browser', include: BROWSER } },
      // Files that leave nothing behind need no process of their own, which would load the detectors for each.
      {
        extends: true,
        test: {
          name: 'lib',
          include: ['test/unit/**/*.test.ts'],
          exclude: [CLI, ...BROWSER],
          isolate: false,
        },
      },
    ],
  },
});
