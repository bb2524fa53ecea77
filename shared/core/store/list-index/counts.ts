import { compareBytes } from '#shared/domain/kernel/byte-order.ts'
import type { FilterKind } from '#shared/domain/rosters/filters.ts'
import type { CodedColumn } from './coded-column.ts'
import { filteredOf } from './list-columns.ts'
import type { ValueCount } from './questions.ts'

/** code → at how many of the positions that count it stands */
export function countByCode(
  size: number,
  column: CodedColumn,
  counts: (position: number) => boolean,
): ReadonlyMap<number, number> {
  const byCode = new Map<number, number>()
  for (let position = 0; position < size; position += 1) {
    if (!counts(position)) continue
    const code = column.codeAt(position)
    byCode.set(code, (byCode.get(code) ?? 0) + 1)
  }
  return byCode
}

/** Each word of a list counts for itself; a record without any counts for ''. */
export function valueCounts(
  kind: FilterKind,
  column: CodedColumn,
  byCode: ReadonlyMap<number, number>,
): readonly ValueCount[] {
  const counts = new Map<string, number>()
  for (const [code, count] of byCode) {
    const value = filteredOf(kind, column.values[code] ?? '')
    for (const word of typeof value === 'string' ? [value] : value.length === 0 ? [''] : value) {
      counts.set(word, (counts.get(word) ?? 0) + count)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((left, right) => right.count - left.count || compareBytes(left.value, right.value))
}
