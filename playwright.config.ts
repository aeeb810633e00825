import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // One Roundcube on a fixed port serves all tests.
  workers: 1,
  reporter: [['list']],
  forbidOnly: true,
});
