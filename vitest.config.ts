import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    /** Two cores are the smallest machine this is developed on; more workers only slow each other down there. */
    maxWorkers: 2,
    /** For machines that run other work beside it; nothing here waits by the clock. */
    testTimeout: 60_000,
  },
});
