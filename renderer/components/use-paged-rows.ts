import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Failure, InputOf, Listing, Operations } from '#shared/contract/index.ts'

type PagedName = 'rosters.list' | 'rosters.previewRows' | 'records.ledger'

export interface PagedRow<Row> {
  readonly index: number
  /** null: not fetched yet */
  readonly row: Row | null
}

export interface PagedRows<Row> {
  readonly total: number
  readonly rows: readonly PagedRow<Row>[]
  readonly loading: boolean
  readonly failure: Failure | null
  /** A row came into view: its page is fetched if it is not here yet. */
  readonly seen: (index: number) => void
  readonly reload: () => void
}

const pageSize = 100

/**
 * A long listing fetched by the page as it scrolls into view: 100,000 rows stay in the core, the window holds what was
 * looked at.
 */
export function usePagedRows<Row>(
  name: PagedName,
  input: InputOf<Operations[PagedName]> | null,
): PagedRows<Row> {
  const { call } = useOfficeApi()
  const [total, setTotal] = useState(0)
  const [pages, setPages] = useState<ReadonlyMap<number, readonly Row[]>>(new Map())
  const [failure, setFailure] = useState<Failure | null>(null)
  const [loading, setLoading] = useState(true)
  const [turn, setTurn] = useState(0)
  const asked = useRef(new Set<number>())
  const stop = useRef(new AbortController())
  const question = JSON.stringify(input)

  const fetchPage = useCallback(
    async (page: number) => {
      const { signal } = stop.current
      asked.current.add(page)
      const paged = { ...(JSON.parse(question) as object), offset: page * pageSize, limit: pageSize }
      const answer = await call(name, paged as never, { signal })
      if (signal.aborted) return
      setLoading(false)
      if (!answer.ok) {
        asked.current.delete(page)
        setFailure(answer.failure)
        return
      }
      const listing = answer.value as unknown as Listing<Row>
      setFailure(null)
      setTotal(listing.total)
      setPages((before) => new Map(before).set(page, listing.rows))
    },
    [call, name, question],
  )

  useEffect(() => {
    if (question === 'null') return undefined
    const controller = new AbortController()
    stop.current = controller
    asked.current = new Set()
    setLoading(true)
    setPages(new Map())
    void fetchPage(0)
    return () => controller.abort()
  }, [fetchPage, question, turn])

  const seen = useCallback(
    (index: number) => {
      const page = Math.floor(index / pageSize)
      if (!asked.current.has(page)) void fetchPage(page)
    },
    [fetchPage],
  )
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const rows = useMemo(
    () =>
      Array.from({ length: total }, (_, index) => ({
        index,
        row: pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
      })),
    [total, pages],
  )
  return { total, rows, loading, failure, seen, reload }
}
