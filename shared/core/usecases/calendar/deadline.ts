import { addWorkingDays, countedDays } from '#shared/domain/kernel/working-days.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { neededFigure } from '#shared/domain/plan/rule-pack.ts'
import type { Usecase } from '../../context.ts'
import type { Db } from '../../store/database.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { readCalendar } from './read-calendar.ts'

/** 期限试算: the last day of a term with every day that was counted or passed over. */
export const computeDeadline: Usecase<'calendar.deadline'> = async (
  { db },
  { from, days, startsNextDay },
) => {
  const calendar = await readCalendar(db)
  const rule = { startsNextDay: startsNextDay ?? (await startsOnNextDay(db)) }
  const counted = [...countedDays(from, days, calendar, rule)]
  return ok({
    ...rule,
    deadline: addWorkingDays(from, days, calendar, rule),
    days: counted.map((day) => ({ ...day, name: calendar.days.get(day.date)?.name ?? '' })),
  })
}

/** Before an office is set up there are no rules: the usual reading. */
async function startsOnNextDay(db: Db): Promise<boolean> {
  const pack = await packInForce(db)
  return pack === null || neededFigure(pack, 'dayCountStart') === 'next-day'
}
