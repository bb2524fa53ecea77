import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Failure, InputOf, Listing, Operations } from '#shared/contract/index.ts'

type PagedName = 'rosters.list' | 'rosters.previewRows' | 'rosters.previewMissing' | 'records.ledger'

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

interface Fetched<Row> {
  readonly question: string
  readonly total: number
  readonly pages: ReadonlyMap<number, readonly Row[]>
  readonly failure: Failure | null
}

const pageSize = 100

/**
 * A long listing fetched by the page as it scrolls into view: 100,000 rows stay in the core, the window holds what was
 * looked at. The rows of the question before stay until the first page of the new one is here.
 */
export function usePagedRows<Row>(name: PagedName, input: InputOf<Operations[PagedName]>): PagedRows<Row> {
  const { call } = useOfficeApi()
  const [fetched, setFetched] = useState<Fetched<Row>>({
    question: '',
    total: 0,
    pages: new Map(),
    failure: null,
  })
  const [turn, setTurn] = useState(0)
  const under = useRef<{ readonly asked: Set<number>; readonly stop: AbortController } | null>(null)
  const question = JSON.stringify({ turn, input })

  const fetchPage = useCallback(
    async (page: number) => {
      const way = under.current
      if (way === null || way.asked.has(page)) return
      way.asked.add(page)
      const { input: asked } = JSON.parse(question) as { input: object }
      const paged = { ...asked, offset: page * pageSize, limit: pageSize }
      const answer = await call(name, paged as never, { signal: way.stop.signal })
      if (way.stop.signal.aborted) return
      if (!answer.ok) {
        way.asked.delete(page)
        setFetched((before) => ({ ...before, question, failure: answer.failure }))
        return
      }
      // The three listings differ in their rows only; the caller names them.
      const { total, rows } = answer.value as unknown as Listing<Row>
      setFetched((before) => {
        const known = before.question === question ? before.pages : []
        return { question, total, pages: new Map([...known, [page, rows]]), failure: null }
      })
    },
    [call, name, question],
  )

  useEffect(() => {
    const stop = new AbortController()
    under.current = { asked: new Set(), stop }
    void fetchPage(0)
    return () => stop.abort()
  }, [fetchPage])

  const seen = useCallback((index: number) => void fetchPage(Math.floor(index / pageSize)), [fetchPage])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const { total, pages, failure } = fetched
  const rows = useMemo(
    () =>
      Array.from({ length: total }, (_, index) => ({
        index,
        row: pages.get(Math.floor(index / pageSize))?.[index % pageSize] ?? null,
      })),
    [total, pages],
  )
  return { total, rows, loading: fetched.question !== question, failure, seen, reload }
}
