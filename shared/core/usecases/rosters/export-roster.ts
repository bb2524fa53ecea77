import ExcelJS from 'exceljs'
import { rosterSheet } from '#shared/domain/rosters/roster-columns.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { breathe, dayOf } from '../../context.ts'
import { stableXlsx } from '../../documents/index.ts'
import { readRoster } from '../../store/rosters.ts'

const titles: Readonly<Record<RosterName, string>> = {
  targets: '检查对象名录库',
  inspectors: '执法检查人员名录库',
  experts: '专家库',
  items: '随机抽查事项清单',
}

/** The roster in the columns it can be imported from: a round trip changes nothing. Every cell is text. */
export const exportRoster: Usecase<'rosters.export'> = async (context, { roster }, run) => {
  const records: readonly RosterRecord[RosterName][] = await readRoster(context.db, roster)
  const { headers, rows } = rosterSheet(roster, records)
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet(titles[roster], { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headers.map((header) => ({ header, width: Math.max(10, header.length * 2 + 4) }))
  sheet.getRow(1).font = { bold: true }
  for (const [index, row] of rows.entries()) {
    // A string is a text cell: codes keep their digits, and 「=…」 stays a text.
    sheet.addRow([...row])
    if (index % 2000 === 0) {
      run.onProgress({ doing: 'writing-file', done: index, total: rows.length })
      await breathe(run)
    }
  }
  const bytes = await stableXlsx({ title: titles[roster], date: dayOf(context) }, book)
  return ok({ name: `${titles[roster]}.xlsx`, bytes })
}
