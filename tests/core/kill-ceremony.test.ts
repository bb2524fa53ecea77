import { spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { examineCeremony } from './kill/ceremony-state.ts'
import type { Book, CeremonyFound } from './kill/ceremony-state.ts'
import type { Ceremony } from './kill/ceremony.ts'
import { aNewPlan, aScheme, bureau, witnesses } from './makers.ts'
import { temporaryFolder } from './store/temporary-folder.ts'
import { anOfficeOfTwo, anybody, brigade } from './usecases/draw/further-rounds.ts'

const kills = Number(process.env['KILLS'] ?? 4)
/** The short form holds the last task only: a draw given up in round 2, and the one that follows. */
const isShort = kills < 50
const worker = join(import.meta.dirname, 'kill/clerk.ts')
/** How far a clerk comes at most before the plug is pulled: a whole ceremony takes a dozen of them, and more. */
const most = { steps: 60, milliseconds: 1200 }

interface Run {
  readonly told: readonly string[]
  readonly wasKilled: boolean
}

/** One clerk at work. `after`: milliseconds from his first act until the process is killed from outside. */
function work(ceremony: Ceremony, after: number | null): Promise<Run> {
  const child = spawn(process.execPath, [worker, JSON.stringify(ceremony)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let timer: NodeJS.Timeout | null = null
  return new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (after === null || timer !== null || !output.includes('begun')) return
      timer = setTimeout(() => child.kill('SIGKILL'), after)
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      if (timer !== null) clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') return reject(new Error(`the clerk ended with ${String(code)}`))
      resolve({ told: output.split('\n'), wasKilled: signal === 'SIGKILL' })
    })
  })
}

async function anOfficeWithThreeTasks(): Promise<Ceremony> {
  const office = await anOfficeOfTwo()
  const plan = aNewPlan({ number: '2023002', taskNumbers: ['001号', '002号', '003号'] })
  const { tasks } = await office.must('plan.save', { plan })
  const departments = [bureau, brigade]
  const own = departments.map((department) => ({ department, places: anybody, teams: null }))
  for (const { id } of tasks) {
    await office.must('scheme.save', { scheme: aScheme(id, { yearlyCap: null, departments: own }) })
  }
  await office.close()
  return {
    folder: office.folder,
    now: '2023-05-08T05:00:00Z',
    taskIds: tasks.map(({ id }) => id).slice(isShort ? 2 : 0),
    contributors: witnesses,
    departments,
    strike: null,
  }
}

/** The same moments in every run; half of them by the step that is written, half by the clock. */
function moments(count: number, seed: number) {
  let state = seed
  return Array.from({ length: count }, (_, index) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const share = state / 2 ** 32
    return index % 2 === 0
      ? { strike: 1 + Math.floor(share * most.steps), after: null }
      : { strike: null, after: share * most.milliseconds }
  })
}

/** What the clerk was told before he died is in the book as well: it must be found. */
function noteTold({ told }: Run, book: Book): void {
  for (const line of told) {
    const [word, number = '', path = '', digest = ''] = line.split(' ')
    if (word === 'drawn') book.set(`${number} ${path}`, digest)
    if (word === 'voided') book.set(`${number} voided`, '样例理由')
  }
}

interface Lane {
  readonly found: readonly CeremonyFound[]
  /** Offices whose ceremonies came to their end through all the kills */
  readonly ended: readonly CeremonyFound[]
}

/** Kills one clerk after the other; each resumes what the last one left, until all is held, then an office begins anew. */
async function killAll(template: Ceremony, seed: number, count: number): Promise<Lane> {
  const ceremony = { ...template, folder: temporaryFolder() }
  const begin = (): Book => {
    rmSync(ceremony.folder, { recursive: true })
    cpSync(template.folder, ceremony.folder, { recursive: true })
    return new Map()
  }
  const found: CeremonyFound[] = []
  const ended: CeremonyFound[] = []
  let book = begin()
  for (const { strike, after } of moments(count * 3, seed)) {
    if (found.length === count) break
    const run = await work({ ...ceremony, strike }, after)
    noteTold(run, book)
    const state = await examineCeremony(ceremony.folder, ceremony.now, book)
    if (run.wasKilled) found.push(state)
    else {
      ended.push(state)
      book = begin()
    }
  }
  // Whatever the last one left is resumed to the end too.
  noteTold(await work(ceremony, null), book)
  ended.push(await examineCeremony(ceremony.folder, ceremony.now, book))
  return { found, ended }
}

const whole = isShort ? ['voided', 'finished'] : ['finished', 'voided', 'finished', 'voided', 'finished']

function figuresOf(lanes: readonly Lane[]): string {
  const found = lanes.flatMap((lane) => lane.found)
  const last = Map.groupBy(found, ({ places }) => places.at(-1) ?? 'no draw yet')
  const places = [...last].map(([place, own]) => `${place} ${own.length}`).toSorted()
  const ended = lanes.flatMap((lane) => lane.ended).length
  const losses = found.reduce((sum, { losses: own }) => sum + own.length, 0)
  return `kills ${found.length} of a whole ceremony; last draw found: ${places.join(', ')}; offices held to their end ${ended}; losses ${losses}`
}

test(`killed at ${kills} moments of whole ceremonies, every draw resumes to its one result or is visibly void`, async () => {
  const template = await anOfficeWithThreeTasks()
  // Two at a time: a process that begins only loads, one that is killed only waits.
  const half = Math.ceil(kills / 2)
  const lanes = await Promise.all([
    killAll(template, 20230508, half),
    killAll(template, 20240527, kills - half),
  ])
  console.log(figuresOf(lanes))
  const found = lanes.flatMap((lane) => lane.found)
  expect(found).toHaveLength(kills)
  expect(found.flatMap(({ losses }) => losses)).toEqual([])
  for (const { ended } of lanes) expect(ended).toEqual(ended.map(() => ({ places: whole, losses: [] })))
}, 14_400_000)
