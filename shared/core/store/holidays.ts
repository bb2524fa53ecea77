import type { KeptHoliday } from '#shared/contract/index.ts'
import { arrangementSpan } from '#shared/domain/kernel/calendar.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { Db, HolidayRow, Tx } from './database.ts'

/** Every day of the table in its order. */
export async function listHolidays(db: Db | Tx): Promise<readonly KeptHoliday[]> {
  const rows = await db.selectFrom('holiday').selectAll().orderBy('date').execute()
  return rows.map(toHoliday)
}

/** The days that one year's arrangement decides. */
export async function holidaysOf(db: Db | Tx, year: number): Promise<readonly KeptHoliday[]> {
  const { from, to } = arrangementSpan(year)
  const rows = await db
    .selectFrom('holiday')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date')
    .execute()
  return rows.map(toHoliday)
}

export async function putHolidays(tx: Tx, days: readonly KeptHoliday[], at: string): Promise<void> {
  for (const { date, mark, name, source, reference } of days) {
    const rest = { mark, name, source, reference, changed_at: at }
    await tx
      .insertInto('holiday')
      .values({ date, ...rest })
      .onConflict((conflict) => conflict.column('date').doUpdateSet(rest))
      .execute()
  }
}

/** Empties one year's arrangement: another one takes its place. */
export async function removeHolidaysOf(tx: Tx, year: number): Promise<void> {
  const { from, to } = arrangementSpan(year)
  await tx.deleteFrom('holiday').where('date', '>=', from).where('date', '<=', to).execute()
}

export async function removeHoliday(tx: Tx, date: IsoDate): Promise<void> {
  await tx.deleteFrom('holiday').where('date', '=', date).execute()
}

/** Years that the office itself has called complete. */
export async function declaredYears(db: Db | Tx): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('holiday_year').select('year').execute()
  return new Set(rows.map(({ year }) => year))
}

export async function declareYear(tx: Tx, year: number, at: string): Promise<void> {
  await tx
    .insertInto('holiday_year')
    .values({ year, declared_at: at })
    .onConflict((conflict) => conflict.column('year').doUpdateSet({ declared_at: at }))
    .execute()
}

export async function undeclareYear(tx: Tx, year: number): Promise<void> {
  await tx.deleteFrom('holiday_year').where('year', '=', year).execute()
}

function toHoliday({ changed_at: _changedAt, ...day }: HolidayRow): KeptHoliday {
  return day
}
