import { fail, ok } from '#shared/domain/kernel/result.ts'
import { retiredField, reversed, withChanges } from '#shared/domain/rosters/record-changes.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Usecase } from '../../context.ts'
import { act, breathe } from '../../context.ts'
import type { KeptChange } from '../../store/roster-changes.ts'
import { changesOfBulk, isChangedAfter, recordChanges } from '../../store/roster-changes.ts'
import { recordsById } from '../../store/roster-lists.ts'
import { putRecords, retireRecords } from '../../store/rosters.ts'

const batch = 1000

/** One step back from an act on many, as long as none of its records was changed since. */
export const undoBulk: Usecase<'rosters.undoBulk'> = (context, { roster, first, last }, run) =>
  act(context, async (tx, at) => {
    const changes = await changesOfBulk(tx, roster, { first, last })
    if (changes.length === 0) return fail({ code: 'record-not-found', what: 'bulk', id: String(last) })
    if (await isChangedAfter(tx, roster, { first, last })) return fail({ code: 'chosen-changed-meanwhile' })
    for (let done = 0; done < changes.length; done += batch) {
      const some = changes.slice(done, done + batch)
      const kept = await recordsById(
        tx,
        roster,
        some.map(({ id }) => id),
      )
      const records = recordsBefore(roster, some, new Map(kept.map((one) => [one.record.id, one.record])))
      if (records === null) return fail({ code: 'chosen-changed-meanwhile' })
      await putRecords(tx, roster, records, at)
      for (const [reason, ids] of byReason(some)) await retireRecords(tx, roster, ids, reason, at)
      const back = some.map(({ id, changes }) => ({ id, changes: reversed(changes) }))
      await recordChanges(tx, { roster, at, cause: 'undone' }, back)
      run.onProgress({ doing: 'writing-rows', done: done + some.length, total: changes.length })
      await breathe(run)
    }
    const restored = changes.length
    return ok({ value: { restored }, kind: 'roster.bulk-undone', body: { roster, first, last, restored } })
  })

/** The records whose fields were changed, as they were; null where one is no longer as it was left. */
function recordsBefore(
  roster: RosterName,
  changes: readonly KeptChange[],
  kept: ReadonlyMap<string, RosterRecord[RosterName]>,
): readonly RosterRecord[RosterName][] | null {
  const records: RosterRecord[RosterName][] = []
  for (const { id, changes: own } of changes) {
    if (retiredField in own) continue
    const record = kept.get(id)
    const values = record === undefined ? null : withChanges(toValues(record), reversed(own))
    if (values === null) return null
    records.push(toRecord(roster, values))
  }
  return records
}

/** Retirements to be put back: the reason they had before → ids; '' comes back into use. */
function byReason(changes: readonly KeptChange[]): ReadonlyMap<string, readonly string[]> {
  const reasons = new Map<string, string[]>()
  for (const { id, changes: own } of changes) {
    const retirement = own[retiredField]
    if (retirement === undefined) continue
    const reason = String(retirement.before ?? '')
    reasons.set(reason, [...(reasons.get(reason) ?? []), id])
  }
  return reasons
}
