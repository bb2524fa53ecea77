import { compareRoster, type ComparedRow } from '#shared/domain/rosters/compare-roster.ts'
import type { ProblemFacts } from '#shared/domain/rosters/problems.ts'
import {
  isIncoming,
  isSkipped,
  openRoster,
  readRows,
  type ReadOptions,
  type RosterTable,
} from '#shared/domain/rosters/read-roster.ts'
import type { IncomingRow } from '#shared/domain/rosters/read-row.ts'
import type { SkippedRow } from '#shared/domain/rosters/skipped-rows.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Cell, Workbook } from '#shared/domain/rosters/workbook.ts'

/** A code whose check digit is right by GB 32100-2015. */
export const soundCode = '91350100M000100Y43'

export function sheetOf(rows: readonly (readonly Cell[])[], name = '名录', hidden = false) {
  const numbered = rows.map((cells, index) => ({ number: index + 1, cells }))
  return { name, hidden, rows: numbered.filter(({ cells }) => cells.some((cell) => cell !== '')) }
}

export function workbookOf(...rows: readonly (readonly Cell[])[]): Workbook {
  return { kind: 'xlsx', dateSystem: 1900, sheets: [sheetOf(rows)] }
}

export function opened(roster: RosterName, workbook: Workbook, options: ReadOptions = {}): RosterTable {
  const table = openRoster(roster, workbook, options)
  if (!table.ok) throw new Error(`not opened: ${JSON.stringify(table.failure)}`)
  return table.value
}

export interface ReadRoster {
  readonly rows: readonly IncomingRow[]
  readonly skipped: readonly SkippedRow[]
}

export function readAll(table: RosterTable): ReadRoster {
  const all = [...readRows(table)]
  return { rows: all.filter(isIncoming), skipped: all.filter(isSkipped) }
}

export function read(roster: RosterName, workbook: Workbook, options: ReadOptions = {}): ReadRoster {
  return readAll(opened(roster, workbook, options))
}

/** One target row with one more column. */
export function targetWith(header: string, cell: Cell, options: ReadOptions = {}): IncomingRow {
  const workbook = workbookOf(['企业名称', '统一社会信用代码', header], ['甲厂', soundCode, cell])
  const [row] = read('targets', workbook, options).rows
  if (row === undefined) throw new Error('no row')
  return row
}

export function factsOf(row: Pick<IncomingRow, 'problems'>): readonly ProblemFacts['code'][] {
  return row.problems.map(({ code }) => code)
}

export function byId<Name extends RosterName>(
  records: readonly RosterRecord[Name][],
): ReadonlyMap<string, RosterRecord[Name]> {
  return new Map(records.map((record) => [record.id, record]))
}

export function compared(rows: readonly IncomingRow[], existing: readonly RosterRecord['targets'][] = []) {
  return compareRoster('targets', byId<'targets'>(existing), rows)
}

export function outcomes(rows: readonly ComparedRow[]): readonly string[] {
  return rows.map(({ row, outcome }) => `${row} ${outcome}`)
}
