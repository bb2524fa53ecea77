import type { ReportedMonthView } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { MonthlyFacts } from '#shared/domain/report/monthly.ts'
import { isChanged } from '#shared/domain/report/monthly-changes.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { firstEntryTime } from '../../store/ledger-first.ts'
import type { MonthlyReport } from '../../store/reports.ts'
import { listMonthlyReports, listReportedPeriods } from '../../store/reports.ts'
import { finishedDraws } from '../results/sheets.ts'
import { firstMonths } from './first-months.ts'
import { readMonthlyFacts } from './facts.ts'
import { changesOfMerged, changesSince } from './changes.ts'
import { monthsOf, monthState } from './month-states.ts'
import type { Reporters } from './monthly-sources.ts'
import { allUnits, lastVersions, readReporters } from './monthly-sources.ts'

/** 未报, 已报, 逾期, 有更正: every unit's twelve months and the bureau's. */
export const listMonths: Usecase<'report.months'> = async (context, { year }) => {
  const { db } = context
  const reporters = await readReporters(db)
  const all = await readMonthlyFacts(db)
  const months = monthsOf(year)
  const reports = lastVersions(await listMonthlyReports(db, { from: `${year}-01`, to: `${year}-12` }))
  const periods = await listReportedPeriods(db)
  const asked = await askedOf(context, reporters)
  const held = { tasks: all.tasks, draws: await finishedDraws(db, null) }
  const firstMonthOf = firstMonths(reporters, held, asked.firstMonth)
  const line = (unit: string) =>
    months.map((month) => {
      const reported = periods.filter((one) => one.unit === unit)
      const state = monthState(month, { ...asked, firstMonth: firstMonthOf(unit), reported })
      return withChanges(state, unit, { reports, all, reporters })
    })
  const units = allUnits(reporters, all, reports)
  return ok({
    year,
    reportDay: reporters.reportDay,
    units: units.map((unit) => ({ unit, months: line(unit) })),
    // Nobody is owed a merged form by a day: it comes when the units' are there.
    merged: line('').map((month) => (month.version === 0 ? { ...month, state: 'quiet' as const } : month)),
  })
}

export async function askedOf(context: Context, { reportDay }: Reporters) {
  const first = await firstEntryTime(context.db)
  return { reportDay, today: dayOf(context), firstMonth: first.slice(0, 7) }
}

interface Sources {
  readonly reports: readonly MonthlyReport[]
  readonly all: MonthlyFacts
  readonly reporters: Reporters
}

function withChanges(
  state: ReportedMonthView,
  unit: string,
  { reports, all, reporters }: Sources,
): ReportedMonthView {
  const report = reports.find((one) => one.month === state.month && one.unit === unit)
  if (report === undefined) return state
  const changes =
    unit === ''
      ? changesOfMerged(
          report,
          reports.filter((one) => one.month === state.month && one.unit !== ''),
        )
      : changesSince(report, all, reporters)
  return isChanged(changes) ? { ...state, state: 'changed' } : state
}
