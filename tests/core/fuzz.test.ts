import { fork } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Told } from './fuzz/worker.ts'

type Ended = Extract<Told, { readonly kind: 'ended' }>

const cases = Number(process.env['FUZZ_CASES'] ?? 80)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_230_508)
/** Far beyond what any file of these sizes takes on the slowest machine: a case that is not through by then hangs. */
const longest = 60_000
const worker = join(import.meta.dirname, 'fuzz/worker.ts')

/** Examines the cases from `from` on until all are through or one crashes or hangs; that one ends with a fault. */
function runFrom(from: number): Promise<readonly Ended[]> {
  const ended: Ended[] = []
  let index: number | null = null
  let watch: NodeJS.Timeout | undefined
  let fault = 'the process ended in the middle'
  const child = fork(worker, [seed, from, cases].map(String), { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
  child.on('message', (told: Told) => {
    clearTimeout(watch)
    if (told.kind === 'ended') ended.push(told)
    else index = told.index
    watch = setTimeout(() => {
      fault = `not through after ${longest} ms`
      child.kill('SIGKILL')
    }, longest)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', () => {
      clearTimeout(watch)
      if (from + ended.length === cases) return resolve(ended)
      if (index === null) return reject(new Error(`the worker did not begin: ${errors.slice(0, 500)}`))
      const faults = [`${fault}: ${errors.slice(0, 500)}`]
      resolve([...ended, { kind: 'ended', index, file: '', done: '', ms: longest, outcome: 'crash', faults }])
    })
  })
}

async function runAll(): Promise<readonly Ended[]> {
  const ended: Ended[] = []
  while (ended.length < cases) ended.push(...(await runFrom(ended.length)))
  return ended
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const sorted = [...counts].toSorted((one, other) => other[1] - one[1])
  return sorted.map(([word, count]) => `${word} ${count}`).join(', ')
}

test(`${cases} damaged files, seed ${seed}: none crashes, none hangs, none is imported by halves`, async () => {
  const ended = await runAll()
  const slowest = ended.toSorted((one, other) => other.ms - one.ms)[0]
  console.log(
    `fuzz: ${ended.length} cases, seed ${seed}\n  kinds: ${tally(ended.map(({ file }) => file))}\n` +
      `  outcomes: ${tally(ended.map(({ outcome }) => outcome))}\n` +
      `  slowest: ${Math.round(slowest?.ms ?? 0)} ms (case ${slowest?.index}, ${slowest?.file}: ${slowest?.done})`,
  )
  expect(ended).toHaveLength(cases)
  expect(ended.filter(({ faults }) => faults.length > 0)).toEqual([])
  // Damage that is always refused, or never, would test nothing.
  const imported = ended.filter(({ outcome }) => outcome === 'imported').length
  expect(imported).toBeGreaterThan(cases / 20)
  expect(imported).toBeLessThan((cases * 19) / 20)
}, 3_600_000)
