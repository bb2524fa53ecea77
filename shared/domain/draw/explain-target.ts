import type { TargetDraw } from './round-one.ts'
import type { FrameRow } from './tables.ts'
import { ticketsOf, type TicketSource } from './ticket.ts'

/** 「为什么是它？」 — and why not. Ranks count from 1 within the stratum. */
export type TargetStory =
  | { readonly kind: 'mandatory' }
  | { readonly kind: 'excluded'; readonly reason: string }
  | {
      /** `reserve` also for the last of the stratum: whoever is not drawn steps in when his turn comes */
      readonly kind: 'drawn' | 'reserve'
      readonly ticket: string
      readonly rank: number
      readonly stratum: string
      readonly eligible: number
      readonly quota: number
    }

/** What the draw says of one target of the frame; hashes its stratum anew. null: not in the frame. */
export function explainTarget(
  source: TicketSource,
  frame: readonly FrameRow[],
  draw: TargetDraw,
  id: string,
): TargetStory | null {
  const row = frame.find((row) => row.id === id)
  if (row === undefined) return null
  if (row.status === 'M') return { kind: 'mandatory' }
  if (row.status !== 'E') return { kind: 'excluded', reason: row.status.slice(2) }
  const stratum = draw.classes
    .find((drawn) => drawn.class === row.class)
    ?.strata.find(({ region }) => region === null || region === row.region)
  if (stratum === undefined) return null
  const ticketOf = ticketsOf(source, 'target')
  const ticket = ticketOf(id)
  const isBefore = (other: FrameRow) =>
    other.status === 'E' &&
    other.class === row.class &&
    (stratum.region === null || other.region === row.region) &&
    ticketOf(other.id) < ticket
  const rank = frame.filter(isBefore).length + 1
  const { stratum: name, eligible, quota } = stratum
  return { kind: rank <= quota ? 'drawn' : 'reserve', ticket, rank, stratum: name, eligible, quota }
}
