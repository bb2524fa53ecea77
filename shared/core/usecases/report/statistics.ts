import type { Extent, StatisticsView } from '#shared/contract/index.ts'
import type { StatisticsCounts } from '#shared/domain/documents/index.ts'
import {
  chineseDate,
  drawFilePath,
  statisticsPath,
  statisticsReport,
  statisticsTitle,
} from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Counts, Statistics } from '#shared/domain/report/statistics.ts'
import { statisticsOf } from '#shared/domain/report/statistics.ts'
import { yearOf } from '#shared/domain/kernel/days.ts'
import type { Context, Usecase } from '../../context.ts'
import { dayOf } from '../../context.ts'
import { findDraw, readSnapshot } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { packInForce } from '../office/pack-in-force.ts'
import { readCounted } from './extent.ts'

export const getStatistics: Usecase<'report.statistics'> = async (context, { extent }) =>
  statisticsView(context, extent)

async function statisticsView({ db }: Context, extent: Extent) {
  const office = await findOffice(db)
  const pack = await packInForce(db)
  if (office === null || pack === null) return fail({ code: 'record-not-found', what: 'pack', id: '' })
  const counted = await readCounted(db, extent)
  if (!counted.ok) return counted
  const { facts, departments, draws } = counted.value
  const [first] = draws
  const year = yearOf(extent.of === 'draw' ? (first?.date ?? '') : extent.from)
  return ok<StatisticsView>({
    ...statisticsOf(facts, departments),
    title: statisticsTitle(pack, office.profile, year),
    draws: draws.map(({ id, number, title }) => ({ id, number, title })),
  })
}

export const issueStatistics: Usecase<'report.issueStatistics'> = async (context, input, run) => {
  const papers = await statisticsPapers(context, input)
  if (!papers.ok) return papers
  return issuePapers(context, papers.value, input.extent.of === 'draw' ? input.extent.drawId : null, run)
}

interface Return {
  readonly extent: Extent
  /** Empty: all of them with a total */
  readonly department: string
}

/** T4 of all departments with the total, or one department's own return. */
export async function statisticsPapers(context: Context, { extent, department }: Return) {
  const found = await statisticsView(context, extent)
  if (!found.ok) return found
  const office = await findOffice(context.db)
  const view = found.value
  const own = view.rows.find((one) => one.department === department)
  if (office === null || (department !== '' && own === undefined))
    return fail({ code: 'record-not-found', what: 'department', id: department })
  const model = statisticsReport({
    title: view.title,
    unit: own === undefined ? office.profile.bureau : department,
    counted:
      own === undefined
        ? { of: 'all', ...tableOf(view) }
        : { of: 'department', counts: columnsOf(own.counts) },
    notes: notesOf(view, extent, own !== undefined),
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  const path = await pathOf(context, extent, department)
  return ok(
    (['docx', 'xlsx'] as const).map((format): Paper => ({
      kind: 'T4',
      format,
      model,
      path: (version) => path(format, version),
    })),
  )
}

export const tableOf = ({ rows, total }: Statistics) => ({
  rows: rows.map((one) => ({ department: one.department, counts: columnsOf(one.counts) })),
  total: columnsOf(total),
})

function columnsOf({ visits: _visits, ...counts }: Counts): StatisticsCounts {
  return counts
}

/** What is counted, and why the total is no sum: whoever adds the rows up must not think it wrong. */
export function notesOf(
  { shared, total }: Pick<Statistics, 'shared' | 'total'>,
  extent: Extent,
  isReturn: boolean,
): readonly string[] {
  const days =
    extent.of === 'draw'
      ? []
      : [`统计检查结束日期在${chineseDate(extent.from)}至${chineseDate(extent.to)}的检查。`]
  const counts = `同一企业只计1户（共${total.visits}户次），同一人员只计1人。`
  const sum = shared.length === 0 ? '' : '有企业或人员涉及多个部门，合计按户、按人去重，不等于各部门之和。'
  return isReturn ? days : [...days, `${counts}${sum}`]
}

async function pathOf({ db }: Context, extent: Extent, department: string) {
  if (extent.of === 'draw') {
    const draw = await findDraw(db, extent.drawId)
    const task = await readSnapshot<TaskSnapshot>(db, extent.drawId, 'task')
    const folder = `${task?.plan.name ?? ''}（${draw?.number ?? ''}）`
    const year = yearOf(draw?.date ?? '')
    return (format: Paper['format'], version: number) =>
      department === ''
        ? drawFilePath(folder, 'T4', format, version)
        : statisticsPath(year, `${folder}-${department}`, format, version)
  }
  const { from, to, plans } = extent
  const of = { joint: '部门联合', internal: '内部联合', all: '全部抽查' }[plans]
  const name = [`${from}至${to}`, of, department].filter((word) => word !== '').join('-')
  return (format: Paper['format'], version: number) => statisticsPath(yearOf(from), name, format, version)
}
