import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

/** Debian's Chromium, or the one Playwright brings along. */
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const quietBrowser = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const widths = [
  { name: 'phone', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  { name: 'tablet', viewport: { width: 768, height: 1024 }, hasTouch: true },
  { name: 'desktop', viewport: { width: 1440, height: 900 } },
];

/** A real Chromium on the real service over the demo data set. */
// oxlint-disable-next-line house/no-default-export -- Playwright takes the default export of this file
export default defineConfig({
  testDir: './test',
  testMatch: '**/*.web-spec.ts',
  outputDir: '../../out/web-tests',
  globalSetup: './test/support/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // A second try tells a slow moment of the machine from a mistake; the list names what needed one.
  retries: 1,
  reporter: 'list',
  use: {
    launchOptions: { executablePath: chromium, args: quietBrowser },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    serviceWorkers: 'allow',
  },
  projects: widths.map(({ name, ...use }) => ({ name, use })),
});
