import { give, nobody, setUpBoard, type AssignmentInput, type Board, type Place } from './board.ts'
import { evenOut } from './even-out.ts'
import { fillGreedily } from './greedy.ts'
import { repair, type HallSet } from './repair.ts'

/** A place of a target or team and who holds it; null: it stays open. */
export interface FilledPlace extends Place {
  readonly target: string
  readonly holder: string | null
}

/** A place that nobody can fill, whatever the tickets: only `inspectors` could hold any of the `competing` places. */
export interface OpenPlace extends Place {
  readonly target: string
  readonly competing: readonly { readonly target: string; readonly place: number }[]
  readonly inspectors: readonly string[]
}

export interface Assignment {
  /** In order of target id and place */
  readonly places: readonly FilledPlace[]
  readonly open: readonly OpenPlace[]
}

/** The assignment of §3 for one department: greedy, repair, even out. */
export function assign(input: AssignmentInput): Assignment {
  const board = setUpBoard(input)
  const open = repair(board, fillGreedily(board, input), input.cap)
  evenOut(board)
  return { places: filledPlaces(board), open: open.map((hall) => openPlace(board, hall)) }
}

/** A place in the table in force. */
export interface HeldPlace {
  readonly target: string
  readonly place: number
  readonly holder: string | null
}

/**
 * A refill (§3): step 1 alone for the places `wanted` says, loads counted from the table without them.
 * Holders in the table who are no longer candidates keep their other places.
 */
export function assignAnew(
  input: AssignmentInput,
  table: readonly HeldPlace[],
  wanted: (target: string, place: number) => boolean,
): readonly HeldPlace[] {
  const board = setUpBoard(input)
  const indexOf = new Map(board.inspectors.map((id, index) => [id, index]))
  const placeAt = new Map(board.places.map((_, index) => [keyOf(board, index), index]))
  for (const { target, place, holder } of table) {
    const index = placeAt.get(`${target}#${place}`)
    const inspector = indexOf.get(holder ?? '')
    if (index !== undefined && inspector !== undefined && !wanted(target, place)) {
      give(board, index, inspector)
    }
  }
  fillGreedily(board, input, (index) => wanted(targetAt(board, index), board.places[index]?.place ?? 0))
  return table.map((held) => {
    if (!wanted(held.target, held.place)) return held
    return { ...held, holder: holderAt(board, placeAt.get(`${held.target}#${held.place}`) ?? nobody) }
  })
}

function filledPlaces(board: Board): readonly FilledPlace[] {
  return board.places.map((place, index) => ({
    target: targetAt(board, index),
    ...place,
    holder: holderAt(board, index),
  }))
}

function openPlace(board: Board, hall: HallSet): OpenPlace {
  const { place = 0, specialty = '' } = board.places[hall.place] ?? {}
  return {
    target: targetAt(board, hall.place),
    place,
    specialty,
    competing: hall.places.map((index) => ({
      target: targetAt(board, index),
      place: board.places[index]?.place ?? 0,
    })),
    inspectors: hall.inspectors.map((index) => board.inspectors[index] ?? ''),
  }
}

function targetAt(board: Board, place: number): string {
  return board.targets[board.targetOf[place] ?? 0] ?? ''
}

function holderAt(board: Board, place: number): string | null {
  return board.inspectors[board.holder[place] ?? nobody] ?? null
}

function keyOf(board: Board, place: number): string {
  return `${targetAt(board, place)}#${board.places[place]?.place ?? 0}`
}
