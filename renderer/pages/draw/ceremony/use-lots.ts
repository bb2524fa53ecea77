import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useOfficeApi } from '#renderer/api/office-api.ts'
import type { Failure, LotView } from '#shared/contract/index.ts'

export type LotOrder = 'place' | 'rank'

export interface LotSource {
  readonly drawId: string
  readonly of: 'target' | 'item' | 'expert'
  readonly stratum: string
}

export interface Lots {
  /** null: not told yet */
  readonly total: number | null
  /** null: not fetched yet */
  readonly lotAt: (order: LotOrder, index: number) => LotView | null
  /** These come into view, both ends included. */
  readonly see: (order: LotOrder, first: number, last: number) => void
  readonly failure: Failure | null
}

interface Kept {
  readonly totals: ReadonlyMap<string, number>
  readonly pages: ReadonlyMap<string, readonly LotView[]>
  readonly failure: Failure | null
}

const pageSize = 100
const orders: readonly LotOrder[] = ['place', 'rank']
const pageKey = (stratum: string, order: LotOrder, page: number) => `${order}\t${page}\t${stratum}`

/** Tickets of a stratum in both orders, by the page as they come into view; the beginning of `next` comes ahead. */
export function useLots({ drawId, of, stratum }: LotSource, next: string | null): Lots {
  const { call } = useOfficeApi()
  const [kept, setKept] = useState<Kept>({ totals: new Map(), pages: new Map(), failure: null })
  const asked = useRef(new Set<string>())
  const fetchPage = useCallback(
    async (name: string, order: LotOrder, page: number) => {
      const key = pageKey(name, order, page)
      if (asked.current.has(key)) return
      asked.current.add(key)
      const range = { offset: page * pageSize, limit: pageSize }
      const answer = await call('draw.stratumTickets', { drawId, of, stratum: name, order, ...range })
      if (!answer.ok) asked.current.delete(key)
      setKept((before) =>
        answer.ok
          ? {
              totals: new Map([...before.totals, [name, answer.value.total]]),
              pages: new Map([...before.pages, [key, answer.value.rows]]),
              failure: null,
            }
          : { ...before, failure: answer.failure },
      )
    },
    [call, drawId, of],
  )
  useEffect(() => {
    const fetchBeginnings = async () => {
      for (const name of [stratum, next ?? stratum]) {
        for (const order of orders) await fetchPage(name, order, 0)
      }
    }
    void fetchBeginnings()
  }, [fetchPage, next, stratum])

  const see = useCallback(
    (order: LotOrder, first: number, last: number) => {
      for (let page = Math.floor(first / pageSize); page <= Math.floor(last / pageSize); page += 1) {
        void fetchPage(stratum, order, page)
      }
    },
    [fetchPage, stratum],
  )
  const lotAt = useCallback(
    (order: LotOrder, index: number) =>
      kept.pages.get(pageKey(stratum, order, Math.floor(index / pageSize)))?.[index % pageSize] ?? null,
    [kept.pages, stratum],
  )
  const total = kept.totals.get(stratum) ?? null
  const { failure } = kept
  return useMemo(() => ({ total, lotAt, see, failure }), [total, lotAt, see, failure])
}
