import { defineConfig } from 'vitest/config'

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
          exclude: ['tests/e2e/**'],
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
          // A browser waits for the program and the program for it: one pair leaves a core idle.
          maxWorkers: 2,
          testTimeout: 120_000,
        },
      },
    ],
  },
})
