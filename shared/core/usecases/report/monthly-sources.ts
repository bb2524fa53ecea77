import { figureOf } from '#shared/domain/plan/rule-pack.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import type { MonthlyFacts, Reporting } from '#shared/domain/report/monthly.ts'
import { monthlyFacts } from '#shared/domain/report/monthly.ts'
import { reportUnits, unitOf } from '#shared/domain/report/units.ts'
import type { Context } from '../../context.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findOffice, listDepartments } from '../../store/offices.ts'
import type { MonthlyReport } from '../../store/reports.ts'
import { listMonthlyReports } from '../../store/reports.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { readMonthlyFacts } from './facts.ts'

/** Who reports in this office, and by which day. */
export interface Reporters {
  readonly bureau: string
  /** Of the office's lists, and whoever else has something to report */
  readonly units: readonly string[]
  readonly reportDay: number | null
}

export async function readReporters(db: Db | Tx): Promise<Reporters> {
  const bureau = (await findOffice(db))?.profile.bureau ?? ''
  const pack = await packInForce(db)
  return {
    bureau,
    units: reportUnits(await listDepartments(db), bureau),
    reportDay: pack === null ? null : figureOf(pack, 'monthlyReportDay'),
  }
}

/** Who reports, and the bureau itself where a task, an entry or a report is nobody else's: nothing falls between two units. */
export function allUnits(
  { bureau, units }: Reporters,
  all: MonthlyFacts,
  reports: readonly MonthlyReport[],
): readonly string[] {
  const others = [
    ...all.tasks.map(({ initiator }) => unitOf(initiator, units, bureau)),
    ...all.diary.map(({ unit }) => unit),
    ...reports.map(({ unit }) => unit).filter((unit) => unit !== ''),
  ]
  return [...new Set([...units, ...others])]
}

export interface ReportAsked {
  readonly month: string
  /** Empty: merged for the bureau */
  readonly unit: string
  readonly period: Period
}

/** What a unit's report over some days would rest upon now; of the merged one, what its units' reports rest upon. */
export async function factsNow({ db }: Context, { month, unit, period }: ReportAsked): Promise<MonthlyFacts> {
  if (unit === '') {
    const reports = lastVersions(await listMonthlyReports(db, { from: month, to: month }))
    return joined(reports.filter((one) => one.unit !== '').map(({ body }) => body.facts))
  }
  const reporters = await readReporters(db)
  return monthlyFacts(await readMonthlyFacts(db), reportingOf(reporters, unit), period)
}

export const reportingOf = ({ bureau, units }: Reporters, unit: string): Reporting => ({
  unit,
  units,
  bureau,
})

export function joined(facts: readonly MonthlyFacts[]): MonthlyFacts {
  return {
    tasks: facts.flatMap(({ tasks }) => tasks),
    records: facts.flatMap(({ records }) => records),
    published: facts.flatMap(({ published }) => published),
    diary: facts.flatMap(({ diary }) => diary),
  }
}

/** The newest of each month and unit, in the order given. */
export function lastVersions(reports: readonly MonthlyReport[]): readonly MonthlyReport[] {
  return [...new Map(reports.map((one) => [`${one.month} ${one.unit}`, one])).values()]
}
