import type { InputOf, Operations } from '#shared/contract/index.ts'
import type { SchemeDepartment } from '#shared/domain/plan/scheme.ts'

/** A helper beyond the rule of plan 1 as it is filled in. `place` null: the next free number. */
export interface ExtraRow {
  readonly key: number
  readonly targetId: string | null
  readonly department: string | null
  readonly place: number | null
  readonly specialty: string
  readonly reason: string
}

type Extra = NonNullable<InputOf<Operations['draw.commitSecond']>['extras']>[number]

/** Helpers go to departments that inspect target by target; a team has its places for all its targets (draw-protocol.md §3). */
export function takingExtras(
  departments: readonly SchemeDepartment[],
  present: readonly string[],
): readonly string[] {
  return departments
    .filter(({ department, teams }) => teams === null && present.includes(department))
    .map(({ department }) => department)
}

/** The number a row's place has: its own, or the first beyond those of the rule and of the rows before it. */
export function placeOfRow(
  rows: readonly ExtraRow[],
  row: ExtraRow,
  departments: readonly SchemeDepartment[],
): number {
  if (row.place !== null) return row.place
  const rule = departments.find(({ department }) => department === row.department)?.places ?? []
  const same = rows.filter(
    (other) => other !== row && other.targetId === row.targetId && other.department === row.department,
  )
  const before = same.filter((other) => other.place === null && rows.indexOf(other) < rows.indexOf(row))
  const taken = new Set(same.map(({ place }) => place))
  let place = Math.max(0, ...rule.map((one) => one.place)) + 1
  for (let passed = 0; taken.has(place) || passed < before.length; place += 1) {
    if (!taken.has(place)) passed += 1
  }
  return place
}

/** Null: something is not filled in yet. */
export function extraOf(
  rows: readonly ExtraRow[],
  row: ExtraRow,
  departments: readonly SchemeDepartment[],
): Extra | null {
  const reason = row.reason.trim()
  if (row.targetId === null || row.department === null || reason === '') return null
  const place = placeOfRow(rows, row, departments)
  return {
    targetId: row.targetId,
    department: row.department,
    place,
    specialty: row.specialty.trim(),
    reason,
  }
}
