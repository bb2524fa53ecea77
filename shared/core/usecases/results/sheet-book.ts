import ExcelJS from 'exceljs'
import { linesIn } from '#shared/domain/documents/index.ts'
import type { SheetColumn } from '#shared/domain/results/sheet-columns.ts'
import {
  placeColumns,
  reasonHeader,
  sheetColumnNames,
  sheetColumns,
  signatureWords,
  targetColumns,
} from '#shared/domain/results/sheet-columns.ts'
import type { SheetMark } from '#shared/domain/results/sheet-mark.ts'
import { markText, markWord } from '#shared/domain/results/sheet-mark.ts'
import { stableXlsx } from '../../documents/index.ts'
import { safeText } from '../../documents/xlsx/cells.ts'

export interface BookRow {
  readonly texts: Readonly<Record<SheetColumn, string>>
  /** The target's first row: what is said once of a target is written here */
  readonly isFirst: boolean
  /** Why it comes back; empty: it goes out */
  readonly reason: string
}

export interface BookInput {
  readonly title: string
  readonly mark: SheetMark
  readonly office: string
  /** 演练, or nothing */
  readonly rehearsal: string
  readonly rows: readonly BookRow[]
  /** Column → what may be written in it */
  readonly choices: Readonly<Partial<Record<SheetColumn, readonly string[]>>>
  readonly date: string
}

const widths: Readonly<Record<SheetColumn, number>> = {
  position: 6,
  target: 26,
  targetId: 21,
  itemId: 11,
  item: 24,
  codes: 24,
  finding: 30,
  handling: 18,
  methods: 14,
  begunAt: 17,
  endedAt: 17,
  inspectorIds: 28,
  signatureKind: 12,
  signatureWords: 20,
  refusalGrounds: 18,
  helpers: 14,
  scanNumber: 15,
  answeredQuestions: 17,
  remark: 22,
}

const headerRow = 4
const words = '录入词语'

/** 结果录入表 as .xlsx: whose row it is is locked, words are offered, and a hidden sheet says which workbook it is. */
export async function sheetBook(input: BookInput): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const isReturned = input.rows.some(({ reason }) => reason !== '')
  const columns = [
    ...sheetColumnNames.map((name) => sheetColumns[name]),
    ...(isReturned ? [reasonHeader] : []),
  ]
  const sheet = book.addWorksheet('结果录入', {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 2 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = columns.map((_, at) => ({ width: widthAt(at) }))
  addHead(sheet, input, columns)
  for (const row of input.rows) addRow(sheet, row, isReturned)
  offer(book, sheet, input)
  // Against a slip of the hand, not against anybody: no password that could be lost.
  await sheet.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true })
  return stableXlsx({ title: input.title, date: input.date }, book)
}

const widthAt = (at: number) => widths[sheetColumnNames[at] ?? 'finding']

const instructions =
  '灰色格不能改。白色格逐项填写：同一格有几个词的用「、」隔开；检查方式、时间、人员、签字等只在每户第一行填写；时间写成 2024-05-27 09:30。填好后将本表原样发回。'

function addHead(sheet: ExcelJS.Worksheet, input: BookInput, columns: readonly string[]): void {
  const { title, mark, office, rehearsal } = input
  const titled = rehearsal === '' ? title : `${rehearsal} ${title}`
  const lines = [titled, `${markWord}：${markText(mark)}`, `${instructions}（发出单位：${office}）`]
  for (const [index, line] of lines.entries()) {
    const row = sheet.addRow([safeText(line)])
    sheet.mergeCells(row.number, 1, row.number, columns.length)
    row.getCell(1).alignment = { vertical: 'middle', wrapText: true }
    row.height = index === 0 ? 28 : 20
  }
  sheet.getRow(1).font = { bold: true, size: 16 }
  const header = sheet.addRow(columns.map(safeText))
  header.font = { bold: true }
  header.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true }
  header.height = 30
  header.eachCell((cell) => {
    cell.fill = fill('FFDCE6F1')
    cell.border = thin
  })
}

const fill = (argb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })
const line = { style: 'thin', color: { argb: 'FFB0B0B0' } } as const
const thin: Partial<ExcelJS.Borders> = { top: line, left: line, bottom: line, right: line }
const between: Partial<ExcelJS.Borders> = { ...thin, top: { style: 'medium' } }

function addRow(sheet: ExcelJS.Worksheet, { texts, isFirst, reason }: BookRow, isReturned: boolean): void {
  const cells = sheetColumnNames.map((name) => texts[name])
  const row = sheet.addRow([...cells, ...(isReturned ? [reason] : [])].map(safeText))
  // Text throughout: a code keeps its digits, a time its minutes.
  row.numFmt = '@'
  row.height = 18 * Math.max(1, ...cells.map((text, at) => linesIn(text, widthAt(at) * 1.9, 11)))
  for (let at = 0; at < cells.length + (isReturned ? 1 : 0); at += 1) {
    const cell = row.getCell(at + 1)
    const isLocked = !isOpen(sheetColumnNames[at], isFirst)
    cell.protection = { locked: isLocked }
    cell.alignment = { vertical: 'middle', wrapText: true }
    cell.border = isFirst ? between : thin
    if (isLocked) cell.fill = fill('FFF2F2F2')
  }
}

function isOpen(column: SheetColumn | undefined, isFirst: boolean): boolean {
  if (column === undefined || column in placeColumns) return false
  return isFirst || !(column in targetColumns)
}

/** Words are offered and others let through: whoever reads the workbook says what it does not understand. */
function offer(book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, { mark, rows, choices }: BookInput): void {
  const hidden = book.addWorksheet(words, { state: 'veryHidden' })
  hidden.getCell(1, 1).value = safeText(`${markWord}：${markText(mark)}`)
  const offered: BookInput['choices'] = {
    ...choices,
    signatureKind: Object.values(signatureWords),
    answeredQuestions: ['是'],
  }
  for (const [at, name] of sheetColumnNames.entries()) {
    const own = offered[name] ?? []
    if (own.length === 0 || rows.length === 0) continue
    for (const [index, word] of own.entries()) hidden.getCell(index + 1, at + 2).value = safeText(word)
    const source = hidden.getColumn(at + 2).letter
    const target = sheet.getColumn(at + 1).letter
    validated(sheet).add(`${target}${headerRow + 1}:${target}${headerRow + rows.length}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`${words}!$${source}$1:$${source}$${own.length}`],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '不在列表中',
      error: '有几个词的用「、」隔开，选「是」继续；写错的选「否」重新填写。',
    })
  }
}

// There at run time and missing in the types.
const validated = (sheet: ExcelJS.Worksheet) =>
  (
    sheet as ExcelJS.Worksheet & {
      readonly dataValidations: { readonly add: (range: string, rule: ExcelJS.DataValidation) => void }
    }
  ).dataValidations
