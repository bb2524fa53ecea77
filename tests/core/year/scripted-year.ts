import { createHash, randomBytes } from 'node:crypto'
import type { Call } from '#shared/contract/index.ts'
import type { CoreOptions } from '#shared/core/core.ts'
import { archiving } from './archiving.ts'
import { enteringResults } from './entering-results.ts'
import { followingUp } from './following-up.ts'
import { holdingDraws } from './holding-draws.ts'
import { publishing } from './publishing.ts'
import { reportingMonths } from './reporting-months.ts'
import type { YearStep } from './scene.ts'
import { sceneOver, step } from './scene.ts'
import { settingUp } from './setting-up.ts'

/** A morning on which somebody only looks at what is due. */
const morning = (day: string): YearStep => ({ day, name: 'morning', act: null })

export const mornings = [
  '2025-01-17',
  '2025-01-18',
  '2025-02-27',
  '2025-03-19',
  '2025-03-27',
  '2025-04-09',
  '2025-08-29',
  '2025-11-21',
  '2025-12-31',
] as const

/**
 * A year of an invented office in the order of its days: five draws, 120 records, all that follows. What is done on one day is done in
 * the order in which it stands here.
 */
export const yearScript: readonly YearStep[] = [
  ...mornings.map(morning),
  ...settingUp,
  ...holdingDraws,
  ...enteringResults,
  ...followingUp,
  ...publishing,
  ...reportingMonths,
  ...archiving,
].toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))

/** Time and chance of the machine on which the year passes: both are the script's. */
export interface YearMachine {
  readonly clock: () => Date
  readonly randomness: CoreOptions['randomness']
  readonly goTo: (step: YearStep) => void
}

/** Its shares of a draw are the same in every run, and so are the draws; ids must differ also after a restart. */
export function yearMachine(): YearMachine {
  let now = yearScript[0] ?? step('', '', () => Promise.resolve())
  const share = () => createHash('sha256').update(`${now.day} ${now.name}`).digest()
  return {
    // Noon in China: the same day in every zone where tests run.
    clock: () => new Date(`${now.day}T04:00:00Z`),
    randomness: { kind: 'fixed', bytes: (size) => (size === 32 ? share() : randomBytes(size)) },
    goTo: (next) => {
      now = next
    },
  }
}

/**
 * Does the year act by act and yields each when it is done. Every act leaves one entry in the ledger, so the ledger tells how far the
 * year has come: whoever opens the office after a crash calls this again and it goes on with the first act that is not there.
 */
export async function* yearSteps(call: Call, machine: Pick<YearMachine, 'goTo'>): AsyncGenerator<YearStep> {
  const scene = sceneOver(call)
  let done = await actsDone(call)
  for (const one of yearScript) {
    machine.goTo(one)
    if (one.act === null) {
      if (done === 0) yield one
    } else if (done > 0) done -= 1
    else {
      await one.act(scene)
      yield one
    }
  }
}

/** Workbooks sent out are made anew by whoever lost them; copies tell of themselves. */
const besideTheScript = /^(?:result\.sheets-made|backup\.)/u

async function actsDone(call: Call): Promise<number> {
  let done = 0
  for (let offset = 0; ; offset += 1000) {
    const listed = await call('records.ledger', { offset, limit: 1000 })
    // Before its first act there is no office.
    if (!listed.ok) return 0
    done += listed.value.rows.filter(({ kind }) => !besideTheScript.test(kind)).length
    if (offset + 1000 >= listed.value.total) return done
  }
}
