import { defineConfig } from '@playwright/test';
import { HALL } from './support/hosts.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  // Cleared by Playwright at each start: a folder of its own, since its neighbours hold reports.
  outputDir: '../test-results/browser',
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  // A test that passes only sometimes is broken, or has found something that is.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: false,
  workers: 2,
  // Two of these at once, with three people each, take their time on two cores.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // It costs a quarter of the time; `--trace on` for a test one wants to look into.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Each page would keep all its scripts and fonts once more; where that is tested, it is allowed.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', // tests run as root in containers, and open only our own pages
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        `--host-resolver-rules=MAP ${HALL} 127.0.0.1`,
      ],
    },
  },
});
