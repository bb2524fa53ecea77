import type { FollowUpOffer, FollowUpSummary } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/domain/kernel/days.ts'
import { followUpState, lastTerm, nextTerm, standingOf } from '#shared/domain/results/follow-up.ts'
import { isOf } from '#shared/domain/results/follow-up-events.ts'
import { correctedItems, isWhole, offersOf } from '#shared/domain/results/follow-up-offers.ts'
import { noHandling, recordEnd } from '#shared/domain/results/result-words.ts'
import type { Db, Tx } from '../../store/database.ts'
import { findDraw } from '../../store/draws.ts'
import type { Draw } from '../../store/draws.ts'
import { withdrawnDocuments } from '../../store/document-numbers.ts'
import type { FollowUpCase, KeptEvent } from '../../store/follow-ups.ts'
import { listCaseEvents, listCases } from '../../store/follow-ups.ts'
import type { InspectionRecord } from '../../store/results.ts'
import { listRecords } from '../../store/results.ts'
import { packOfDraw } from '../draw/snapshots.ts'
import { placesOf } from './places.ts'

/** A record with the names that its draw knows. */
export interface NamedRecord {
  readonly record: InspectionRecord
  readonly draw: Draw
  readonly targetName: string
  /** 1-based in the draw's list; 0: not in it */
  readonly position: number
  /** The rules' word for 无需后续处理 */
  readonly none: string
}

/** By id. Of one draw, or of all. */
export async function namedRecords(
  db: Db | Tx,
  drawId: string | null,
): Promise<ReadonlyMap<string, NamedRecord>> {
  const draws = Map.groupBy(await listRecords(db, drawId), (record) => record.drawId)
  const named = new Map<string, NamedRecord>()
  for (const [id, records] of draws) {
    const draw = await findDraw(db, id)
    const pack = await packOfDraw(db, id)
    if (draw === null || pack === null) continue
    const places = new Map((await placesOf(db, draw))?.places.map((place) => [place.targetId, place]))
    for (const record of records) {
      const place = places.get(record.targetId)
      const { targetName = record.targetId, position = 0 } = place ?? {}
      named.set(record.id, { record, draw, targetName, position, none: noHandling(pack) })
    }
  }
  return named
}

export interface OpenedCase {
  readonly one: FollowUpCase
  readonly events: readonly KeptEvent[]
  readonly named: NamedRecord
}

export interface FollowUpBook {
  readonly cases: readonly OpenedCase[]
  readonly records: ReadonlyMap<string, NamedRecord>
  readonly withdrawn: ReadonlySet<string>
}

/** Every case with its record and its events. */
export async function readFollowUps(db: Db | Tx, drawId: string | null = null): Promise<FollowUpBook> {
  const records = await namedRecords(db, drawId)
  const events = await listCaseEvents(db)
  const cases = (await listCases(db)).flatMap((one) => {
    const named = records.get(one.recordId)
    return named === undefined ? [] : { one, named, events: events.get(one.id) ?? [] }
  })
  return { cases, records, withdrawn: await withdrawnDocuments(db) }
}

const placeOf = ({ record, draw, targetName }: NamedRecord) => ({
  recordId: record.id,
  drawId: draw.id,
  drawNumber: draw.number,
  department: record.department,
  targetId: record.targetId,
  targetName,
})

/** Problems of complete records that no case has: nothing is forgotten because nobody opened it. */
export function offersIn({ cases, records }: FollowUpBook): readonly FollowUpOffer[] {
  const own = Map.groupBy(cases, ({ one }) => one.recordId)
  return [...records.values()].flatMap((named) => {
    const { record, draw, none } = named
    if (!isWhole(record.state) || draw.state === 'voided') return []
    const taken = takenItems((own.get(record.id) ?? []).map(({ one }) => one))
    const { content } = record
    return offersOf(content.items, { taken, none }).map((items) => ({
      ...placeOf(named),
      items,
      foundOn: recordEnd(content),
    }))
  })
}

export const takenItems = (cases: readonly FollowUpCase[]): ReadonlySet<string> =>
  new Set(cases.flatMap(({ problem }) => problem.items.map(({ itemId }) => itemId)))

export function summaryOf(
  { one, events, named }: OpenedCase,
  withdrawn: ReadonlySet<string>,
  today: IsoDate,
): FollowUpSummary {
  const standing = standingOf(events, withdrawn)
  const { record } = named
  const { items, foundOn } = one.problem
  const inForce = events.filter(({ facts }) => !('documentId' in facts && withdrawn.has(facts.documentId)))
  return {
    ...placeOf(named),
    items,
    foundOn,
    id: one.id,
    openedOn: one.day,
    state: followUpState(standing, today),
    dueOn: nextTerm(standing),
    orderedUntil: lastTerm(inForce),
    acts: [...new Set(inForce.map(({ facts }) => facts.kind))],
    referredTo: [...new Set(inForce.filter(isOf('referred')).map(({ facts }) => facts.to))],
    outcome: standing.closed?.told ?? '',
    closedOn: standing.closed?.day ?? '',
    recordChanged: !isWhole(record.state) || correctedItems(items, record.content.items).length > 0,
  }
}
