import { useMemo, useState } from 'react'
import type { RowPicking } from '#renderer/components/paged-table.tsx'

/** Rows picked by key; what is not shown any more is not picked either. */
export function useChosen<Row>(
  rows: readonly Row[],
  of: { readonly keyOf: (row: Row) => string; readonly nameOf: (row: Row) => string },
): { readonly chosen: readonly Row[]; readonly picking: RowPicking<Row>; readonly clear: () => void } {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const { keyOf, nameOf } = of
  const chosen = useMemo(() => rows.filter((row) => picked.has(keyOf(row))), [rows, picked, keyOf])
  const picking: RowPicking<Row> = {
    isPicked: (row) => picked.has(keyOf(row)),
    isAll: rows.length > 0 && chosen.length === rows.length,
    isAny: chosen.length > 0,
    nameOf,
    pick: (row, isPicked) => {
      const next = new Set(picked)
      if (isPicked) next.add(keyOf(row))
      else next.delete(keyOf(row))
      setPicked(next)
    },
    pickAll: (isPicked) => setPicked(new Set(isPicked ? rows.map(keyOf) : [])),
  }
  return { chosen, picking, clear: () => setPicked(new Set()) }
}
