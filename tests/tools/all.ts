import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { DefaultReporter, startVitest } from 'vitest/node'
import { TallyReporter } from './reporter.ts'

// `npm test`: everything that guards what lands, in one command, with one count over all runners at its end.
const root = join(import.meta.dirname, '../..')

const checks = ['types', 'lint', 'format:check', 'build'].map((script) => {
  console.log(`\n> ${script}`)
  const run = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell: true })
  return run.status === 0
})

const own = new TallyReporter()
const vitest = await startVitest('test', [], { root, watch: false, reporters: [new DefaultReporter(), own] })
const unhandled = vitest.state.getUnhandledErrors().length
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length
await vitest.close()

const passed = own.tally.passed + checks.filter(Boolean).length
const failed = own.tally.failed + checks.filter((ok) => !ok).length + unhandled + broken
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${own.tally.skipped} skipped`)
