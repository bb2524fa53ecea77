import { cleanLine, cleanLines, isNothing } from '../rosters/clean-text.ts'
import { cellText } from '../rosters/read-field.ts'
import type { Sheet, SheetRow, Workbook } from '../rosters/workbook.ts'
import { headerOf, type PlanColumn, type PlanHeader } from './plan-header.ts'
import { monthsOfPeriod } from './period.ts'
import { ratioIn } from './propose-scheme.ts'
import type { Plan, PlanScope, Task } from './types.ts'

type ProblemFacts =
  | { readonly code: 'cell-empty' }
  | { readonly code: 'period-without-month' }
  | { readonly code: 'selection-unknown' }
  | { readonly code: 'ratio-not-understood' }
  /** Another plan, or another task of the same plan, has this number */
  | { readonly code: 'number-repeated'; readonly firstRow: number }
  | { readonly code: 'name-differs'; readonly firstRow: number; readonly before: string }

/** What is wrong with one cell. `column` is its header, `row` its number as Excel shows it. */
export type PlanCellProblem = ProblemFacts & {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly value: string
}

const refusing: readonly PlanCellProblem['code'][] = ['cell-empty', 'number-repeated']

/** A table is not taken while such a problem stands; of the others a clerk is told. */
export const isRefusing = ({ code }: PlanCellProblem): boolean => refusing.includes(code)

/** One annex table of a file: T1 or T2 as an office has them. Ids are empty. */
export interface PlanReading {
  readonly sheet: string
  readonly scope: PlanScope
  readonly headerRow: number
  readonly plans: readonly Plan[]
  readonly problems: readonly PlanCellProblem[]
}

/** Every annex table that the file holds, in its order. `year` counts where neither the table nor a period names one. */
export function readPlans(workbook: Workbook, year: number): readonly PlanReading[] {
  return workbook.sheets.flatMap((sheet) => {
    const header = sheet.hidden ? null : headerOf(sheet)
    return header === null ? [] : [readTable(sheet, header, year)]
  })
}

/** One row by its columns, cleaned, and where its problems go. */
interface Row {
  readonly number: number
  readonly text: (column: PlanColumn) => string
  readonly tell: (column: PlanColumn, facts: ProblemFacts) => void
}

function readTable(sheet: Sheet, header: PlanHeader, year: number): PlanReading {
  const problems: PlanCellProblem[] = []
  const rows = dataRows(sheet, header).map((row) => rowOf(sheet, header, row, problems))
  const scope = scopeOf(header, rows)
  const own = yearOf(sheet, rows) ?? year
  const groups = groupedByPlan(rows)
  const plans = groups.map((group) => planOf(group, scope, own))
  tellRepeated(groups)
  return { sheet: sheet.name, scope, headerRow: header.row, plans, problems }
}

const footnote = /^(?:备注|注|说明|填表说明)\s*[：:]/

function dataRows(sheet: Sheet, header: PlanHeader): readonly SheetRow[] {
  const below = sheet.rows.filter((row) => row.number > header.row)
  const end = below.findIndex((row) => row.cells.some((cell) => footnote.test(cellText(cell).trim())))
  const data = end < 0 ? below : below.slice(0, end)
  return data.filter((row) => row.cells.some((cell) => !isNothing(cellText(cell).trim())))
}

function rowOf(sheet: Sheet, header: PlanHeader, row: SheetRow, problems: PlanCellProblem[]): Row {
  const text = (column: PlanColumn): string => {
    const index = header.columns.get(column)?.index
    const cell = index === undefined ? '' : cellText(row.cells[index] ?? '')
    // 抽查事项 may be a list, one a line; a line break anywhere else is a cell that was too narrow.
    const cleaned = column === 'itemsText' ? cleanLines(cell).text : cleanLine(cell).text
    return isNothing(cleaned) ? '' : cleaned
  }
  const tell = (column: PlanColumn, facts: ProblemFacts): void => {
    const named = header.columns.get(column)?.text ?? ''
    problems.push({ ...facts, sheet: sheet.name, row: row.number, column: named, value: text(column) })
  }
  return { number: row.number, text, tell }
}

