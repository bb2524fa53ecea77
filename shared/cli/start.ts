import { nodeProblem } from './start/node-version.ts'

const problem = nodeProblem(process.versions.node)
if (problem === null) {
  // Only now: what it loads needs the newer Node.
  const { startProgram } = await import('./start/start-program.ts')
  process.exitCode = await startProgram(process.argv.slice(2))
} else {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
