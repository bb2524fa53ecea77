import { cleanLine, cleanLines, isNothing } from '../rosters/clean-text.ts'
import { cellText } from '../rosters/read-field.ts'
import type { Sheet, SheetRow, Workbook } from '../rosters/workbook.ts'
import { headerOf, type PlanColumn, type PlanHeader } from './plan-header.ts'
import { isRefusing as isRefusingCell, planProblems, selectionIn } from './check-plan.ts'
import type { PlanProblem, PlanProblemFacts } from './check-plan.ts'
import { monthsOfPeriod } from './period.ts'
import type { Plan, PlanScope, Task } from './types.ts'

type ProblemFacts =
  | Exclude<PlanProblemFacts, { readonly code: 'number-repeated' }>
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

/** A plan is not taken while such a problem stands in its rows; of the others a clerk is told. */
export const isRefusing = (problem: PlanCellProblem): boolean =>
  problem.code !== 'name-differs' && isRefusingCell(problem)

/** One annex table of a file: T1 or T2 as an office has them. Ids are empty. */
export interface PlanReading {
  readonly sheet: string
  readonly scope: PlanScope
  readonly headerRow: number
  readonly plans: readonly Plan[]
  /** Of every plan, the rows in which its tasks stand */
  readonly rows: readonly (readonly number[])[]
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
  const told: PlanCellProblem[] = []
  const rows = dataRows(sheet, header).map((row) => rowOf(sheet, header, row, told))
  const scope = scopeOf(header, rows)
  const own = yearOf(sheet, rows) ?? year
  const groups = groupedByPlan(rows)
  const plans = groups.map((group) => planOf(group, scope, own))
  for (const problem of planProblems(plans)) place(problem, groups)
  const problems = told.toSorted((one, other) => one.row - other.row)
  return { sheet: sheet.name, scope, headerRow: header.row, plans, rows: groups.map(numbersOf), problems }
}

const numbersOf = (group: Group) => group.map(({ number }) => number)

/** Tells a problem of the plan that was read at the cell it was read from. */
function place(problem: PlanProblem, groups: readonly Group[]): void {
  const { planAt, taskAt, plan, task, column, value: _value, ...facts } = problem
  const group = groups[planAt]
  const row = group?.[taskAt ?? 0]
  if (group === undefined || row === undefined) return
  if (facts.code !== 'number-repeated') return row.tell(column, facts)
  const first =
    taskAt === null
      ? groups.find(([head]) => head.text('planNumber') === plan)?.[0]
      : group.find((one) => one.text('number') === task)
  row.tell(column, { code: 'number-repeated', firstRow: first?.number ?? row.number })
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

type Group = readonly [Row, ...Row[]]

/** Rows of one plan follow one another: its number is repeated (merged cells) or left out. */
function groupedByPlan(rows: readonly Row[]): readonly Group[] {
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

function planOf(group: Group, scope: PlanScope, year: number): Plan {
  const [first, ...others] = group
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
  const selectionText = row.text('selectionText')
  const periodText = row.text('periodText')
  return {
    id: '',
    number: row.text('number'),
    name: row.text('name'),
    selection: selectionIn(selectionText) ?? 'targeted',
    selectionText,
    ratioText: row.text('ratioText'),
    itemsText: row.text('itemsText'),
    scopeText: row.text('scopeText'),
    initiator: row.text('initiator'),
    partners: row.text('partners'),
    periodText,
    ...monthsOfPeriod(periodText, year),
    remark: row.text('remark'),
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
