import { defineConfig } from 'vitest/config'
import { longTests } from './tests/tools/long-tests.ts'

const common = { environment: 'node', pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 } as const

export default defineConfig({
  test: {
    watch: false,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          // `npm run torture` asks for them by LONG=1.
          exclude: ['tests/e2e/**', ...(process.env['LONG'] === '1' ? [] : longTests)],
          // Nothing is mocked and no module keeps what a test leaves: loading all of them again for each file took a third of the run.
          isolate: false,
          // Many tests wait for a process of their own; the usual number leaves one of two cores idle.
          maxWorkers: 2,
        },
      },
      {
        test: {
          ...common,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/e2e/support/built.ts'],
          // As with the unit tests: loading the program for each file took half of what its tests do.
          isolate: false,
          // A browser waits for the program and the program for it: one pair leaves a core idle.
          maxWorkers: 2,
          testTimeout: 120_000,
          // What is asked of a page may take as long as the browser's own waiting does.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
})
