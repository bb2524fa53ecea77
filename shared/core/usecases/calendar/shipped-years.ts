import type { HolidayDay } from '#shared/domain/kernel/calendar.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act } from '../../context.ts'
import { shippedHolidays } from '../../resources/shipped-holidays.ts'
import type { Tx } from '../../store/database.ts'
import { holidaysOf, putHolidays, removeHolidaysOf, undeclareYear } from '../../store/holidays.ts'

/** Years the program brings along and the table does not have yet; a year with days of the office's own stays as it is unless named. */
export const addShipped: Usecase<'calendar.addShipped'> = (context, { replace }) =>
  act(context, async (tx, at) => {
    const { added, left } = await fillShipped(tx, at, replace)
    if (added.length === 0) return fail({ code: 'arrangement-unchanged' })
    const { reference } = shippedHolidays()
    return ok({ value: { added, left }, kind: 'holidays.added', body: { years: added, left, reference } })
  })

export async function fillShipped(tx: Tx, at: string, replace: readonly number[]) {
  const { years, reference } = shippedHolidays()
  const added: number[] = []
  const left: number[] = []
  for (const [year, days] of years) {
    const kept = await holidaysOf(tx, year)
    const isOwn = kept.some(({ source }) => source !== 'program')
    if (isOwn && !replace.includes(year)) left.push(year)
    if (isSame(kept, days) || (isOwn && !replace.includes(year))) continue
    await removeHolidaysOf(tx, year)
    await undeclareYear(tx, year)
    await putHolidays(
      tx,
      days.map((day) => ({ ...day, source: 'program', reference })),
      at,
    )
    added.push(year)
  }
  return { added, left }
}

function isSame(kept: readonly HolidayDay[], days: readonly HolidayDay[]): boolean {
  const told = (list: readonly HolidayDay[]) => list.map(({ date, mark }) => `${date}${mark}`).join()
  return told(kept) === told(days)
}
