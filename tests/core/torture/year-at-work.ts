import type { Call } from '#shared/contract/index.ts'
import { clientOver } from '#shared/cli/office.ts'
import { openCore } from '#shared/core/open-core.ts'
import { yearMachine, yearSteps } from '#tests/core/year/scripted-year.ts'

/** What one who works at the year is told, as data: a process of its own. */
export interface YearWork {
  readonly folder: string
  /** Acts until he goes home */
  readonly acts: number
  /** Then he backs the office up and puts that backup in its place */
  readonly restores: boolean
  /** Ends the process before this step of what it writes; null: only from outside */
  readonly strike: number | null
  /** From when on it may end: with the opening's own writes, or once the office is open */
  readonly from: 'start' | 'opened'
}

export const people = ['样例经办人', '样例负责人']

/** Opens the office as any start does, goes on with its year and tells of each act that is done. Returns false when the year is over. */
export async function workOn(
  { folder, acts, restores, from = 'opened' }: Omit<YearWork, 'strike' | 'from'> & Partial<YearWork>,
  tell: (word: string) => void,
): Promise<boolean> {
  const machine = yearMachine()
  if (from === 'start') tell('begun')
  const opened = await openCore({
    folder,
    clock: machine.clock,
    randomness: machine.randomness,
    program: '双随机工作台 测试',
    passwordCost: { N: 16, r: 1, p: 1 },
  })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  const call = clientOver(opened.value)
  if (from === 'opened') tell('begun')
  let left = acts
  let isOver = true
  for await (const { name, act } of yearSteps(call, machine)) {
    if (act !== null) {
      tell(`done ${name}`)
      left -= 1
    }
    if (left > 0) continue
    isOver = false
    break
  }
  if (restores) await restoreOwn(call)
  await opened.value.close()
  return !isOver
}

async function restoreOwn(call: Call): Promise<void> {
  const taken = await call('backups.take', {})
  if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
  const backup = { name: taken.value.backups[0]?.name ?? '' }
  const restored = await call('backups.restore', { backup, people, reason: '样例' })
  if (!restored.ok) throw new Error(JSON.stringify(restored.failure))
}
