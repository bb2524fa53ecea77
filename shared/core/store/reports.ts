import type { MonthlyContent, MonthlyFacts } from '#shared/domain/report/monthly.ts'
import type { Db, MonthlyReportRow, Tx } from './database.ts'

/** A report's numbers with all that they count, so that each can still be opened as it was. */
export interface MonthlyBody {
  readonly content: MonthlyContent
  readonly facts: MonthlyFacts
  /** Of the merged one: which version of each unit it holds */
  readonly units: readonly { readonly unit: string; readonly version: number }[]
  readonly documentIds: readonly string[]
}

export interface MonthlyReport {
  /** `2023-05` */
  readonly month: string
  /** Empty: merged for the bureau */
  readonly unit: string
  readonly version: number
  readonly from: string
  readonly to: string
  readonly body: MonthlyBody
  /** Why it was corrected; empty for the first */
  readonly reason: string
  readonly actor: string
  readonly at: string
}

/** As it is kept and hashed. */
export const monthlyText = (body: MonthlyBody): string => JSON.stringify(body)

/** Every version of every report of some months, by month, unit and version. */
export async function listMonthlyReports(
  db: Db | Tx,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly MonthlyReport[]> {
  const rows = await db
    .selectFrom('monthly_report')
    .selectAll()
    .where('month', '>=', from)
    .where('month', '<=', to)
    .orderBy('month')
    .orderBy('unit')
    .orderBy('version')
    .execute()
  return rows.map(toReport)
}

export type ReportedPeriod = Pick<MonthlyReport, 'month' | 'unit' | 'version' | 'from' | 'to'>

/** Of each month and unit the newest version, without what it holds: reports can be long. */
export async function listReportedPeriods(db: Db | Tx): Promise<readonly ReportedPeriod[]> {
  const rows = await db
    .selectFrom('monthly_report')
    .select(['month', 'unit', 'version', 'from_day as from', 'to_day as to'])
    .orderBy('month')
    .orderBy('unit')
    .orderBy('version')
    .execute()
  return [...new Map(rows.map((row) => [`${row.month} ${row.unit}`, row])).values()]
}

export async function insertMonthlyReport(tx: Tx, { from, to, body, ...row }: MonthlyReport): Promise<void> {
  await tx
    .insertInto('monthly_report')
    .values({ ...row, from_day: from, to_day: to, body: monthlyText(body) })
    .execute()
}

function toReport({ from_day: from, to_day: to, body, ...row }: MonthlyReportRow): MonthlyReport {
  return { ...row, from, to, body: JSON.parse(body) as MonthlyBody }
}
