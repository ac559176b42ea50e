import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** `npm run bench:web`: what people feel, measured in Chromium one after the other, with the bars of the brief. */
// oxlint-disable-next-line house/no-default-export -- Playwright takes the default export of this file
export default defineConfig({
  ...tests,
  testDir: './bench',
  testMatch: '**/*.web-bench.ts',
  globalSetup: './test/support/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 180_000,
  // A recorder of the page takes from the time that is measured.
  use: { ...tests.use, trace: 'off' },
  projects: [{ name: 'bench' }],
});
