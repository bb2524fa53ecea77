import type { KeptHoliday } from '#shared/contract/index.ts'
import { arrangementYearOf } from '#shared/domain/kernel/calendar.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { shippedHolidays } from '../../resources/shipped-holidays.ts'
import type { Tx } from '../../store/database.ts'
import * as store from '../../store/holidays.ts'
import { findOffice } from '../../store/offices.ts'
import { readCoverage, readYear } from './read-calendar.ts'

export const listYears: Usecase<'calendar.years'> = async (context) => {
  const known = await readCoverage(context.db)
  const now = yearNow(context)
  const years = new Set([...known.keys(), now - 1, now, now + 1])
  const inOrder = [...years].toSorted((one, other) => one - other)
  return ok(inOrder.map((year) => known.get(year) ?? { year, coverage: 'none', declared: false }))
}

export const getYear: Usecase<'calendar.year'> = async ({ db }, { year }) => ok(await readYear(db, year))

/** A day as a clerk knows it. What the program or a notice said of it gives way and stays in the ledger. */
export const setDay: Usecase<'calendar.setDay'> = (context, day) =>
  act(context, async (tx, at) => {
    const year = arrangementYearOf(day.date)
    const before = (await store.holidaysOf(tx, year)).find(({ date }) => date === day.date) ?? null
    if (day.mark === 'ordinary' && !isArranged(day.date, before)) await store.removeHoliday(tx, day.date)
    else await store.putHolidays(tx, [{ ...day, source: 'hand', reference: await clerkOf(tx) }], at)
    return ok({ value: await readYear(tx, year), kind: 'holidays.day-set', body: { before, after: day } })
  })

/** Whether an arrangement says something of the day that an ordinary day must contradict. */
function isArranged(date: string, before: KeptHoliday | null): boolean {
  const shipped = shippedHolidays().years.get(arrangementYearOf(date)) ?? []
  return (before !== null && before.source !== 'hand') || shipped.some((day) => day.date === date)
}

const clerkOf = async (tx: Tx) => (await findOffice(tx))?.profile.clerk ?? ''

/** The office has held a year against the notice: what it holds is all there is. */
export const declareYear: Usecase<'calendar.declareYear'> = (context, { year, complete }) =>
  act(context, async (tx, at) => {
    const days = await store.holidaysOf(tx, year)
    if (days.length === 0) return fail({ code: 'year-without-arrangement', year })
    if (complete) await store.declareYear(tx, year, at)
    else await store.undeclareYear(tx, year)
    return ok({ value: await readYear(tx, year), kind: 'holidays.declared', body: { year, complete } })
  })

export const yearNow = (context: Context) => Number(dayOf(context).slice(0, 4))
