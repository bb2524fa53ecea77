import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import type { Failure, Restored, Result } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { stagingFolderIn, swapForStaged } from '../../backups/swap.ts'
import type { Usecase } from '../../context.ts'
import type { KeyRing } from '../../encryption/key-ring.ts'
import { keyOfOffice } from '../../encryption/office-key.ts'
import { databaseFile } from '../../store/database-file.ts'
import type { HeadPlaces } from '../../store/head-memory.ts'
import { recallHeads } from '../../store/head-memory.ts'
import { findJournalDamage } from '../../store/journal-damage.ts'
import { findLedgerBehind } from '../../store/ledger-behind.ts'
import { openStore } from '../../store/open-store.ts'
import type { DatabaseKey } from '../../store/sqlite.ts'
import type { Answering } from './rescue-proof.ts'
import { tellOfRescue } from './rescue-proof.ts'

interface At extends HeadPlaces {
  readonly clock: () => Date
  readonly keys: KeyRing
}

/** The office is open: whatever its journal was, nothing of it was passed over. */
export const openLastWholeOpen: Usecase<'backups.openLastWhole'> = () =>
  Promise.resolve(fail({ code: 'journal-not-damaged' }))

/**
 * Makes a copy of the office as far as it can be read where its journal is damaged or its ledger ends before what was seen of it,
 * verified as at any start and with the entry that tells of it, and puts it in the office's place; what lay there is kept. Only under the
 * folder's lock.
 */
export async function openLastWhole(at: At, answering: Answering): Promise<Result<Restored, Failure>> {
  const { folder, clock, keys } = at
  if (new Set(answering.people).size < 2) return fail({ code: 'two-people-needed' })
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return key
  const loss = await findLoss(at, key.value)
  if (!loss.ok) return loss
  const staged = await stage(at, key.value, loss.value, answering)
  return staged.ok ? ok({ undo: '', aside: swapForStaged(folder, clock().toISOString()) }) : staged
}

/** What keeps the office from being opened as it is */
interface Loss {
  /** Of the entry that tells of it */
  readonly kind: 'backup.journal-cut' | 'backup.opened-behind'
  readonly body: Readonly<Record<string, unknown>>
  /** false: the database has everything, and older pages of the journal would only take it back */
  readonly needsJournal: boolean
}

async function findLoss(at: At, key: DatabaseKey): Promise<Result<Loss, Failure>> {
  const file = databaseFile(at.folder)
  const heads = recallHeads(at)
  const damage = findJournalDamage(file, key)
  if (damage !== null) {
    const body = { frame: damage.frame, commits: damage.lost, heads }
    return ok({ kind: 'backup.journal-cut', body, needsJournal: damage.lost > 0 })
  }
  const behind = await findLedgerBehind(file, key, heads)
  if (behind === null) return fail({ code: 'journal-not-damaged' })
  // Of a file that is gone there is nothing to open.
  if (behind.found === 0) return fail({ code: 'ledger-behind', file, ...behind })
  const body = { remembered: behind.remembered, found: behind.found, heads }
  return ok({ kind: 'backup.opened-behind', body, needsJournal: true })
}

async function stage(
  { folder, clock }: At,
  key: DatabaseKey,
  { kind, body, needsJournal }: Loss,
  answering: Answering,
): Promise<Result<null, Failure>> {
  const staging = stagingFolderIn(folder)
  rmSync(staging, { recursive: true, force: true })
  mkdirSync(staging, { recursive: true })
  copyFileSync(databaseFile(folder), databaseFile(staging))
  const journal = `${databaseFile(folder)}-wal`
  if (needsJournal && existsSync(journal)) copyFileSync(journal, `${databaseFile(staging)}-wal`)
  const opened = await openStore({ folder: staging, clock, key })
  if (!opened.ok) return opened
  try {
    return await tellOfRescue(opened.value, clock().toISOString(), answering, { kind, body })
  } finally {
    await opened.value.destroy()
  }
}
