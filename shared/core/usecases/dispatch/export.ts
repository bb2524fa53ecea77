import ExcelJS from 'exceljs'
import type { PlatformInput } from '#shared/domain/documents/index.ts'
import { platformSheets, safeFileName } from '#shared/domain/documents/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { breathe, dayOf } from '../../context.ts'
import type { Run } from '../../core.ts'
import { stableXlsx } from '../../documents/index.ts'
import { safeText } from '../../documents/xlsx/cells.ts'
import type { DrawSources } from '../documents/draw-papers.ts'
import { assignmentsAt } from '../documents/draw-papers.ts'
import { drawSources } from '../documents/make-draw.ts'

/** D8: 「平台之外无抽查」, what was drawn here can be entered there. */
export const exportForPlatform: Usecase<'dispatch.export'> = async (context, { drawId }, run) => {
  const found = await drawSources(context, drawId)
  if (!found.ok) return found
  const sources = found.value
  const { view, head } = sources
  if (view.secret) return fail({ code: 'secret-until-released' })
  if (view.state === 'voided' || view.rounds[0]?.seed == null)
    return fail({ code: 'draw-in-another-state', state: view.state })
  const title = `公示平台录入表 ${view.number}`
  const book = await textBook(inputOf(sources), head.mark, run)
  const name = safeFileName(head.mark === '' ? title : `${head.mark} ${title}`)
  return ok({ name: `${name}.xlsx`, bytes: await stableXlsx({ title, date: dayOf(context) }, book) })
}

function inputOf({ view, task, seats, first }: DrawSources): PlatformInput {
  return {
    plan: task.plan,
    task: task.task,
    draw: { number: view.number, date: view.date },
    targets: seats.map(({ target }) => target),
    departments: task.scheme.departments.map(({ department }) => ({
      department,
      items: first.items.filter((item) => item.department === department).map(({ name }) => name),
      inspectors: new Map(
        seats.map((seat) => [
          seat.target.id,
          assignmentsAt(view, seat)
            .filter((one) => one.department === department)
            .flatMap(({ places }) => places)
            .filter(({ inspectorId }) => inspectorId !== '')
            .map(({ inspectorId: id, inspectorName: name }) => ({ id, name })),
        ]),
      ),
    })),
  }
}

const rowsAtOnce = 2000

/** Text throughout: codes keep their digits, and 「=…」 of a roster stays what it is. */
async function textBook(input: PlatformInput, mark: string, run: Run): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  for (const { name, headers, rows } of platformSheets(input)) {
    const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = headers.map((header) => ({ header, width: Math.max(12, header.length * 2 + 4) }))
    sheet.getRow(1).font = { bold: true }
    if (mark !== '') sheet.headerFooter.oddHeader = `&C${mark}`
    let done = 0
    for (const row of rows) {
      sheet.addRow(row.map(safeText)).numFmt = '@'
      done += 1
      if (done % rowsAtOnce === 0) {
        run.onProgress({ doing: 'writing-file', done, total: 0 })
        await breathe(run)
      }
    }
  }
  return book
}
