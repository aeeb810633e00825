import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Files run beside each other; the tests of a file share its worker's browser and Roundcube.
  workers: 2,
  reporter: [['list']],
  forbidOnly: true,
});
