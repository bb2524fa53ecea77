import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Failure, InputOf, Listing, Operations } from '#shared/contract/index.ts'

type PagedName =
  | 'inspections.list'
  | 'inspections.previewRows'
  | 'leads.list'
  | 'recusals.previewRows'
  | 'suggestions.rows'
  | 'rosters.list'
  | 'rosters.previewRows'
  | 'rosters.previewMissing'
  | 'records.ledger'

export interface PagedRows<Row> {
  readonly total: number
  /** null: not fetched yet */
  readonly rowAt: (index: number) => Row | null
  readonly loading: boolean
  readonly failure: Failure | null
  /** These rows are in view, both ends included: what is not here yet is fetched as soon as the view rests. */
  readonly see: (first: number, last: number) => void
  /** A row as an act has just left it, until the list is asked again. */
  readonly patch: (index: number, row: Row) => void
  readonly reload: () => void
}

interface Shown<Row> {
  /** The question that this answers */
  readonly question: string
  readonly turn: number
  readonly total: number
  readonly pages: ReadonlyMap<number, readonly Row[]>
  readonly failure: Failure | null
}

/** One asking of one question, and which of its pages were asked for. */
interface Way {
  readonly asked: Set<number>
  readonly stop: AbortController
}

const pageSize = 100
/** Pages kept on either side of the one that came last */
const pagesKept = 20
/** Milliseconds that a view must rest: a dragged scroll bar passes hundreds of pages by. */
const rest = 40

const pageOf = (index: number) => Math.floor(index / pageSize)

/**
 * A long listing fetched by the page as it comes into view: a hundred thousand rows stay in the core, the window holds what is looked at.
 * The rows of the question before stay until the first page of the new one is here; asked again, the same list never flickers.
 */
export function usePagedRows<Row>(name: PagedName, input: InputOf<Operations[PagedName]>): PagedRows<Row> {
  const { call } = useOfficeApi()
  const [turn, setTurn] = useState(0)
  const question = JSON.stringify(input)
  const [shown, setShown] = useState<Shown<Row>>({
    question: '',
    turn: -1,
    total: 0,
    pages: new Map(),
    failure: null,
  })
  const way = useRef<Way | null>(null)
  const view = useRef({ question, first: 0, last: 0 })
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)

  const fetchPage = useCallback(
    async (page: number) => {
      const own = way.current
      if (own === null || own.asked.has(page)) return
      own.asked.add(page)
      const asked = JSON.parse(question) as object
      const paged = { ...asked, offset: page * pageSize, limit: pageSize }
      const answer = await call(name, paged as never, { signal: own.stop.signal })
      if (own.stop.signal.aborted) return
      if (!answer.ok) {
        own.asked.delete(page)
        setShown((before) => ({ ...before, question, turn, failure: answer.failure }))
        return
      }
      // The listings differ in their rows only; the caller names them.
      const { total, rows } = answer.value as unknown as Listing<Row>
      for (const far of own.asked) if (Math.abs(far - page) > pagesKept) own.asked.delete(far)
      setShown((before) => {
        const near = [...before.pages].filter(([at]) => Math.abs(at - page) <= pagesKept)
        const known = before.question === question ? near : []
        return { question, turn, total, pages: new Map([...known, [page, rows]]), failure: null }
      })
    },
    [call, name, question, turn],
  )

  const fetchView = useCallback(() => {
    const { first, last } = view.current
    for (let page = pageOf(first); page <= pageOf(last); page += 1) void fetchPage(page)
  }, [fetchPage])

  useEffect(() => {
    const stop = new AbortController()
    way.current = { asked: new Set(), stop }
    if (view.current.question !== question) view.current = { question, first: 0, last: 0 }
    fetchView()
    return () => {
      stop.abort()
      if (timer.current !== null) clearTimeout(timer.current)
    }
  }, [fetchView, question])

  const see = useCallback(
    (first: number, last: number) => {
      view.current = { question, first, last }
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = setTimeout(fetchView, rest)
    },
    [fetchView, question],
  )
  const patch = useCallback((index: number, row: Row) => {
    setShown((before) => {
      const page = before.pages.get(pageOf(index)) ?? []
      const patched = page.with(index % pageSize, row)
      return { ...before, pages: new Map([...before.pages, [pageOf(index), patched]]) }
    })
  }, [])
  const reload = useCallback(() => setTurn((before) => before + 1), [])
  const { total, pages, failure } = shown
  const rowAt = useCallback((index: number) => pages.get(pageOf(index))?.[index % pageSize] ?? null, [pages])
  const loading = shown.question !== question || shown.turn !== turn
  return useMemo(
    () => ({ total, rowAt, loading, failure, see, patch, reload }),
    [total, rowAt, loading, failure, see, patch, reload],
  )
}
