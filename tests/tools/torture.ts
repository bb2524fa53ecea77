import { join } from 'node:path'
import { startVitest } from 'vitest/node'
import { longTests } from './long-tests.ts'

// `npm run torture`: the tests that hurt, at length. The short form of each is in `npm test`.
// A long run can be done in parts that add up: YEAR_KILLS_FROM and CALLS_FROM say where to go on.
process.env['LONG'] = '1'
process.env['YEAR_KILLS'] ??= process.env['KILLS'] ?? '2000'
process.env['KILLS'] ??= '500'
process.env['CASES'] ??= '500'
process.env['HOSTILE'] ??= 'all'
process.env['DAMAGES'] ??= '2000'
process.env['FULL_DISK'] ??= 'all'
process.env['POWER_CUTS'] ??= '1000'
process.env['LEDGER'] ??= '1000000'
// Through each of two shells.
process.env['CALLS'] ??= '5000'

const hours = 60 * 60 * 1000
const vitest = await startVitest(
  'test',
  [
    ...longTests,
    'tests/core/kill-ceremony.test.ts',
    'tests/core/torture',
    'tests/core/attacks/windows.test.ts',
    'tests/core/fuzz-calls.test.ts',
    'tests/core/documents/kinds/hostile.test.ts',
    'tests/resources/three-verifiers.test.ts',
    'tests/resources/every-byte.test.ts',
  ],
  { root: join(import.meta.dirname, '../..'), watch: false, project: ['unit'], testTimeout: hours },
)
await vitest.close()
