import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{client,server,packages/*,scripts}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Processes, not threads: better-sqlite3 and real servers are nobody's to share.
    pool: 'forks',
    // Two even on a large machine: several tests measure time, and each starts servers of its own.
    maxWorkers: 2,
    // Property tests try thousands of histories; a hang is still noticed.
    testTimeout: 60_000,
    hookTimeout: 30_000,
  },
});
