import type { LotView } from '#shared/contract/index.ts'
import type { LotOrder } from './use-lots.ts'

/** A row where it lies, counted in rows from the top of the list. */
export interface PlacedLot {
  readonly lot: LotView
  readonly at: number
}

interface WindowInput {
  readonly order: LotOrder
  /** The first row in view, and how many fit */
  readonly first: number
  readonly fit: number
  readonly total: number
  readonly lotAt: (order: LotOrder, index: number) => LotView | null
}

const margin = 4

/**
 * The rows that are drawn: those in view, and at the top of the list also those that sorting brings there or takes
 * away. They wait just below the screen, so that each is seen to move to its own place; no row stands for another.
 * They come in the roster's order whatever is shown: an element that is moved in the page loses its way there.
 */
export function lotWindow({ order, first, fit, total, lotAt }: WindowInput): readonly PlacedLot[] {
  const from = Math.max(0, first - margin)
  const to = Math.min(total, first + fit + margin)
  const rows = new Map<string, PlacedLot>()
  for (let at = from; at < to; at += 1) {
    const lot = lotAt(order, at)
    if (lot !== null) rows.set(lot.id, { lot, at })
  }
  if (first > margin) return inPlace(rows)
  const other: LotOrder = order === 'place' ? 'rank' : 'place'
  for (let index = 0; index < Math.min(total, fit + 1); index += 1) {
    const lot = lotAt(other, index)
    if (lot === null || rows.has(lot.id)) continue
    const own = (order === 'place' ? lot.place : lot.rank) - 1
    rows.set(lot.id, { lot, at: Math.min(own, fit + margin) })
  }
  return inPlace(rows)
}

const inPlace = (rows: ReadonlyMap<string, PlacedLot>) =>
  [...rows.values()].toSorted((one, other) => one.lot.place - other.lot.place)
