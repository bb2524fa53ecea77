import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Sample } from './measure.ts'

/** What a job tells: its own seconds, without the start of Node, and how much it did. */
export interface JobDone extends Sample {
  readonly count: number
}

const run = promisify(execFile)

/** Runs a file of `jobs/` in a process of its own, so that its peak of memory is its own. */
export async function runJob(name: string, ...words: readonly string[]): Promise<JobDone> {
  return JSON.parse(await outputOf(name, words)) as JobDone
}

/** The same of a job that tells its steps. */
export async function runSteps(name: string, ...words: readonly string[]): Promise<readonly Step[]> {
  return JSON.parse(await outputOf(name, words)) as readonly Step[]
}

async function outputOf(name: string, words: readonly string[]): Promise<string> {
  const job = join(import.meta.dirname, 'jobs', `${name}.ts`)
  const { stdout } = await run(process.execPath, [job, ...words])
  return stdout
}

/** For the job: times the work, and prints what became of it. */
export async function tellDone(work: () => Promise<number>): Promise<void> {
  const start = performance.now()
  const count = await work()
  const seconds = (performance.now() - start) / 1000
  // maxRSS is in kilobytes on every system: libuv converts.
  const megabytes = (process.resourceUsage().maxRSS * 1024) / 1e6
  process.stdout.write(JSON.stringify({ count, seconds, megabytes } satisfies JobDone))
}

/** One operation of a longer job: seconds of processor and clock, and the peak of memory so far. */
export interface Step {
  readonly name: string
  /** User and system, of all threads */
  readonly processor: number
  readonly clock: number
  readonly megabytes: number
}

export const tellSteps = (steps: readonly Step[]) => process.stdout.write(JSON.stringify(steps))
