import type { Ticketed } from './ticket.ts'

/** The `count` smallest tickets of the ids, in order. */
export function smallestTickets(
  ids: readonly string[],
  count: number,
  ticketOf: (id: string) => string,
): readonly Ticketed[] {
  const smallest = new Smallest(count, ids.length)
  for (const id of ids) smallest.offer(id, ticketOf(id))
  const found = smallest.inOrder()
  if (found !== null) return found
  const all = new Smallest(ids.length, ids.length)
  for (const id of ids) all.offer(id, ticketOf(id))
  return all.inOrder()?.slice(0, count) ?? []
}

/**
 * Keeps the `count` smallest of `total` tickets as they come. Tickets are evenly spread, so the k smallest of n lie
 * below k/n of their range, give or take √k: most are dropped by one comparison, and the rest sort in linear time.
 */
export class Smallest {
  readonly #wanted: number
  readonly #limit: number
  // Parallel arrays, because a register has millions of targets.
  readonly #ids: string[] = []
  readonly #tickets: string[] = []
  readonly #shares: number[] = []

  constructor(count: number, total: number) {
    this.#wanted = Math.min(count, total)
    const share = (this.#wanted + 6 * Math.sqrt(this.#wanted) + 20) / total
    this.#limit = this.#wanted === 0 ? 0 : Math.min(1, share)
  }

  offer(id: string, ticket: string): void {
    const share = shareOf(ticket)
    if (share >= this.#limit) return
    this.#ids.push(id)
    this.#tickets.push(ticket)
    this.#shares.push(share)
  }

  /** null: too few were kept, once in 10^8 draws; keeping all of them then gives the winners. */
  inOrder(): readonly Ticketed[] | null {
    if (this.#tickets.length < this.#wanted) return null
    const order = this.#drawers()
    insertionSort(order, (left, right) => (this.#tickets[left] ?? '') > (this.#tickets[right] ?? ''))
    return Array.from(order.subarray(0, this.#wanted), (index) => ({
      id: this.#ids[index] ?? '',
      ticket: this.#tickets[index] ?? '',
    }))
  }

  /** Indices by as many drawers as there are tickets: about one in each. */
  #drawers(): Int32Array {
    const size = this.#tickets.length
    const drawerOf = (share: number) => Math.floor((share / this.#limit) * size)
    const next = new Int32Array(size + 1)
    for (const share of this.#shares) {
      const drawer = drawerOf(share) + 1
      next[drawer] = (next[drawer] ?? 0) + 1
    }
    for (let at = 1; at <= size; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0)
    const order = new Int32Array(size)
    for (let index = 0; index < size; index += 1) {
      const drawer = drawerOf(this.#shares[index] ?? 0)
      const at = next[drawer] ?? 0
      order[at] = index
      next[drawer] = at + 1
    }
    return order
  }
}

/** First 8 hex digits as a fraction of their range; never falls where the ticket rises. */
function shareOf(ticket: string): number {
  let value = 0
  for (let at = 0; at < 8; at += 1) {
    const code = ticket.charCodeAt(at)
    value = value * 16 + (code > 57 ? code - 87 : code - 48)
  }
  return value / 2 ** 32
}

/** Quick where everything is almost in place */
function insertionSort(order: Int32Array, isAfter: (left: number, right: number) => boolean): void {
  for (let at = 1; at < order.length; at += 1) {
    const moving = order[at] ?? 0
    let to = at
    while (to > 0 && isAfter(order[to - 1] ?? 0, moving)) {
      order[to] = order[to - 1] ?? 0
      to -= 1
    }
    order[to] = moving
  }
}
