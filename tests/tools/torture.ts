import { join } from 'node:path'
import { startVitest } from 'vitest/node'

// `npm run torture`: the tests that hurt, at length. The short form of each is in `npm test`.
process.env['KILLS'] ??= '500'
process.env['CASES'] ??= '500'

const hours = 60 * 60 * 1000
const vitest = await startVitest(
  'test',
  [
    'tests/core/kill.test.ts',
    'tests/core/kill-ceremony.test.ts',
    'tests/core/attacks/windows.test.ts',
    'tests/resources/three-verifiers.test.ts',
    'tests/resources/every-byte.test.ts',
  ],
  { root: join(import.meta.dirname, '../..'), watch: false, project: ['unit'], testTimeout: hours },
)
await vitest.close()
