import { join } from 'node:path'
import { startVitest } from 'vitest/node'

// `npm run fuzz`: 2,000 damaged files through the whole import. FUZZ_CASES and FUZZ_SEED choose others; the same ones come again.
process.env['FUZZ_CASES'] ??= '2000'

const vitest = await startVitest('test', ['tests/core/fuzz.test.ts'], {
  root: join(import.meta.dirname, '../..'),
  watch: false,
  project: ['unit'],
})
await vitest.close()
