import { useMemo } from 'react'
import type { PagedRows } from '#renderer/components/use-paged-rows.ts'

const nothing = () => {}

/** Rows that are all here already, for a long table. */
export function useLocalRows<Row>(rows: readonly Row[]): PagedRows<Row> {
  return useMemo(
    () => ({
      total: rows.length,
      rowAt: (index) => rows[index] ?? null,
      loading: false,
      failure: null,
      see: nothing,
      patch: nothing,
      reload: nothing,
    }),
    [rows],
  )
}
