import { test as base, type Browser, type BrowserContext, expect } from '@playwright/test';
import { Faults } from './faults.ts';
import { type Gapboard, startGapboard } from './server.ts';

interface OfTest {
  /** a server for this test alone, to kill or stop */
  ownServer: Gapboard;
  /** say here which faults a test means to cause: any other fails it */
  faults: Faults;
}

interface OfWorker {
  /** one server for all tests of a worker: each makes boards of its own */
  server: Gapboard;
}

export const test = base.extend<OfTest, OfWorker>({
  server: [
    async ({}, use) => {
      const server = await startGapboard();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],

  ownServer: async ({ browser }, use, info) => {
    const server = await startGapboard();
    await use(server);
    // Who is still there would go on asking for a server that is gone.
    await closeAll(browser);
    if (info.status !== info.expectedStatus) await info.attach('server', { body: server.output() });
    await server.dispose();
  },

  baseURL: async ({ server }, use) => {
    await use(server.origin);
  },

  faults: [
    async ({ browser }, use) => {
      const faults = new Faults();
      const watch = (context: BrowserContext): void => faults.watch(context);
      browser.on('context', watch);
      await use(faults);
      browser.off('context', watch);
      // Each person has a context of their own, and one that nobody closes goes on drawing its board
      // beside all the tests that follow.
      await closeAll(browser);
      expect(faults.unexpected(), 'nothing goes wrong behind the test’s back').toEqual([]);
    },
    { auto: true },
  ],
});

async function closeAll(browser: Browser): Promise<void> {
  for (const context of browser.contexts()) await context.close();
}

export { expect };
export type { Gapboard };
