import { join } from 'node:path'
import { startVitest } from 'vitest/node'

// `npm run torture`: the tests that hurt, at length. The short form of each is in `npm test`.
process.env['KILLS'] ??= '200'
process.env['CASES'] ??= '500'

const hours = 60 * 60 * 1000
const vitest = await startVitest(
  'test',
  ['tests/core/kill.test.ts', 'tests/resources/two-implementations.test.ts'],
  { root: join(import.meta.dirname, '../..'), watch: false, project: ['unit'], testTimeout: hours },
)
await vitest.close()
