import ExcelJS from 'exceljs'
import type { DispatchView } from '#shared/contract/index.ts'
import type { OfficeUnderTest } from '#tests/core/office-under-test.ts'

/** What a department writes into its two columns, by the name in its row. */
export type Written = Readonly<Record<string, readonly [answer: string, reason?: string]>>

/** The department's workbook as it went out. */
export async function workbookOf(office: OfficeUnderTest, view: DispatchView | undefined) {
  const [workbook] = view?.latest?.documents ?? []
  const { bytes } = await office.must('documents.read', { documentId: workbook?.id ?? '' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer)
  return book
}

/** Filled in as a clerk does it in Excel: everybody confirmed, but those named in `written`. */
export async function answered(
  office: OfficeUnderTest,
  view: DispatchView | undefined,
  written: Written = {},
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const book = await workbookOf(office, view)
  for (const [name, usual] of [
    ['检查对象', '确认'],
    ['检查人员', '参加'],
  ] as const) {
    for (const { cells, answer, reason } of linesOf(book, name)) {
      const own = cells.map((text) => written[text]).find((one) => one !== undefined)
      answer.value = own?.[0] ?? usual
      reason.value = own?.[1] ?? null
    }
  }
  return { name: '回执.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) }
}

/** Rows of a list below its head, up to the notes. */
export function linesOf(book: ExcelJS.Workbook, name: string) {
  const sheet = book.getWorksheet(name)
  const lines: { cells: readonly string[]; answer: ExcelJS.Cell; reason: ExcelJS.Cell }[] = []
  let width = 0
  sheet?.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text)
    if (cells[0] === '序号') width = cells.length
    else if (width > 0 && /^\d+$/.test(cells[0] ?? ''))
      lines.push({ cells, answer: row.getCell(width - 1), reason: row.getCell(width) })
  })
  return lines
}
