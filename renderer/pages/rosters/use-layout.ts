import { useEffect, useRef, useState } from 'react'
import { useAct } from '#renderer/api/use-act.ts'
import { useMay } from '#renderer/api/use-may.ts'
import { useQuery } from '#renderer/api/use-query.ts'
import type { GridSort, PagedColumn } from '#renderer/components/paged-table.tsx'
import type { RosterLayout } from '#shared/contract/index.ts'
import type { RosterName } from '#shared/domain/rosters/types.ts'
import { hiddenAtFirst } from './roster-columns.tsx'

export interface Layout<Row> {
  /** null until it is known how the office keeps it */
  readonly sort: GridSort | null
  readonly columns: readonly PagedColumn<Row>[]
  readonly setSort: (sort: GridSort) => void
  readonly setWidth: (column: string, width: number) => void
  readonly setShown: (columns: readonly string[]) => void
  readonly reset: () => void
}

/** Milliseconds after the last change: a column that is dragged is not kept at every pixel. */
const pause = 500

/** Columns, widths and order of a list; what is changed is kept for the office, by those who may. */
export function useLayout<Row>(roster: RosterName, all: readonly PagedColumn<Row>[]): Layout<Row> {
  const kept = useQuery('rosters.layout', { roster })
  const { run: save } = useAct('rosters.saveLayout')
  const may = useMay('rosters.saveLayout')
  const [own, setOwn] = useState<RosterLayout | null>(null)
  const dirty = useRef(false)
  useEffect(() => {
    if (!may || own === null || !dirty.current) return undefined
    const timer = setTimeout(() => {
      dirty.current = false
      void save({ roster, layout: own })
    }, pause)
    return () => clearTimeout(timer)
  }, [may, own, roster, save])

  const first: RosterLayout = {
    columns: all.filter(({ key }) => !hiddenAtFirst.includes(key)).map(({ key, width }) => ({ key, width })),
    sort: { by: 'name', down: false },
  }
  const layout = own ?? kept.value ?? first
  const change = (next: RosterLayout) => {
    dirty.current = true
    setOwn(next)
  }
  const columns = layout.columns.flatMap(({ key, width }) => {
    const column = all.find((one) => one.key === key)
    return column === undefined ? [] : [{ ...column, width }]
  })
  return {
    sort: kept.loading && own === null ? null : layout.sort,
    columns,
    setSort: (sort) => change({ ...layout, sort }),
    setWidth: (key, width) =>
      change({
        ...layout,
        columns: layout.columns.map((one) => (one.key === key ? { key, width } : one)),
      }),
    setShown: (keys) =>
      change({
        ...layout,
        columns: all
          .filter(({ key, fixed }) => fixed === true || keys.includes(key))
          .map(({ key, width }) => layout.columns.find((one) => one.key === key) ?? { key, width }),
      }),
    reset: () => change(first),
  }
}
