import type { Operations, ParsedInputOf } from '#shared/contract/index.ts'
import type { MonthlyReportContent } from '#shared/domain/documents/index.ts'
import { monthlyReport, monthlyReportPath, monthlyReportTitle } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Period } from '#shared/domain/report/facts.ts'
import type { MonthlyContent } from '#shared/domain/report/monthly.ts'
import { isChanged } from '#shared/domain/report/monthly-changes.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { sha256 } from '../../sha256.ts'
import { findOffice } from '../../store/offices.ts'
import type { MonthlyBody, MonthlyReport } from '../../store/reports.ts'
import { insertMonthlyReport, listMonthlyReports, monthlyText } from '../../store/reports.ts'
import { actorOf } from '../../store/roster-changes.ts'
import type { Paper, RecordBesides } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import { stillNext, unlessIssuedMeanwhile } from '../documents/issued-meanwhile.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { changesBetween } from './changes.ts'
import { formOf, monthlyView } from './monthly.ts'

/** T3 as issued: files, numbers and all they count in one act; a correction is the next version and says why. */
export const issueMonthly: Usecase<'report.issueMonthly'> = async (context, input, run) => {
  const { month, unit, reason } = input
  const found = await filledForm(context, input)
  if (!found.ok) return found
  const { form, held, days, kept } = found.value
  const last = newestOf(kept, unit)
  const refused = refusalOf(last, { month, unit, reason, days, form })
  if (refused !== null) return fail(refused)
  const papers = await monthlyPapers(context, { month, unit, content: form.content })
  if (!papers.ok) return papers
  const version = (last?.version ?? 0) + 1
  const besides: RecordBesides = async (tx, issued, at) => {
    const { version: newest } = newestOf(await listMonthlyReports(tx, { from: month, to: month }), unit) ?? {}
    stillNext(newest, version, `${month} ${unit}`.trim())
    const body: MonthlyBody = { ...form, units: held, documentIds: issued.map(({ id }) => id) }
    const actor = await actorOf(tx)
    await insertMonthlyReport(tx, { month, unit, version, ...days, body, reason, actor, at })
    return { monthlyReport: { month, unit, version, ...days, reason, sha256: sha256(monthlyText(body)) } }
  }
  const done = await unlessIssuedMeanwhile(() => issuePapers(context, papers.value, null, run, besides))
  return done.ok ? monthlyView(context, { month, unit, period: null }) : done
}

type Asked = ParsedInputOf<Operations['report.issueMonthly']>

/** The form as it would be issued, and the days that it covers: merged, those of its units' reports. */
async function filledForm(context: Context, { month, unit, from, to }: Omit<Asked, 'reason'>) {
  if (from > to) return fail({ code: 'period-reversed', from, to })
  const kept = await listMonthlyReports(context.db, { from: month, to: month })
  const period = { from, to }
  const { form, held, period: merged } = await formOf(context, { month, unit, period }, kept)
  if (unit === '' && held.length === 0) return fail({ code: 'report-nothing-to-merge', month })
  return ok({ form, held, kept, days: unit === '' ? (merged ?? period) : period })
}

/** T3 as it would be issued now. */
export async function monthlyDraft(context: Context, asked: Omit<Asked, 'reason'>) {
  const found = await filledForm(context, asked)
  if (!found.ok) return found
  const { month, unit } = asked
  return monthlyPapers(context, { month, unit, content: found.value.form.content })
}

const newestOf = (reports: readonly MonthlyReport[], unit: string) =>
  reports.findLast((one) => one.unit === unit)

interface Issuing {
  readonly month: string
  readonly unit: string
  readonly reason: string
  readonly days: Period
  readonly form: Pick<MonthlyBody, 'content' | 'facts'>
}

function refusalOf(last: MonthlyReport | undefined, { month, unit, reason, days, form }: Issuing) {
  if (last === undefined) return null
  const isSame = last.from === days.from && last.to === days.to
  if (isSame && !isChanged(changesBetween(last.body, form))) {
    return { code: 'report-unchanged', month, unit } as const
  }
  return reason === '' ? ({ code: 'report-needs-reason', month, unit } as const) : null
}

interface Printed {
  readonly month: string
  readonly unit: string
  readonly content: MonthlyContent
}

async function monthlyPapers(context: Context, { month, unit, content }: Printed) {
  const office = await findOffice(context.db)
  const pack = await packInForce(context.db)
  if (office === null || pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const { bureau, contact, phone, mobile } = office.profile
  const model = monthlyReport({
    title: monthlyReportTitle(pack, office.profile, Number(month.slice(0, 4))),
    unit: unit === '' ? bureau : unit,
    filledOn: dayOf(context),
    content: printedContent(content),
    contact,
    phone,
    mobile,
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  const name = unit === '' ? `${bureau}（汇总）` : unit
  return ok(
    (['docx', 'xlsx'] as const).map((format): Paper => ({
      kind: 'T3',
      format,
      model,
      path: (version) => monthlyReportPath(month, name, format, version),
    })),
  )
}

/** The form's cells, without what only the screen tells: 户次 and whose list a number opens. */
function printedContent({ own, joint, ...lines }: MonthlyContent): MonthlyReportContent {
  return {
    ...lines,
    own: own.map(({ lead, items, targets, publications, schemes }) => ({
      department: lead,
      items,
      targets,
      publications,
      schemes,
    })),
    joint: joint.map(({ lead, partners, targets, publications, schemes }) => ({
      lead,
      partners,
      targets,
      publications,
      schemes,
    })),
  }
}
