import { defineConfig } from 'vitest/config';

/** Unit and module tests stand beside the code; journeys in a real browser stand in tests/. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['src/platform/database/testing-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A page that comes later than a second on a busy machine is no fault.
    expect: { poll: { timeout: 15_000 } },
    maxWorkers: 2,
  },
});
