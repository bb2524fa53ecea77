import { sortedByBytes } from '#shared/domain/kernel/byte-order.ts'
import { ticketsOf, type TicketSource } from '../ticket.ts'

export interface Place {
  readonly place: number
  /** Empty: any inspector */
  readonly specialty: string
}

/** A target (or a team to be formed) with the places that it needs filled. */
export interface Need {
  readonly id: string
  readonly places: readonly Place[]
}

export interface Candidate {
  readonly id: string
  readonly specialties: Iterable<string>
}

export interface AssignmentInput {
  readonly source: TicketSource
  /** L of §3: `inspector/<department>` or `team/<department>` */
  readonly label: string
  readonly needs: readonly Need[]
  readonly candidates: readonly Candidate[]
  /** target → candidates who must not go there */
  readonly recusals: ReadonlyMap<string, ReadonlySet<string>>
  /** Most places a candidate may hold; null: no cap */
  readonly cap: number | null
}

/**
 * Who sits where. Places, targets and inspectors are numbers: places in order of (target, place), targets and
 * inspectors in order of their ids. The places of target t are `firstPlace[t]` to `firstPlace[t + 1] − 1`.
 */
export interface Board {
  readonly targets: readonly string[]
  readonly inspectors: readonly string[]
  readonly places: readonly Place[]
  readonly firstPlace: Int32Array
  readonly targetOf: Int32Array
  /** Inspectors in ascending order of their rank tickets */
  readonly byRank: Int32Array
  /** Per place: 1 for every inspector who has the specialty; null where none is asked for */
  readonly skilled: readonly (Uint8Array | null)[]
  /** Per target: 1 for every inspector who must not go there; null where there is nobody */
  readonly recused: readonly (Uint8Array | null)[]
  /** Per place: its inspector, or −1 */
  readonly holder: Int32Array
  /** Per inspector: places held, in order */
  readonly held: readonly number[][]
  /** Per inspector: how many */
  readonly load: Int32Array
}

export const nobody = -1

export function setUpBoard({ source, label, needs, candidates, recusals }: AssignmentInput): Board {
  const inspectors = sortedByBytes(candidates, ({ id }) => id)
  const ids = inspectors.map(({ id }) => id)
  const targets = sortedByBytes(needs, ({ id }) => id)
  const places = targets.flatMap((need) => need.places.toSorted((left, right) => left.place - right.place))
  const skills = skillsOf(inspectors)
  const nobodySkilled = new Uint8Array(ids.length)
  const rankTicket = ticketsOf(source, `${label}/rank`)
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  return {
    targets: targets.map(({ id }) => id),
    inspectors: ids,
    places,
    ...placeIndex(targets, places.length),
    byRank: inOrderOf(ids.map(rankTicket)),
    skilled: places.map(({ specialty }) =>
      specialty === '' ? null : (skills.get(specialty) ?? nobodySkilled),
    ),
    recused: targets.map(({ id }) => recusedAt(recusals.get(id), indexOf)),
    holder: new Int32Array(places.length).fill(nobody),
    held: ids.map(() => []),
    load: new Int32Array(ids.length),
  }
}

function skillsOf(inspectors: readonly Candidate[]): ReadonlyMap<string, Uint8Array> {
  const skills = new Map<string, Uint8Array>()
  for (const [index, { specialties }] of inspectors.entries()) {
    for (const specialty of specialties) {
      const skilled = skills.get(specialty) ?? new Uint8Array(inspectors.length)
      skilled[index] = 1
      skills.set(specialty, skilled)
    }
  }
  return skills
}

function placeIndex(targets: readonly Need[], count: number): Pick<Board, 'firstPlace' | 'targetOf'> {
  const firstPlace = new Int32Array(targets.length + 1)
  const targetOf = new Int32Array(count)
  let next = 0
  for (const [target, { places }] of targets.entries()) {
    firstPlace[target] = next
    targetOf.fill(target, next, next + places.length)
    next += places.length
  }
  firstPlace[targets.length] = next
  return { firstPlace, targetOf }
}

function recusedAt(
  who: ReadonlySet<string> | undefined,
  indexOf: ReadonlyMap<string, number>,
): Uint8Array | null {
  if (who === undefined || who.size === 0) return null
  const recused = new Uint8Array(indexOf.size)
  for (const id of who) {
    const index = indexOf.get(id)
    if (index !== undefined) recused[index] = 1
  }
  return recused
}

/** Indices in ascending order of their tickets. */
export function inOrderOf(tickets: readonly string[]): Int32Array {
  const order = Int32Array.from(tickets.keys())
  return order.toSorted((left, right) => ((tickets[left] ?? '') < (tickets[right] ?? '') ? -1 : 1))
}

/** ok(place, i) of §3: no recusal, and the specialty is empty or the inspector has it. */
export function fits(board: Board, place: number, inspector: number): boolean {
  const skilled = board.skilled[place]
  if (skilled !== null && skilled?.[inspector] !== 1) return false
  return !isRecused(board, board.targetOf[place] ?? 0, inspector)
}

export function isRecused(board: Board, target: number, inspector: number): boolean {
  const recused = board.recused[target]
  return recused !== null && recused?.[inspector] === 1
}

/** The place that an inspector holds at a target, or −1. */
export function heldAt(board: Board, target: number, inspector: number): number {
  const end = board.firstPlace[target + 1] ?? 0
  for (let place = board.firstPlace[target] ?? 0; place < end; place += 1) {
    if (board.holder[place] === inspector) return place
  }
  return -1
}

/** Gives a place to an inspector, and takes it from whoever held it. */
export function give(board: Board, place: number, inspector: number): void {
  const loser = board.holder[place] ?? nobody
  if (loser !== nobody) {
    const left = board.held[loser] ?? []
    left.splice(positionIn(left, place), 1)
    board.load[loser] = left.length
  }
  board.holder[place] = inspector
  const held = board.held[inspector] ?? []
  held.splice(positionIn(held, place), 0, place)
  board.load[inspector] = held.length
}

/** Where a place stands, or would stand, among places in order. */
function positionIn(held: readonly number[], place: number): number {
  let low = 0
  let high = held.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((held[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
