import type { ArrangementProblem } from '../kernel/arrangement-problems.ts'
import type { DayMark, HolidayDay } from '../kernel/calendar.ts'
import { arrangementYearOf } from '../kernel/calendar.ts'
import { isWeekend } from '../kernel/days.ts'
import { festivalName } from '../kernel/holiday-notice.ts'
import type { Result } from '../kernel/result.ts'
import { fail, ok } from '../kernel/result.ts'
import { readDate } from './read-date.ts'
import { cellText } from './read-field.ts'
import type { DateSystem, SheetRow, Workbook } from './workbook.ts'

type Column = 'date' | 'mark' | 'name'

const columns: Readonly<Record<Column, readonly string[]>> = {
  date: ['日期', '时间', '公历日期'],
  mark: ['类型', '类别', '安排', '放假或上班'],
  name: ['名称', '节日', '节假日', '节日名称', '节假日名称'],
}

const marks: readonly (readonly [RegExp, DayMark])[] = [
  [/^(?:放假|休|休息|节假日|法定节假日|休假|调休|补休|放假调休)$/, 'off'],
  [/^(?:补班|上班|班|调休上班|调休补班|工作日)$/, 'work'],
]

interface Header {
  readonly row: number
  readonly at: Readonly<Record<Column, number>>
}

/** A year's arrangement as a table of 日期, 类型 (放假 or 补班) and 名称, wherever in a workbook it stands. */
export function readHolidayTable(
  { sheets, dateSystem }: Workbook,
  year: number,
): Result<readonly HolidayDay[], readonly ArrangementProblem[]> {
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const header = headerOf(sheet.rows)
    if (header !== null) return readRows(sheet.rows, header, dateSystem, year)
  }
  return fail([{ code: 'columns-missing', missing: Object.values(columns).map(([word = '']) => word) }])
}

function headerOf(rows: readonly SheetRow[]): Header | null {
  for (const { number, cells } of rows.slice(0, 20)) {
    const texts = cells.map((cell) => cellText(cell).replaceAll(/\s/gu, ''))
    const at = (column: Column) => texts.findIndex((text) => columns[column].includes(text))
    const header = { row: number, at: { date: at('date'), mark: at('mark'), name: at('name') } }
    if (Object.values(header.at).every((index) => index >= 0)) return header
  }
  return null
}

function readRows(
  rows: readonly SheetRow[],
  header: Header,
  system: DateSystem,
  year: number,
): Result<readonly HolidayDay[], readonly ArrangementProblem[]> {
  const problems: ArrangementProblem[] = []
  const days = new Map<string, HolidayDay>()
  for (const row of rows.filter(({ number }) => number > header.row)) {
    const read = readDay(row, header, system, year)
    if (read === null) continue
    if (!read.ok) problems.push(read.failure)
    else if (days.has(read.value.date)) {
      problems.push({ code: 'day-twice', line: row.number, date: read.value.date })
    } else days.set(read.value.date, read.value)
  }
  if (problems.length === 0 && days.size === 0) problems.push({ code: 'nothing-found' })
  if (problems.length > 0) return fail(problems)
  return ok([...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)))
}

function readDay(
  { number: line, cells }: SheetRow,
  { at }: Header,
  system: DateSystem,
  year: number,
): Result<HolidayDay, ArrangementProblem> | null {
  const text = (column: Column) => cellText(cells[at[column]] ?? '').trim()
  if (text('date') === '' && text('mark') === '' && text('name') === '') return null
  const date = readDate(text('date'), system)?.date
  if (date === undefined)
    return fail({ code: 'cell-not-understood', line, column: '日期', text: text('date') })
  const mark = marks.find(([pattern]) => pattern.test(text('mark')))?.[1]
  if (mark === undefined)
    return fail({ code: 'cell-not-understood', line, column: '类型', text: text('mark') })
  const name = festivalName(text('name'))
  if (name === '') return fail({ code: 'cell-not-understood', line, column: '名称', text: '' })
  const stated = arrangementYearOf(date)
  if (stated !== year) return fail({ code: 'another-year', line, stated, wanted: year })
  if (mark === 'work' && !isWeekend(date)) return fail({ code: 'make-up-on-weekday', line, date })
  return ok({ date, mark, name })
}
