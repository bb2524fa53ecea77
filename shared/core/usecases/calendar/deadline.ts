import { addWorkingDays, countedDays } from '#shared/domain/kernel/working-days.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { readCalendar } from './read-calendar.ts'

/** 期限试算: the last day of a term with every day that was counted or passed over. */
export const computeDeadline: Usecase<'calendar.deadline'> = async (
  { db },
  { from, days, startsNextDay },
) => {
  const calendar = await readCalendar(db)
  const rule = { startsNextDay }
  const counted = [...countedDays(from, days, calendar, rule)]
  return ok({
    deadline: addWorkingDays(from, days, calendar, rule),
    days: counted.map((day) => ({ ...day, name: calendar.days.get(day.date)?.name ?? '' })),
  })
}
