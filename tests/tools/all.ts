import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { DefaultReporter, startVitest } from 'vitest/node'
import { TallyReporter } from './reporter.ts'
import { roomyMemory } from './roomy-memory.ts'

// `npm test`: everything that guards what lands, in one command, with one count over all runners at its end.
const root = join(import.meta.dirname, '../..')

// Hundreds of tests start the command line or an office to be killed: what was compiled once is taken from there.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')

const memory = roomyMemory()
if (memory !== null) process.env['TMPDIR'] ??= memory

/** Side by side: none of them knows of another, and each leaves a core idle now and then. What one says comes in one piece. */
const checks = await Promise.all([
  ...['types', 'lint', 'format:check'].map((script) => run(script, `npm run --silent ${script}`)),
  // Through the program's own builder, which remembers that nothing is stale: the browser tests build no second time.
  run('build', `"${process.execPath}" tests/tools/build.ts`),
])

const own = new TallyReporter()
const vitest = await startVitest('test', [], { root, watch: false, reporters: [new DefaultReporter(), own] })
const unhandled = vitest.state.getUnhandledErrors().length
const broken = vitest.state.getTestModules().filter((module) => module.errors().length > 0).length
await vitest.close()

const passed = own.tally.passed + checks.filter(Boolean).length
const failed = own.tally.failed + checks.filter((ok) => !ok).length + unhandled + broken
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed, ${own.tally.skipped} skipped`)

function run(name: string, line: string): Promise<boolean> {
  // One line for the shell: npm is a script of its own on Windows, and arguments beside a shell are deprecated.
  const child = spawn(line, { cwd: root, shell: true })
  let said = ''
  const hear = (text: string) => (said += text)
  child.stdout.setEncoding('utf8').on('data', hear)
  child.stderr.setEncoding('utf8').on('data', hear)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      console.log(`\n> ${name}\n${said.trimEnd()}`)
      resolve(code === 0)
    })
  })
}
