import { describe, expect, it } from 'vitest'
import { lotWindow } from '#renderer/pages/draw/ceremony/lot-window.ts'
import type { LotOrder } from '#renderer/pages/draw/ceremony/use-lots.ts'
import type { LotView } from '#shared/contract/index.ts'

const total = 5000
/** Place p has rank 5001 − p: the roster turned round. */
const lots = Array.from({ length: total }, (_, index): LotView => {
  const rank = total - index
  return { id: `L${index}`, name: '', ticket: '', place: index + 1, rank, drawn: rank <= 3 }
})
const byOrder: Readonly<Record<LotOrder, readonly LotView[]>> = { place: lots, rank: lots.toReversed() }
const lotAt = (order: LotOrder, index: number) => byOrder[order][index] ?? null
const windowOf = (order: LotOrder, first: number) => lotWindow({ order, first, fit: 14, total, lotAt })
const idsAt = (order: LotOrder, first: number) =>
  new Map(windowOf(order, first).map((row) => [row.lot.id, row.at]))

describe('the rows of a stratum of five thousand', () => {
  it('are some dozen, wherever the list stands', () => {
    for (const first of [0, 2500, 4990]) expect(windowOf('rank', first).length).toBeLessThan(45)
  })

  it('every row in view stands for itself at its own place', () => {
    const rows = windowOf('rank', 100).filter(({ at }) => at >= 100 && at < 114)
    expect(
      rows.map(({ lot, at }) => [lot.rank, at]).toSorted(([one = 0], [other = 0]) => one - other),
    ).toEqual(Array.from({ length: 14 }, (_, at) => [101 + at, 100 + at]))
  })

  it('sorting moves rows that are there already: those that come wait below the screen, those that go leave to it', () => {
    const [before, after] = [idsAt('place', 0), idsAt('rank', 0)]
    const top = byOrder.rank.slice(0, 14)
    for (const [index, { id }] of top.entries()) {
      expect(before.get(id)).toBeGreaterThanOrEqual(14)
      expect(after.get(id)).toBe(index)
    }
    for (const { id } of byOrder.place.slice(0, 14)) expect(after.get(id)).toBeGreaterThanOrEqual(14)
  })

  it('rows never change their order in the page, so that each is seen on its way', () => {
    for (const order of ['place', 'rank'] as const) {
      const places = windowOf(order, 0).map(({ lot }) => lot.place)
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
  })

  it('a row that stays within view moves straight to its place', () => {
    const few = lots.slice(0, 6).map((lot, index) => ({ ...lot, rank: 6 - index }))
    const sorted = few.toReversed()
    const rows = lotWindow({
      order: 'rank',
      first: 0,
      fit: 14,
      total: 6,
      lotAt: (order, index) => (order === 'place' ? few : sorted)[index] ?? null,
    })
    expect(rows.map(({ lot, at }) => lot.rank - 1 - at)).toEqual([0, 0, 0, 0, 0, 0])
  })
})
