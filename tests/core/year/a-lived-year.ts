import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DueItem } from '#shared/contract/index.ts'
import { clientOver } from '#shared/cli/office.ts'
import type { Core } from '#shared/core/core.ts'
import { openCore } from '#shared/core/open-core.ts'
import type { Scene, YearStep } from './scene.ts'
import { sceneOver } from './scene.ts'
import type { YearMachine } from './scripted-year.ts'
import { yearMachine, yearSteps } from './scripted-year.ts'

export interface LivedYear extends Scene {
  readonly folder: string
  /** What was due on each of the script's mornings */
  readonly dueOn: ReadonlyMap<string, readonly DueItem[]>
  /** Closes the office and opens it again, with all that a start checks */
  readonly reopen: () => Promise<LivedYear>
  readonly remove: () => Promise<void>
}

/** Opens the office of the script on whatever day it has reached. */
export async function openYear(folder: string, machine: YearMachine): Promise<Core> {
  const { clock, randomness } = machine
  const program = '双随机工作台 测试'
  const opened = await openCore({ folder, clock, randomness, program, automaticBackups: false })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** Acts after which the office is closed and opened again, as on another day: the script goes on by what it finds. */
const nights = [60, 170, 260]

export async function liveTheYear(): Promise<LivedYear> {
  const folder = mkdtempSync(join(tmpdir(), 'sjsj-year-'))
  const machine = yearMachine()
  const dueOn = new Map<string, readonly DueItem[]>()
  for (const acts of [...nights, Infinity]) await live(folder, machine, dueOn, acts)
  return liveOn(folder, machine, dueOn)
}

async function live(
  folder: string,
  machine: YearMachine,
  dueOn: Map<string, readonly DueItem[]>,
  acts: number,
) {
  const core = await openYear(folder, machine)
  const call = clientOver(core)
  const { must } = sceneOver(call)
  let done = 0
  for await (const { day, act } of yearSteps(call, machine)) {
    if (act === null) dueOn.set(day, (await must('office.status', {})).due)
    done += 1
    if (done === acts) break
  }
  await core.close()
}

/** The office as it stands when a step of the script is done; closed. */
export async function liveUntil(folder: string, isLast: (step: YearStep) => boolean): Promise<void> {
  const machine = yearMachine()
  const core = await openYear(folder, machine)
  for await (const one of yearSteps(clientOver(core), machine)) if (isLast(one)) break
  await core.close()
}

async function liveOn(
  folder: string,
  machine: YearMachine,
  dueOn: ReadonlyMap<string, readonly DueItem[]>,
): Promise<LivedYear> {
  const core = await openYear(folder, machine)
  return {
    ...sceneOver(clientOver(core)),
    folder,
    dueOn,
    reopen: async () => {
      await core.close()
      return liveOn(folder, machine, dueOn)
    },
    remove: async () => {
      await core.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
