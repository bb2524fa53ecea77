import { retiredField, reversed, withChanges } from '#shared/domain/rosters/record-changes.ts'
import { toRecord, toValues } from '#shared/domain/rosters/records.ts'
import type { RosterName, RosterRecord } from '#shared/domain/rosters/types.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { act, breathe } from '../../context.ts'
import type { Run } from '../../core.ts'
import type { Tx } from '../../store/database.ts'
import { changesOfImport, recordChanges, type KeptChange } from '../../store/roster-changes.ts'
import type { KeptImport } from '../../store/roster-imports.ts'
import * as store from '../../store/roster-imports.ts'
import { putRecords, recordsChangedBy, removeAddedBy, retireRecords } from '../../store/rosters.ts'

export const lastImport: Usecase<'rosters.lastImport'> = async ({ db }, { roster }) => {
  const last = await store.lastImport(db, roster)
  if (last === null) return ok(null)
  const { id, fileName, at, actor, counts } = last
  return ok({ id, fileName, at, actor, counts })
}

/** One step back: from the roster's last import, in one transaction with its entry in the ledger. */
export const undoImport: Usecase<'rosters.undoImport'> = (context, { roster, importId }, run) =>
  act(context, async (tx, at) => {
    const last = await store.lastImport(tx, roster)
    if (last?.id !== importId) return fail({ code: 'import-not-last', fileName: last?.fileName ?? '' })
    const edited = await store.editedSince(tx, last)
    const referred = await store.referredTo(tx, last)
    if (edited.count + referred.count > 0) return fail({ code: 'import-built-upon', edited, referred })
    const removed = await removeAddedBy(tx, roster, importId)
    const undone = await undoChanges({ tx, last, at, run })
    if (!undone.ok) return undone
    await store.markUndone(tx, importId)
    const value = { fileName: last.fileName, removed, ...undone.value }
    return ok({ value, kind: 'roster.import-undone', body: { roster, importId, ...value } })
  })

interface Undoing {
  readonly tx: Tx
  readonly last: KeptImport
  readonly at: string
  readonly run: Run
}

const batch = 2000

async function undoChanges(undoing: Undoing) {
  const { tx, last, at, run } = undoing
  const { roster, id: importId } = last
  const changes = await changesOfImport(tx, importId)
  const [restored, changed] = [changes.filter(isRetirement), changes.filter((one) => !isRetirement(one))]
  const before = recordsBefore(roster, changed, await recordsChangedBy(tx, roster, importId))
  // Somebody wrote past the record of changes: what the import found there is not known to be what it left.
  if (before.stray.length > 0) {
    const edited = { count: before.stray.length, names: before.stray.slice(0, 5) }
    return fail({ code: 'import-built-upon', edited, referred: { count: 0, names: [] } })
  }
  for (let done = 0; done < before.records.length; done += batch) {
    await putRecords(tx, roster, before.records.slice(done, done + batch), at)
    run.onProgress({ doing: 'writing-rows', done, total: before.records.length })
    await breathe(run)
  }
  await retireRecords(
    tx,
    roster,
    restored.map(({ id }) => id),
    '',
    at,
  )
  const back = changes.map(({ id, changes }) => ({ id, changes: reversed(changes) }))
  await recordChanges(tx, { roster, at, cause: 'undone', importId }, back)
  return ok({ putBack: changed.length, restored: restored.length })
}

function isRetirement({ changes }: KeptChange): boolean {
  return retiredField in changes
}

/** Every changed record as it was, or the names of those that are not as the import left them. */
function recordsBefore(
  roster: RosterName,
  changed: readonly KeptChange[],
  now: ReadonlyMap<string, RosterRecord[RosterName]>,
) {
  const records: RosterRecord[RosterName][] = []
  const stray: string[] = []
  for (const { id, changes } of changed) {
    const record = now.get(id)
    const values = record === undefined ? null : withChanges(toValues(record), reversed(changes))
    if (values === null) stray.push(record?.name ?? id)
    else records.push(toRecord(roster, values))
  }
  return { records, stray }
}
