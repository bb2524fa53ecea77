import type {
  FailureOfOperation,
  Operations,
  Restored,
  RestorePreview,
  Result,
} from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { keyOfBackup } from '../../backups/backup-key.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, ClockSetBack, isClockBehind, timeOf } from '../../context.ts'
import { twoPeople } from '../accounts/two-people.ts'
import { findBackup } from '../../backups/list.ts'
import { previewRestore } from '../../backups/preview-restore.ts'
import { putStaged, restoreFiles, stageBackup } from '../../backups/restore.ts'
import { CopyNotWhole } from '../../store/database-copy.ts'
import { lastEntryTime, ledgerHead } from '../../store/ledger.ts'
import { keyOf } from '../../store/sqlite.ts'

type Refused = FailureOfOperation<Operations['backups.restore']>

export const previewBackup: Usecase<'backups.preview'> = async (context, { backup: asked }) => {
  const found = findBackup(context.options.folder, asked)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: asked.name })
  const key = keyOfBackup(found, context.keys)
  if (!key.ok) return key
  return unlessDamaged(asked.name, async () => ok(await previewRestore(found, key.value, context.db)))
}

/**
 * Puts a backup in the place of the office. The present is backed up first and named in the answer; the entry that tells of
 * it stands in the file that is put back, with the head of the ledger that is left behind and the draws that go with it.
 */
export const restoreBackup: Usecase<'backups.restore'> = async (context, input, run) => {
  const { folder } = context.options
  const { reason, backup: asked } = input
  const { name } = asked
  const people = await twoPeople(context, input)
  if (!people.ok) return people
  const found = findBackup(folder, asked)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: name })
  const key = keyOfBackup(found, context.keys)
  if (!key.ok) return key
  const preview = await unlessDamaged(name, async () =>
    ok(await previewRestore(found, key.value, context.db)),
  )
  if (!preview.ok) return preview
  await refuseBackwardClock(context)
  run.onProgress({ doing: 'backing-up', done: 0, total: 3 })
  const taken = await context.backups.take('before-restore')
  if (!taken.ok) {
    return fail({ code: 'backup-not-made', reason: taken.failure.reason, detail: taken.failure.detail })
  }
  run.onProgress({ doing: 'restoring', done: 1, total: 3 })
  const before = await ledgerHead(context.db)
  const { lost, backup } = preview.value
  const told = { backup: name, at: backup.at, reason, ...people.value, lost: lostFacts(lost) }
  const staged = await stageBackup<Refused>({
    folder,
    found,
    clock: context.options.clock,
    from: key.value,
    to: keyOf(context.db),
    tell: (db) =>
      act({ ...context, db }, async (tx) => {
        const after = await ledgerHead(tx)
        return ok({ value: null, kind: 'backup.restored', body: { ...told, before, after } })
      }),
  })
  if (!staged.ok) return staged as Result<Restored, Refused>
  run.onProgress({ doing: 'restoring', done: 2, total: 3 })
  await restoreFiles(folder, found)
  const swapped = await context.swapDatabase(() => putStaged(folder))
  if (!swapped.ok) return swapped as Result<Restored, Refused>
  return ok({ undo: taken.name, aside: '' })
}

/** The file that is put back ends earlier than the present; the entry must not be dated before what it leaves behind. */
async function refuseBackwardClock(context: Context): Promise<void> {
  const now = timeOf(context)
  const last = await lastEntryTime(context.db)
  if (last !== null && isClockBehind(now, last)) throw new ClockSetBack(now, last)
}

/** What the ledger tells of what a restoring leaves behind. */
export const lostFacts = ({ entries, draws, documents }: RestorePreview['lost']) => ({
  entries,
  draws,
  documentCount: documents,
})

export async function unlessDamaged<Value>(
  name: string,
  work: () => Promise<Value>,
): Promise<
  Value | Result<never, { readonly code: 'backup-damaged'; readonly name: string; readonly detail: string }>
> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CopyNotWhole)) throw error
    return fail({ code: 'backup-damaged', name, detail: error.message })
  }
}
