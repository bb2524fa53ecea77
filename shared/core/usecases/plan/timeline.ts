import { ok } from '#shared/domain/kernel/result.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { alertOf, monthsInYear } from '#shared/domain/plan/timeline.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import type { Plan } from '#shared/domain/plan/types.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import type { Draw } from '../../store/draws.ts'
import { listDraws } from '../../store/draws.ts'
import { listPlans, readSchemes } from '../../store/plans.ts'
import type { Standings } from '../dispatch/due.ts'
import { dispatchStandings, lateDispatches } from '../dispatch/due.ts'

/** The tasks of a year's plans over its months, with what each calls for today (requirements B3). */
export const yearTimeline: Usecase<'plan.timeline'> = async (context, { year }) => {
  const { db } = context
  const today = dayOf(context)
  const standings = await dispatchStandings(db, today)
  return ok({ year, today, tasks: await timelineOf(db, [year], { today, standings }) })
}

interface Now {
  readonly today: IsoDate
  readonly standings: readonly Standings[]
}

/** The tasks of some years' plans, in the order of the years. */
export async function timelineOf(
  db: Db,
  years: readonly number[],
  { today, standings }: Now,
): Promise<readonly TimelineTask[]> {
  const sources = {
    today,
    draws: (await listDraws(db)).filter(({ state }) => state !== 'voided'),
    late: lateDispatches(standings),
    withScheme: new Set((await readSchemes(db)).map(({ taskId }) => taskId)),
  }
  const tasks: TimelineTask[] = []
  for (const year of years) tasks.push(...tasksOf(year, await listPlans(db, year), sources))
  return tasks
}

interface Sources {
  readonly today: IsoDate
  /** None that was given up */
  readonly draws: readonly Draw[]
  readonly late: ReadonlySet<string>
  /** Tasks that have one */
  readonly withScheme: ReadonlySet<string>
}

function tasksOf(
  year: number,
  plans: readonly Plan[],
  { today, draws, late, withScheme }: Sources,
): readonly TimelineTask[] {
  return plans.flatMap(({ scope, tasks }) =>
    tasks.map((task) => {
      const held = draws
        .filter(({ taskId }) => taskId === task.id)
        .map(({ id, number, date, state }) => ({
          id,
          number,
          date,
          finished: state === 'finished',
          unconfirmed: late.has(id),
        }))
      const hasScheme = withScheme.has(task.id)
      const { id, number, name, periodText, startMonth, endMonth } = task
      return {
        id,
        number,
        name,
        periodText,
        startMonth,
        endMonth,
        scope,
        months: monthsInYear(task, year),
        hasScheme,
        draws: held,
        alert: alertOf({ task, draws: held, hasScheme }, today),
      }
    }),
  )
}
