import type { SeatView } from '#shared/contract/index.ts'
import type { EffectiveRecusal } from '#shared/contract/index.ts'
import type { Db, Tx } from '../../store/database.ts'
import type { Replacement } from '../../store/replacements.ts'
import { listReplacements } from '../../store/replacements.ts'
import { drawnIds } from './drawn-ids.ts'

/** A drawn target and who is inspected in its place: itself, or the last replacement. */
export type Seat = Pick<SeatView, 'targetId' | 'inspectedId'>

/** In the order of `4-targets.tsv`. */
export function seatsOf(
  drawn: readonly string[],
  replacements: readonly Pick<Replacement, 'targetId' | 'replacementId'>[],
): readonly Seat[] {
  const next = new Map(replacements.map(({ targetId, replacementId }) => [targetId, replacementId]))
  return drawn.map((targetId) => {
    let inspectedId = targetId
    for (let after = next.get(inspectedId); after !== undefined; after = next.get(inspectedId)) {
      inspectedId = after
    }
    return { targetId, inspectedId }
  })
}

/** The seats of a draw; none before its round 1. `targets`: its `4-targets.tsv`. */
export async function seatsOfDraw(
  db: Db | Tx,
  drawId: string,
  targets: string | null | undefined,
): Promise<readonly Seat[]> {
  return seatsOf(drawnIds(targets), await listReplacements(db, drawId))
}

/**
 * Recusals that concern the seats, each at the drawn target's id: the protocol's files know no other. What was said of a target
 * that was replaced concerns nobody any more.
 */
export function recusalsAt(
  seats: readonly Seat[],
  recusals: readonly EffectiveRecusal[],
): readonly EffectiveRecusal[] {
  const seatOf = new Map(seats.map(({ targetId, inspectedId }) => [inspectedId, targetId]))
  return recusals.flatMap((recusal) => {
    const targetId = seatOf.get(recusal.targetId)
    return targetId === undefined ? [] : [{ ...recusal, targetId }]
  })
}
