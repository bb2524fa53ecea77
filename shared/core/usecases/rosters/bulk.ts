import type { BulkAct, FailureOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { actOnField } from '#shared/domain/rosters/edit-field.ts'
import type { FieldContext } from '#shared/domain/rosters/read-field.ts'
import { changesBetween, retirement } from '#shared/domain/rosters/record-changes.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import type { Usecase } from '../../context.ts'
import { act, breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Tx } from '../../store/database.ts'
import type { ChangeEntry } from '../../store/roster-changes.ts'
import { lastChange, recordChanges } from '../../store/roster-changes.ts'
import { recordsById } from '../../store/roster-lists.ts'
import { putRecords, retiredReason, retireRecords, rosterStamp } from '../../store/rosters.ts'
import { chosenIds, rosterOf } from './chosen.ts'
import { finderOf, wordFinder } from './known-words.ts'

/** One act on many records: all of them in one transaction with one entry in the ledger, or none. */
export const bulkAct: Usecase<'rosters.bulk'> = async (context, { chosen, counted, act: asked }, run) => {
  const roster = rosterOf(chosen)
  const ids = await chosenIds(context, chosen)
  return act(context, async (tx, at) => {
    // Who counted must meet what was counted.
    if (ids.length !== counted.count || (await rosterStamp(tx, roster)) !== counted.stamp) {
      return fail({ code: 'chosen-changed-meanwhile' })
    }
    const first = await lastChange(tx)
    const done = await doAll({ tx, roster, at, asked, run }, ids)
    if (!done.ok) return done
    const changed = done.value.length
    const value = { changed, unchanged: ids.length - changed, first, last: await lastChange(tx) }
    return ok({ value, kind: 'roster.bulk', body: { roster, ...asked, count: changed, ids: done.value } })
  })
}

interface Bulk {
  readonly tx: Tx
  readonly roster: RosterName
  readonly at: string
  readonly asked: BulkAct
  readonly run: Run
}

type BulkFailure = FailureOf<'record-not-found' | 'field-not-accepted'>

const batch = 1000

/** The ids of those that are no longer as they were. */
async function doAll(bulk: Bulk, ids: readonly string[]): Promise<Result<readonly string[], BulkFailure>> {
  const { tx, roster, run } = bulk
  const reading = { dateSystem: 1900, regions: await finderOf(tx), words: await wordFinder(tx) } as const
  const changed: string[] = []
  for (let done = 0; done < ids.length; done += batch) {
    const named = ids.slice(done, done + batch)
    const kept = await recordsById(tx, roster, named)
    if (kept.length < named.length) {
      const there = new Set(kept.map(({ record }) => record.id))
      return fail({ code: 'record-not-found', what: roster, id: named.find((id) => !there.has(id)) ?? '' })
    }
    const outcome = await doSome(bulk, kept, reading)
    if (!outcome.ok) return outcome
    changed.push(...outcome.value)
    run.onProgress({ doing: 'writing-rows', done: Math.min(done + batch, ids.length), total: ids.length })
    // The transaction stays open meanwhile; nobody else can write, and a cancel rolls all of it back.
    await breathe(run)
  }
  return ok(changed)
}

type AnyKept = Awaited<ReturnType<typeof recordsById>>[number]

async function doSome(
  { tx, roster, at, asked }: Bulk,
  kept: readonly AnyKept[],
  reading: FieldContext,
): Promise<Result<readonly string[], BulkFailure>> {
  if (asked.act === 'retire' || asked.act === 'restore') {
    const reason = asked.act === 'retire' ? asked.reason : ''
    const moved = kept.filter(({ retired }) => retired === (reason === ''))
    const entries: ChangeEntry[] = []
    for (const { record, retired } of moved) {
      const before = retired ? await retiredReason(tx, roster, record.id) : ''
      entries.push({ id: record.id, changes: retirement(before, reason) })
    }
    const ids = entries.map(({ id }) => id)
    await retireRecords(tx, roster, ids, reason, at)
    await recordChanges(tx, { roster, at, cause: 'bulk' }, entries)
    return ok(ids)
  }
  const records: RosterRecord[RosterName][] = []
  const entries: ChangeEntry[] = []
  for (const { record, retired } of kept) {
    // Writing a retired record would bring it back into use, which nobody asked for.
    if (retired) return fail({ code: 'record-not-found', what: roster, id: record.id })
    const before = toValues(record)
    const after = actOnField(roster, before, asked, reading)
    if (!after.ok) return after
    const changes = changesBetween(roster, before, after.value)
    if (Object.keys(changes).length === 0) continue
    records.push(toRecord(roster, after.value))
    entries.push({ id: record.id, changes })
  }
  await putRecords(tx, roster, records, at)
  await recordChanges(tx, { roster, at, cause: 'bulk' }, entries)
  return ok(entries.map(({ id }) => id))
}
