import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import type { Failure, Restored, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { stagingFolderIn, swapForStaged } from '../../backups/swap.ts'
import type { Usecase } from '../../context.ts'
import type { KeyRing } from '../../encryption/key-ring.ts'
import { keyOfOffice } from '../../encryption/office-key.ts'
import { databaseFile } from '../../store/database-file.ts'
import type { JournalDamage } from '../../store/journal-damage.ts'
import { findJournalDamage } from '../../store/journal-damage.ts'
import { openStore } from '../../store/open-store.ts'
import type { DatabaseKey } from '../../store/sqlite.ts'
import type { Answering } from './rescue-proof.ts'
import { tellOfRescue } from './rescue-proof.ts'

interface At {
  readonly folder: string
  readonly clock: () => Date
  readonly keys: KeyRing
}

/** The office is open: whatever its journal was, nothing of it was passed over. */
export const openLastWholeOpen: Usecase<'backups.openLastWhole'> = () =>
  Promise.resolve(fail({ code: 'journal-not-damaged' }))

/**
 * Makes a copy of the office as far as its damaged journal can be read, verified as at any start and with the entry that tells of
 * it, and puts it in the office's place; what lay there is kept. Only under the folder's lock.
 */
export async function openLastWhole(at: At, answering: Answering): Promise<Result<Restored, Failure>> {
  const { folder, clock, keys } = at
  if (new Set(answering.people).size < 2) return fail({ code: 'two-people-needed' })
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return key
  const damage = findJournalDamage(databaseFile(folder), key.value)
  if (damage === null) return fail({ code: 'journal-not-damaged' })
  const staged = await stage(at, key.value, damage, answering)
  return staged.ok ? ok({ undo: '', aside: swapForStaged(folder, clock().toISOString()) }) : staged
}

async function stage(
  { folder, clock }: At,
  key: DatabaseKey,
  damage: JournalDamage,
  answering: Answering,
): Promise<Result<null, Failure>> {
  const staging = stagingFolderIn(folder)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  copyFileSync(databaseFile(folder), databaseFile(staging))
  // Where the database has everything, older pages of the journal would only take it back.
  if (damage.lost > 0) copyFileSync(`${databaseFile(folder)}-wal`, `${databaseFile(staging)}-wal`)
  const opened = await openStore({ folder: staging, clock, key })
  if (!opened.ok) return opened
  try {
    const body = { frame: damage.frame, commits: damage.lost }
    return await tellOfRescue(opened.value, clock().toISOString(), answering, {
      kind: 'backup.journal-cut',
      body,
    })
  } finally {
    await opened.value.destroy()
  }
}
