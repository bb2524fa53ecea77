import { spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withOffice } from '#shared/cli/office.ts'
import { findDemo } from '#shared/core/resources/demo.ts'
import { examine } from './kill/state.ts'
import type { StateFound } from './kill/state.ts'
import { temporaryFolder } from './store/temporary-folder.ts'

const kills = Number(process.env['KILLS'] ?? 3)
const worker = join(import.meta.dirname, 'kill/worker.ts')

interface Run {
  readonly told: readonly string[]
  /** Milliseconds from `begun` to the end, whichever end it was */
  readonly lasted: number
  readonly wasKilled: boolean
}

/** Starts a clerk at work over the folder and kills the process `after` milliseconds from its first act. */
function work(folder: string, rounds: number, after: number | null): Promise<Run> {
  const child = spawn(process.execPath, [worker, folder, String(rounds)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let began = 0
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (began !== 0 || !output.includes('begun')) return
      began = performance.now()
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL')
        return reject(new Error(`the worker ended with ${String(code)}`))
      const told = output.split('\n').filter((line) => /^(?:imported|drawn) /.test(line))
      resolve({ told, lasted: performance.now() - began, wasKilled: signal === 'SIGKILL' })
    })
  })
}

/** The same moments in every run: a share of the run's length each, spread over all of it. */
function moments(count: number): readonly number[] {
  let state = 20230508
  return Array.from({ length: count }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (index + state / 2 ** 32) / count
  })
}

async function anOfficeWithSample(): Promise<string> {
  const folder = temporaryFolder()
  const demo = findDemo('ningjin')
  if (demo === null) throw new Error('no demo')
  const made = await withOffice({ folder, clock: () => new Date(demo.clock) }, async (call) => {
    await call('office.create', { profile: demo.profile, rehearsal: true })
    return call('office.loadSample', {})
  })
  if (!made.ok || !made.value.ok) throw new Error('no sample')
  return folder
}

interface Told {
  readonly imports: number
  readonly draws: number
}

function withTold(before: Told, { told }: Run): Told {
  const count = (word: string) => told.filter((line) => line.startsWith(word)).length
  return { imports: before.imports + count('imported'), draws: before.draws + count('drawn') }
}

/** Kills one worker after the other; each takes up what the last one left, four times, then an office begins anew. */
async function killAt(
  shares: readonly number[],
  template: string,
  lasted: number,
): Promise<readonly StateFound[]> {
  const states: StateFound[] = []
  const folder = temporaryFolder()
  let told: Told = { imports: 0, draws: 0 }
  for (const [index, share] of shares.entries()) {
    if (index % 4 === 0) {
      rmSync(folder, { recursive: true })
      cpSync(template, folder, { recursive: true })
      told = { imports: 1, draws: 0 }
    }
    const run = await work(folder, 1000, share * lasted)
    told = withTold(told, run)
    const state = await examine(folder)
    const losses = [...state.losses]
    if (!run.wasKilled) losses.push('the worker was not killed')
    if (state.imports < told.imports) losses.push('an import that was told is gone')
    if ((state.draws['finished'] ?? 0) < told.draws) losses.push('a draw that was told is gone')
    states.push({ ...state, losses })
  }
  return states
}

const sumOf = (states: readonly StateFound[], of: (state: StateFound) => number) =>
  states.reduce((sum, state) => sum + of(state), 0)

function figuresOf(states: readonly StateFound[], lasted: number): string {
  const kinds = ['committed-1', 'drawn-1', 'committed-2', 'finished'] as const
  const draws = kinds.map((kind) => `${kind} ${sumOf(states, (state) => state.draws[kind] ?? 0)}`)
  const imports = sumOf(states, (state) => state.imports)
  const documents = sumOf(states, (state) => state.documents)
  const losses = sumOf(states, (state) => state.losses.length)
  const found = `imports ${imports}, draws ${draws.join(', ')}, documents ${documents}`
  return `kills ${states.length} within ${Math.round(lasted)} ms of work; found ${found}; losses ${losses}`
}

test(`killed at ${kills} moments of imports and draws, an office has lost nothing and keeps nothing half`, async () => {
  const template = await anOfficeWithSample()
  // Nobody kills these two: how long the work takes here, two at a time, says when to kill the others.
  const whole = await Promise.all(
    [temporaryFolder(), temporaryFolder()].map((folder) => {
      cpSync(template, folder, { recursive: true })
      return work(folder, 1, null)
    }),
  )
  const lasted = Math.max(...whole.map((run) => run.lasted))
  const all = moments(kills)
  // Two at a time: a process that begins only loads, one that is killed only waits.
  const lanes = [0, 1].map((lane) => all.filter((_, index) => index % 2 === lane))
  const states = (await Promise.all(lanes.map((shares) => killAt(shares, template, lasted)))).flat()
  console.log(figuresOf(states, lasted))
  expect(states).toHaveLength(kills)
  expect(states.flatMap(({ losses }) => losses)).toEqual([])
}, 900_000)
