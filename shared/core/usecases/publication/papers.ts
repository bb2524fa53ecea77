import type { Operations, ParsedInputOf } from '#shared/contract/index.ts'
import type { PlatformResult, PublicationRow } from '#shared/domain/documents/index.ts'
import {
  disclosureSheet,
  drawFilePath,
  publicationTable,
  safeFileName,
} from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { canPrint } from '#shared/domain/results/publication.ts'
import type { Context, Usecase } from '../../context.ts'
import { breathe, dayOf } from '../../context.ts'
import { stableXlsx } from '../../documents/index.ts'
import { textBook } from '../../documents/xlsx/text-book.ts'
import { listApproved } from '../../store/approved-records.ts'
import { readSnapshot } from '../../store/draws.ts'
import { findOffice } from '../../store/offices.ts'
import { resultOf } from '../dispatch/export.ts'
import type { Paper } from '../documents/issue.ts'
import { issuePapers } from '../documents/issue.ts'
import type { TaskSnapshot } from '../draw/snapshots.ts'
import type { Chosen } from './chosen.ts'
import { chosenLines } from './chosen.ts'

/** T8 of the chosen records: whoever dropped out after a visit stands in it with its own result. */
export const makeTable: Usecase<'publication.makeTable'> = async (context, input, run) => {
  const papers = await publicationDraft(context, input)
  return papers.ok ? issuePapers(context, papers.value, input.drawId, run) : papers
}

export async function publicationDraft(
  context: Context,
  input: ParsedInputOf<Operations['publication.makeTable']>,
) {
  const found = await printed(context, input)
  if (!found.ok) return found
  const { draw, task, organ, results } = found.value
  const folder = `${task.plan.name}（${draw.number}）`
  const model = publicationTable({
    subject: `${draw.title}（${draw.number}）`,
    organ,
    publishedOn: input.publishedOn,
    rows: results.flatMap((one) => rowsOf(one, task)),
    date: dayOf(context),
    mark: draw.rehearsal ? '演练' : '',
  })
  return ok(
    (['docx', 'xlsx'] as const).map((format): Paper => ({
      kind: 'T8',
      format,
      model,
      path: (version) => drawFilePath(folder, 'T8', format, version),
    })),
  )
}

const rowsOf = (
  { targetName, targetId, department, completedOn, items }: PlatformResult,
  { task }: TaskSnapshot,
): readonly PublicationRow[] =>
  items.map(({ name, results }) => ({
    name: targetName,
    id: targetId,
    task: task.name,
    item: name,
    organ: department,
    inspectedOn: completedOn,
    results,
  }))

/** The fields of the public disclosure, as a website or platform takes them (清河五(三)7). */
export const disclosure: Usecase<'publication.disclosure'> = async (context, input, run) => {
  const found = await printed(context, input)
  if (!found.ok) return found
  const { draw, task, results } = found.value
  const mark = draw.rehearsal ? '演练' : ''
  const title = `抽查结果公示 ${draw.number}`
  const book = await textBook([disclosureSheet(task, results)], mark, () => breathe(run))
  const name = safeFileName(mark === '' ? title : `${mark} ${title}`)
  return ok({ name: `${name}.xlsx`, bytes: await stableXlsx({ title, date: dayOf(context) }, book) })
}

/** The chosen records as they were approved last; nothing of a 暗查 that was not released. */
async function printed(context: Context, input: Chosen) {
  const { db } = context
  const chosen = await chosenLines(db, dayOf(context), input, canPrint)
  if (!chosen.ok) return chosen
  const { draw, lines } = chosen.value
  const task = await readSnapshot<TaskSnapshot>(db, input.drawId, 'task')
  const office = await findOffice(db)
  if (task === null || office === null)
    return fail({ code: 'record-not-found', what: 'draw', id: input.drawId })
  const approved = new Map((await listApproved(db, input.drawId)).map((record) => [record.id, record]))
  const results = lines.flatMap(
    ({ recordId, targetId, targetName, department }): readonly PlatformResult[] => {
      const record = approved.get(recordId)
      return record === undefined ? [] : [{ targetName, targetId, department, ...resultOf(record) }]
    },
  )
  return ok({ draw: draw.draw, task, organ: office.profile.bureau, results })
}