/** Rows of one plan follow one another: its number is repeated (merged cells) or left out. */
function groupedByPlan(rows: readonly Row[]): readonly (readonly [Row, ...Row[]])[] {
  const groups: [Row, ...Row[]][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    const number = row.text('planNumber')
    const goesOn = last !== undefined && (number === '' || number === last[0].text('planNumber'))
    if (goesOn) last.push(row)
    else groups.push([row])
  }
  return groups
}

function planOf(group: readonly [Row, ...Row[]], scope: PlanScope, year: number): Plan {
  const [first, ...others] = group
  for (const column of ['planNumber', 'planName'] as const) {
    if (first.text(column) === '') first.tell(column, { code: 'cell-empty' })
  }
  const name = first.text('planName')
  for (const row of others) {
    if (row.text('planName') !== '' && row.text('planName') !== name) {
      row.tell('planName', { code: 'name-differs', firstRow: first.number, before: name })
    }
  }
  return {
    id: '',
    year,
    scope,
    number: first.text('planNumber'),
    name,
    tasks: group.map((row) => taskOf(row, year)),
  }
}

function taskOf(row: Row, year: number): Task {
  for (const column of ['number', 'name'] as const) {
    if (row.text(column) === '') row.tell(column, { code: 'cell-empty' })
  }
  const periodText = row.text('periodText')
  const months = monthsOfPeriod(periodText, year)
  // 曹妃甸附件1注2: 抽查时间必须填写到月份。
  if (months.startMonth === '') row.tell('periodText', { code: 'period-without-month' })
  const ratioText = row.text('ratioText')
  if (ratioText !== '' && ratioIn(ratioText) === null) row.tell('ratioText', { code: 'ratio-not-understood' })
  const selectionText = row.text('selectionText')
  if (!/定向/.test(selectionText)) row.tell('selectionText', { code: 'selection-unknown' })
  return {
    id: '',
    number: row.text('number'),
    name: row.text('name'),
    selection: /不定向|非定向/.test(selectionText) ? 'untargeted' : 'targeted',
    selectionText,
    ratioText,
    itemsText: row.text('itemsText'),
    scopeText: row.text('scopeText'),
    initiator: row.text('initiator'),
    partners: row.text('partners'),
    periodText,
    ...months,
    remark: row.text('remark'),
  }
}

function tellRepeated(groups: readonly (readonly [Row, ...Row[]])[]): void {
  const plans = new Map<string, number>()
  for (const group of groups) {
    tellRepeatedIn([group[0]], 'planNumber', plans)
    tellRepeatedIn(group, 'number', new Map())
  }
}

function tellRepeatedIn(rows: readonly Row[], column: PlanColumn, seen: Map<string, number>): void {
  for (const row of rows) {
    const number = row.text(column)
    const firstRow = seen.get(number)
    if (firstRow === undefined) seen.set(number, row.number)
    else if (number !== '') row.tell(column, { code: 'number-repeated', firstRow })
  }
}

/** 发起部门 or 联2023001: between departments; otherwise within the bureau. */
function scopeOf(header: PlanHeader, rows: readonly Row[]): PlanScope {
  const isJoint =
    (header.columns.get('initiator')?.text ?? '').endsWith('部门') ||
    rows.some((row) => row.text('planNumber').startsWith('联'))
  return isJoint ? 'joint' : 'internal'
}

/** The year that the table's own title or numbers name. */
function yearOf(sheet: Sheet, rows: readonly Row[]): number | null {
  const titles = [sheet.name, ...sheet.rows.slice(0, 5).flatMap(({ cells }) => cells.map(cellText))]
  const named = titles.map((text) => /(20\d\d)\s*年/.exec(text)?.[1]).find((found) => found !== undefined)
  const numbered = rows.map((row) => /^联?(20\d\d)/.exec(row.text('planNumber'))?.[1]).find(Boolean)
  const found = numbered ?? named
  return found === undefined ? null : Number(found)
}
