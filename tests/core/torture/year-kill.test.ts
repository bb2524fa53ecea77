import { spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { Chance } from '#tests/core/fuzz/chance.ts'
import { temporaryFolder } from '#tests/core/store/temporary-folder.ts'
import { workOn } from './year-at-work.ts'
import type { YearWork } from './year-at-work.ts'
import { examineYear, yearKinds } from './year-found.ts'
import type { YearFound } from './year-found.ts'

const kills = Number(process.env['YEAR_KILLS'] ?? 2)
/** The kill to begin with: a long run can be done in parts, whose figures add up. */
const first = Number(process.env['YEAR_KILLS_FROM'] ?? 0)
const seed = Number(process.env['FUZZ_SEED'] ?? 20_230_508)
/** The short form knows only how a year begins. */
const isShort = kills < 50
const source = join(import.meta.dirname, 'year-worker.ts')
/** How far one comes at most before the plug is pulled: some acts, a backup after some of them, now and then a restoring. */
const most = isShort
  ? { acts: 4, steps: 40, milliseconds: 400 }
  : { acts: 60, steps: 500, milliseconds: 2500 }
/** Every act of the year is within reach of the stop before it. */
const actsBetweenStops = isShort ? 7 : 5

interface Run {
  readonly told: number
  readonly wasKilled: boolean
}

/** `after`: milliseconds from the first thing told until the process is killed from outside. */
function work(worker: string, asked: YearWork, after: number | null): Promise<Run> {
  const child = spawn(process.execPath, [worker, JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [output, errors] = ['', '']
  let timer: NodeJS.Timeout | null = null
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (after === null || timer !== null || !output.includes('begun')) return
      timer = setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (timer !== null) clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(errors.slice(0, 2000)))
      const told = output.split('\n').filter((line) => line.startsWith('done ')).length
      resolve({ told, wasKilled: signal === 'SIGKILL' })
    })
  })
}

interface Stop {
  readonly folder: string
  readonly acts: number
}

/** A year that nobody kills, copied again and again on its way. */
async function aWholeYear(): Promise<{
  readonly stops: readonly Stop[]
  readonly script: readonly string[]
}> {
  const folder = temporaryFolder()
  const stops: Stop[] = []
  for (let goesOn = true; goesOn;) {
    const stop = temporaryFolder()
    cpSync(folder, stop, { recursive: true })
    stops.push({ folder: stop, acts: stops.length * actsBetweenStops })
    goesOn = await workOn({ folder, acts: actsBetweenStops, restores: false }, () => undefined)
    if (isShort) break
  }
  return { stops, script: await yearKinds(folder) }
}

interface Killed {
  readonly found: YearFound
  readonly wasKilled: boolean
}

/** The sources as one file: to load them one by one takes as long as all the work before a kill. */
async function oneFileOf(entry: string): Promise<string> {
  const folder = join(import.meta.dirname, '../../../node_modules/.cache', `year-worker-${process.pid}`)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    root: join(import.meta.dirname, '../../..'),
    ssr: { noExternal: true, external: ['better-sqlite3', 'better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: entry,
      outDir: folder,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'year-worker.mjs', codeSplitting: false } },
    },
  })
  return join(folder, 'year-worker.mjs')
}

/** What the kills have in common. */
interface Year {
  readonly worker: string
  readonly stops: readonly Stop[]
  readonly script: readonly string[]
}

/** Kills one at work, looks at what is left, and goes on with the year from there. */
async function killOnce({ worker, stops, script }: Year, index: number): Promise<Killed> {
  const chance = new Chance(Math.imul(seed, 0x9e37_79b1) ^ Math.imul(index + 1, 0x85eb_ca6b))
  const stop = chance.pick(stops)
  const folder = temporaryFolder()
  cpSync(stop.folder, folder, { recursive: true })
  const restores = index % 3 === 0
  const acts = restores ? 1 + chance.below(3) : most.acts
  const strike = index % 2 === 0 ? 1 + chance.below(most.steps) : null
  const after = strike === null ? chance.below(most.milliseconds) : null
  const from = index % 4 < 3 ? 'opened' : 'start'
  const asked: YearWork = { folder, acts, restores, strike, from }
  const { told, wasKilled } = await work(worker, asked, after)
  const found = await examineYear(folder, script)
  if (found.acts < stop.acts + told)
    found.losses.push(`${stop.acts + told} acts were told, ${found.acts} are there`)
  await workOn({ folder, acts: 2, restores: false }, () => undefined)
  const later = await yearKinds(folder)
  if (!isDeepStrictEqual(later, script.slice(0, found.acts + 2))) found.losses.push('the year does not go on')
  rmSync(folder, { recursive: true })
  return { found: { ...found, losses: found.losses.map((loss) => `kill ${index}: ${loss}`) }, wasKilled }
}

function figuresOf(all: readonly Killed[], script: readonly string[]): string {
  const killed = all.filter(({ wasKilled }) => wasKilled)
  const kinds = new Set(killed.map(({ found }) => found.last)).size
  const sum = (of: (one: Killed) => number) => all.reduce((total, one) => total + of(one), 0)
  const losses = sum(({ found }) => found.losses.length)
  return (
    `seed ${seed}, from ${first}: kills ${killed.length} over a year of ${script.length} acts, after ${kinds} kinds of them, and ${all.length - killed.length} that came too late; ` +
    `backups found whole ${sum(({ found }) => found.backups)}, files that no record names ${sum(({ found }) => found.strays)}; ` +
    `gone on with ${all.length}; losses ${losses}`
  )
}

test(`killed at ${kills} moments of a year, every act is wholly there or not at all, and the year goes on`, async () => {
  const { stops, script } = await aWholeYear()
  const worker = isShort ? source : await oneFileOf(source)
  // Two at a time: a process that begins only loads, one that is killed only waits.
  let next = first
  const all: Killed[] = []
  const lane = async () => {
    while (next < first + kills) {
      const index = next
      next += 1
      all.push(await killOnce({ worker, stops, script }, index))
      // A long run that is broken off has told how far it came.
      if (all.length % 50 === 0) console.log(figuresOf(all, script))
    }
  }
  await Promise.all([lane(), lane()])
  console.log(figuresOf(all, script))
  expect(all.flatMap(({ found }) => found.losses)).toEqual([])
  expect(all).toHaveLength(kills)
}, 36_000_000)
