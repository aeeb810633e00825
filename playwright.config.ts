import { defineConfig } from '@playwright/test';

/** They write the machine's own policy folder, which every browser on it reads. */
const POLICY_FOLDER = /(managed|policy|admin-guide)\.spec\.ts$/;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  forbidOnly: true,
  // Files run beside each other; the tests of a file share its worker's browser and Roundcube.
  workers: 2,
  projects: [
    { name: 'alone', testMatch: POLICY_FOLDER, workers: 1 },
    { name: 'beside', testIgnore: POLICY_FOLDER, dependencies: ['alone'] },
  ],
});
