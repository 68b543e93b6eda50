import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    globalSetup: ['test/faults/build.ts', 'test/support/global-setup.ts'],
    reporters: ['default', 'test/faults/table.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    maxConcurrency: 4,
    env: { TZ: 'UTC' },
  },
});
