import type { CarriedOutView } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import type { DeadlineFact } from '#shared/domain/report/overview.ts'
import { unitOf } from '#shared/domain/report/units.ts'
import { monthWords } from '#shared/domain/report/words.ts'
import type { Standing } from '#shared/domain/results/due-day.ts'
import { standingOf } from '#shared/domain/results/due-day.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { localDay } from '../../local-day.ts'
import type { Draw } from '../../store/draws.ts'
import { listMonthlyReports, listReportedPeriods } from '../../store/reports.ts'
import { readCalendar } from '../calendar/read-calendar.ts'
import { dispatchStandings } from '../dispatch/due.ts'
import { carriedOutViews } from './carried-out.ts'
import { monthsOf, monthState } from './month-states.ts'
import { readReporters } from './monthly-sources.ts'
import { askedOf } from './months.ts'
import { readTaskFacts } from './tasks.ts'

/** 派发确认: a department's answer within the term, whatever it says. */
export async function confirmations(
  context: Context,
  drawIds: ReadonlySet<string>,
): Promise<readonly DeadlineFact[]> {
  const { db } = context
  const today = dayOf(context)
  const calendar = await readCalendar(db)
  const standings = (await dispatchStandings(db, today)).filter(({ draw }) => drawIds.has(draw.id))
  return standings.flatMap(({ draw, departments }) =>
    departments.map(({ department, answered, due }) => ({
      key: `${draw.id} ${department}`,
      unit: department,
      name: draw.number,
      id: '',
      taskId: '',
      standing: standingOf({ doneOn: answered?.day ?? null, due: due?.date ?? null }, today, calendar),
      dueOn: due?.date ?? '',
      doneOn: answered?.day ?? '',
    })),
  )
}

/** 月报 of a year, unit by unit: a report counts on the day of its first version; a correction makes nothing late. */
export async function monthlyDeadlines(context: Context, year: number): Promise<readonly DeadlineFact[]> {
  const { db } = context
  const reporters = await readReporters(db)
  if (reporters.reportDay === null) return []
  const tasks = await readTaskFacts(db)
  const initiators = tasks.map(({ initiator }) => unitOf(initiator, reporters.units, reporters.bureau))
  const units = [...new Set([...reporters.units, ...initiators])]
  const asked = await askedOf(context, reporters)
  const periods = await listReportedPeriods(db)
  const reports = await listMonthlyReports(db, { from: `${year}-01`, to: `${year}-12` })
  const first = new Map(reports.filter(({ version }) => version === 1).map((one) => [keyOf(one), one]))
  return units.flatMap((unit) =>
    monthsOf(year).flatMap((month): readonly DeadlineFact[] => {
      const reported = periods.filter((one) => one.unit === unit)
      const { state, dueOn } = monthState(month, { ...asked, reported })
      if (state === 'quiet') return []
      const key = keyOf({ month, unit })
      const at = first.get(key)?.at
      const doneOn = at === undefined ? '' : localDay(new Date(at))
      const standing = monthStanding(state === 'overdue', { doneOn, dueOn })
      return [{ key, unit, name: monthWords(month), id: '', taskId: '', standing, dueOn, doneOn }]
    }),
  )
}

const keyOf = ({ month, unit }: { readonly month: string; readonly unit: string }) => `${month} ${unit}`

function monthStanding(
  isOverdue: boolean,
  { doneOn, dueOn }: { readonly doneOn: IsoDate; readonly dueOn: IsoDate },
): Standing {
  if (doneOn !== '') return doneOn > dueOn ? 'late' : 'in-time'
  return isOverdue ? 'overdue' : 'soon'
}

/** 计划实施情况报告 of draws that were carried out; one that is still under way owes nothing yet. */
export async function carriedOutDeadlines(
  context: Context,
  draws: readonly Draw[],
): Promise<readonly DeadlineFact[]> {
  const views = await carriedOutViews(context.db, draws, dayOf(context))
  return views
    .filter(({ state }) => state !== 'running')
    .map((view) => {
      const { drawId, unit, title, dueOn } = view
      const doneOn = reportedOn(view)
      return { key: drawId, unit, name: title, id: '', taskId: '', standing: stateOf(view), dueOn, doneOn }
    })
}

function stateOf(view: CarriedOutView): Standing {
  if (view.state !== 'reported') return view.state === 'overdue' ? 'overdue' : 'soon'
  return view.dueOn !== '' && reportedOn(view) > view.dueOn ? 'late' : 'in-time'
}

const reportedOn = ({ documents }: CarriedOutView): IsoDate => {
  const [first] = documents.map(({ createdAt }) => localDay(new Date(createdAt))).toSorted()
  return first ?? ''
}
