import type { ReportedTarget, TaskReportFacts } from '#shared/domain/documents/index.ts'
import { chineseDate, drawFilePath, taskReport, taskReportValues } from '#shared/domain/documents/index.ts'
import { fillTemplate } from '#shared/domain/documents/templates/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { CountedFacts } from '#shared/domain/report/count.ts'
import { countOf } from '#shared/domain/report/count.ts'
import type { ItemFact, RecordFact } from '#shared/domain/report/facts.ts'
import { handlingOf } from '#shared/domain/report/handling-kinds.ts'
import type { Context } from '../../context.ts'
import { dayOf } from '../../context.ts'
import type { Draw } from '../../store/draws.ts'
import { readSnapshot } from '../../store/draws.ts'
import type { Office } from '../../store/offices.ts'
import { findOffice } from '../../store/offices.ts'
import type { Paper } from '../documents/issue.ts'
import { templateNow } from '../documents/templates.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import { listReplacements } from '../../store/replacements.ts'
import { resultSheets } from '../results/sheets.ts'
import { readCounted } from './extent.ts'
import type { FollowedUp } from './outcomes.ts'
import { followedUp } from './outcomes.ts'

/** W11: names of the enterprises, problems found, how they were handled (ningjin 三(三)). */
export async function carriedOutPaper(context: Context, draw: Draw, unit: string) {
  const { db } = context
  const office = await findOffice(db)
  const frozen = await readSnapshot<TaskSnapshot>(db, draw.id, 'task')
  const counted = await readCounted(db, { of: 'draw', drawId: draw.id })
  const template = await templateNow(db, 'task-report')
  if (!counted.ok) return counted
  if (office === null || frozen === null || template === null)
    return fail({ code: 'record-not-found', what: 'template', id: 'task-report' })
  const { facts, departments } = counted.value
  const drawn = await drawnOf(context, draw)
  const followUp = await followedUp(db, facts.records, dayOf(context))
  const values = taskReportValues(
    reportFacts({ draw, unit, office, frozen, facts, departments, followUp, ...drawn }),
  )
  const text = fillTemplate(template.paragraphs, values)
  const model = taskReport({
    text,
    to: '',
    unit,
    targets: targetsOf(facts.records, followUp),
    date: dayOf(context),
    mark: office.rehearsal ? '演练' : '',
  })
  const folder = `${frozen.plan.name}（${draw.number}）`
  return ok<Paper>({
    kind: 'W11',
    format: 'docx',
    model,
    path: (version) => drawFilePath(folder, 'W11', 'docx', version),
    leftOut: text.leftOut,
  })
}

interface Sources {
  readonly draw: Draw
  readonly unit: string
  readonly office: Office
  readonly frozen: TaskSnapshot
  readonly facts: CountedFacts
  readonly departments: readonly string[]
  /** Seats of the draw */
  readonly drawn: number
  readonly notInspected: TaskReportFacts['notInspected']
  readonly followUp: FollowedUp
}

/** How many were drawn, and who dropped out before anybody came there. */
async function drawnOf({ db }: Context, draw: Draw): Promise<Pick<Sources, 'drawn' | 'notInspected'>> {
  const sheets = await resultSheets(db, { drawId: draw.id })
  const reasons = new Map((await listReplacements(db, draw.id)).map((one) => [one.targetId, one.reason]))
  const targets = Map.groupBy(sheets, ({ targetId }) => targetId)
  const notInspected = [...targets].flatMap(([id, own]) => {
    const isMissed = own.every(({ replaced, record }) => replaced && record === null)
    return isMissed ? [{ name: own[0]?.targetName ?? id, reason: reasons.get(id) ?? '' }] : []
  })
  return { drawn: new Set(sheets.map(({ drawnId }) => drawnId)).size, notInspected }
}

function reportFacts(sources: Sources): TaskReportFacts {
  const { draw, unit, office, frozen, facts, departments, drawn, notInspected, followUp } = sources
  const { plan, task } = frozen
  const days = facts.records.map(({ endedOn }) => endedOn).toSorted()
  const inspected = countOf('targets', facts)
  const withProblems = countOf('problemTargets', facts)
  return {
    year: plan.year,
    unit,
    inspectionName: draw.title,
    plan,
    task,
    drawNumber: draw.number,
    drawnOn: draw.date,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
    departments,
    counts: {
      drawn,
      inspected,
      inspectors: countOf('inspectors', facts),
      items: countOf('items', facts),
      clean: inspected - withProblems,
      withProblems,
      problems: countOf('problemItems', facts),
      closed: followUp.closed,
      open: followUp.open,
    },
    notInspected,
    problems: facts.records.flatMap((record) =>
      record.items
        .filter(({ problem }) => problem)
        .map((item) => ({ name: record.targetName, problem: told(item) })),
    ),
    handling: handlingOf(facts.records),
    publication: publicationOf(facts),
    contact: office.profile.contact,
    phone: office.profile.phone,
  }
}

/** What was found in the inspectors' own words; where they wrote none, the dictionary's. */
const told = ({ itemName, finding, codes }: ItemFact) =>
  `${itemName}：${finding.trim() === '' ? codes.join('、') : finding}`

function publicationOf({ published }: CountedFacts): string {
  const sites = Map.groupBy(published, ({ place }) => place)
  return [...sites]
    .map(([site, own]) => {
      const last =
        own
          .map(({ publishedOn }) => publishedOn)
          .toSorted()
          .at(-1) ?? ''
      return `截至${chineseDate(last)}，已通过${site}公示${own.length}条`
    })
    .join('；')
}

/** A line per target, all departments' findings in it. */
function targetsOf(records: readonly RecordFact[], { outcomes }: FollowedUp): readonly ReportedTarget[] {
  const targets = Map.groupBy(records, ({ targetId }) => targetId)
  return [...targets].map(([id, own]) => {
    const items = own.flatMap((record) => record.items.filter(({ problem }) => problem))
    return {
      id,
      name: own[0]?.targetName ?? id,
      problems: items.map(told),
      handling: [...new Set(items.flatMap(({ handling }) => handling))],
      outcome: outcomes.get(id) ?? '',
    }
  })
}
