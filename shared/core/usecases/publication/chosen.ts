import type { PublicationDraw, PublicationLine, Result } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { PublicationState } from '#shared/domain/results/publication.ts'
import type { Db, Tx } from '../../store/database.ts'
import { publicationDraws } from './read.ts'

export interface Chosen {
  readonly drawId: string
  readonly records: readonly { readonly id: string; readonly version: number }[]
}

/** A line whose record is there. */
export type ChosenLine = PublicationLine & { readonly recordId: string }

export interface ChosenLines {
  readonly draw: PublicationDraw
  /** In the draw's order */
  readonly lines: readonly ChosenLine[]
}

type NotChosen =
  | { readonly code: 'record-not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'record-changed-meanwhile'; readonly id: string }
  | { readonly code: 'secret-until-released' }
  | {
      readonly code: 'publication-not-possible'
      readonly records: readonly Pick<PublicationLine, 'targetName' | 'department' | 'state'>[]
    }

/** The chosen records as they stand, if all of them are as the clerk has seen them and in a state that allows the act. */
export async function chosenLines(
  db: Db | Tx,
  today: IsoDate,
  { drawId, records }: Chosen,
  allows: (state: PublicationState) => boolean,
): Promise<Result<ChosenLines, NotChosen>> {
  const [draw] = await publicationDraws(db, today, drawId)
  if (draw === undefined) return fail({ code: 'record-not-found', what: 'draw', id: drawId })
  const wanted = new Map(records.map(({ id, version }) => [id, version]))
  const lines = draw.records.filter(
    (line): line is ChosenLine => line.recordId !== null && wanted.has(line.recordId),
  )
  const known = new Set(lines.map(({ recordId }) => recordId))
  const missing = records.find(({ id }) => !known.has(id))
  if (missing !== undefined)
    return fail({ code: 'record-not-found', what: 'inspection-record', id: missing.id })
  const changed = lines.find(({ recordId, version }) => wanted.get(recordId) !== version)
  if (changed !== undefined) return fail({ code: 'record-changed-meanwhile', id: changed.targetId })
  const refused = lines.filter(({ state }) => !allows(state))
  if (refused.some(({ state }) => state === 'secret')) return fail({ code: 'secret-until-released' })
  return refused.length === 0
    ? ok({ draw, lines })
    : fail({
        code: 'publication-not-possible',
        records: refused.map(({ targetName, department, state }) => ({ targetName, department, state })),
      })
}
