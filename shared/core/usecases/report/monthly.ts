import type { DocumentView, MonthlyVersionView, MonthlyView } from '#shared/contract/index.ts'
import { monthlyReportTitle } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import type { MonthlyContent, MonthlyFacts } from '#shared/domain/report/monthly.ts'
import { firstDayOf, monthlyContent, monthlyFacts } from '#shared/domain/report/monthly.ts'
import type { MonthlyChanges } from '#shared/domain/report/monthly-changes.ts'
import { periodWarnings, reportDayOf, usualPeriod } from '#shared/domain/report/period.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { listDocuments } from '../../store/documents.ts'
import { findOffice } from '../../store/offices.ts'
import type { MonthlyReport } from '../../store/reports.ts'
import { listMonthlyReports, listReportedPeriods } from '../../store/reports.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { changesBetween, changesOfMerged, changesSince, mergedForm } from './changes.ts'
import { readMonthlyFacts } from './facts.ts'
import { allUnits, lastVersions, readReporters, reportingOf } from './monthly-sources.ts'

export const getMonthly: Usecase<'report.monthly'> = (context, asked) => monthlyView(context, asked)

interface Asked {
  readonly month: string
  /** Empty: merged for the bureau */
  readonly unit: string
  /** null: as issued, or as the rules have it */
  readonly period: Period | null
}

/** What a form says now over its days, and what it said when it was issued. */
export interface MonthlyForm {
  readonly content: MonthlyContent
  readonly facts: MonthlyFacts
}

type FormView = Pick<MonthlyView, 'usual' | 'period' | 'warnings' | 'changes' | 'missing'> & {
  readonly form: MonthlyForm
  /** Of the merged one: which versions it would hold */
  readonly held: readonly { readonly unit: string; readonly version: number }[]
}

export async function monthlyView(context: Context, asked: Asked) {
  const { db } = context
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null || pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const { month, unit } = asked
  const kept = await listMonthlyReports(db, { from: month, to: month })
  const { form, held: _held, ...view } = await formOf(context, asked, kept)
  const { reportDay } = await readReporters(db)
  const own = kept.filter((one) => one.unit === unit)
  return ok<MonthlyView>({
    month,
    unit,
    title: monthlyReportTitle(pack, office.profile, Number(month.slice(0, 4))),
    dueOn: reportDay === null ? '' : reportDayOf(month, reportDay),
    ...view,
    now: form.content,
    versions: versionViews(own, await listDocuments(db)),
  })
}

/** `kept`: all that was issued for the month */
export async function formOf(
  context: Context,
  asked: Asked,
  kept: readonly MonthlyReport[],
): Promise<FormView> {
  return asked.unit === '' ? mergedView(context, kept) : unitView(context, asked, kept)
}

async function unitView(context: Context, asked: Asked, kept: readonly MonthlyReport[]): Promise<FormView> {
  const { db } = context
  const { month, unit } = asked
  const reporters = await readReporters(db)
  const all = await readMonthlyFacts(db)
  const reporting = reportingOf(reporters, unit)
  const others = (await listReportedPeriods(db)).filter((one) => one.unit === unit && one.month !== month)
  const question = { month, others, firstDay: firstDayOf(all, reporting), reportDay: reporters.reportDay }
  const usual = usualPeriod(question)
  const last = kept.filter((one) => one.unit === unit).at(-1)
  const issued = last === undefined ? null : { from: last.from, to: last.to }
  const period = asked.period ?? issued ?? usual
  const facts = period === null ? nothing : monthlyFacts(all, reporting, period)
  return {
    usual,
    period,
    warnings: period === null ? [] : periodWarnings(period, question, dayOf(context)),
    changes: last === undefined ? unchanged : changesSince(last, all, reporters),
    missing: [],
    form: { facts, content: monthlyContent(facts) },
    held: [],
  }
}

async function mergedView({ db }: Context, kept: readonly MonthlyReport[]): Promise<FormView> {
  const reporters = await readReporters(db)
  const newest = lastVersions(kept)
  const order = allUnits(reporters, await readMonthlyFacts(db), newest)
  const reports = order.flatMap((unit) => newest.find((one) => one.unit === unit) ?? [])
  const issued = newest.find(({ unit }) => unit === '')
  const days = reports.flatMap(({ from, to }) => [from, to]).toSorted()
  const [from = ''] = days
  const to = days.at(-1) ?? ''
  const period = reports.length === 0 ? null : { from, to }
  return {
    usual: period,
    period,
    warnings: [],
    changes: issued === undefined ? unchanged : changesOfMerged(issued, reports),
    missing: reporters.units.filter((unit) => !reports.some((one) => one.unit === unit)),
    form: mergedForm(reports),
    held: reports.map(({ unit, version }) => ({ unit, version })),
  }
}

const nothing: MonthlyFacts = { tasks: [], records: [], published: [], diary: [] }
const unchanged: MonthlyChanges = { cells: [], facts: [] }

/** Newest first, each against the one before. */
function versionViews(
  reports: readonly MonthlyReport[],
  documents: readonly DocumentView[],
): readonly MonthlyVersionView[] {
  return reports
    .map(({ version, from, to, body, reason, actor, at }, index) => {
      const before = reports[index - 1]
      return {
        version,
        from,
        to,
        content: body.content,
        reason,
        actor,
        at,
        changes: before === undefined ? unchanged : changesBetween(before.body, body),
        documents: documents.filter(({ id }) => body.documentIds.includes(id)),
      }
    })
    .toReversed()
}
