import type { DueItem, ReportedMonthView } from '#shared/contract/index.ts'
import { unitOf } from '#shared/domain/report/units.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Draw } from '../../store/draws.ts'
import { listReportedPeriods } from '../../store/reports.ts'
import type { ResultSheet } from '../results/sheets.ts'
import { finishedDraws } from '../results/sheets.ts'
import { carriedOutViews } from './carried-out.ts'
import { firstMonths } from './first-months.ts'
import { monthsOf, monthState } from './month-states.ts'
import { askedOf } from './months.ts'
import { readReporters } from './monthly-sources.ts'
import { readTaskFacts } from './tasks.ts'

/** Monthly reports that are due soon or late; and reports of draws that were carried out. */
export async function reportsDue(
  context: Context,
  sheets: readonly ResultSheet[],
): Promise<readonly DueItem[]> {
  const draws = await finishedDraws(context.db, null)
  return [...(await monthlyDue(context, draws)), ...(await carriedOutDue(context, draws, sheets))]
}

/** Of this year and the last: December's is late in January. */
async function monthlyDue(context: Context, draws: readonly Draw[]): Promise<readonly DueItem[]> {
  const { db } = context
  const reporters = await readReporters(db)
  if (reporters.reportDay === null) return []
  const { bureau } = reporters
  const tasks = await readTaskFacts(db)
  const initiators = tasks.map(({ initiator }) => unitOf(initiator, reporters.units, bureau))
  const units = [...new Set([...reporters.units, ...initiators])]
  const periods = await listReportedPeriods(db)
  const asked = await askedOf(context, reporters)
  const firstMonthOf = firstMonths(reporters, { tasks, draws }, asked.firstMonth)
  const year = Number(asked.today.slice(0, 4))
  const open = [...monthsOf(year - 1), ...monthsOf(year)].flatMap((month) =>
    units.map((unit) => ({
      unit,
      ...monthState(month, {
        ...asked,
        firstMonth: firstMonthOf(unit),
        reported: periods.filter((one) => one.unit === unit),
      }),
    })),
  )
  return (['overdue', 'coming'] as const).flatMap((state) => lineOf(state, open))
}

type UnitMonth = ReportedMonthView & { readonly unit: string }

/** All that is late in one line: a list of every month's is read by nobody. */
function lineOf(state: 'coming' | 'overdue', all: readonly UnitMonth[]): readonly DueItem[] {
  const own = all.filter((one) => one.state === state)
  const [first] = own
  if (first === undefined) return []
  const { month, dueOn } = first
  const months = new Set(own.map((one) => one.month)).size
  return [
    { code: 'monthly-report', month, months, state, dueOn, units: [...new Set(own.map(({ unit }) => unit))] },
  ]
}

async function carriedOutDue(
  context: Context,
  draws: readonly Draw[],
  sheets: readonly ResultSheet[],
): Promise<readonly DueItem[]> {
  const views = await carriedOutViews(context.db, draws, dayOf(context), sheets)
  return views
    .filter(({ state, dueOn }) => dueOn !== '' && (state === 'due' || state === 'overdue'))
    .map(({ drawId, number, unit, dueOn, state }) => ({
      code: 'carried-out-report',
      drawId,
      number,
      unit,
      dueOn,
      late: state === 'overdue',
    }))
}
