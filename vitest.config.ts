import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    watch: false,
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
