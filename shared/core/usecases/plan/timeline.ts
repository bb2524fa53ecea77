import { ok } from '#shared/domain/kernel/result.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { alertOf, monthsInYear } from '#shared/domain/plan/timeline.ts'
import type { TimelineTask } from '#shared/domain/plan/timeline.ts'
import type { Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { listDraws } from '../../store/draws.ts'
import { listPlans, readSchemes } from '../../store/plans.ts'
import { lateDispatches } from '../dispatch/due.ts'

/** The tasks of a year's plans over its months, with what each calls for today (requirements B3). */
export const yearTimeline: Usecase<'plan.timeline'> = async (context, { year }) => {
  const today = dayOf(context)
  return ok({ year, today, tasks: await timelineOf(context.db, year, today) })
}

export async function timelineOf(db: Db, year: number, today: IsoDate): Promise<readonly TimelineTask[]> {
  const draws = (await listDraws(db)).filter(({ state }) => state !== 'voided')
  const late = await lateDispatches(db, today)
  const withScheme = new Set((await readSchemes(db)).map(({ taskId }) => taskId))
  return (await listPlans(db, year)).flatMap(({ scope, tasks }) =>
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
