import { existsSync, readFileSync, statSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import type { Failure, Operations, Result, Restored } from '#shared/contract/index.ts'
import { operations } from '#shared/contract/index.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { keyOfBackup } from '../../backups/backup-key.ts'
import type { FoundBackup } from '../../backups/list.ts'
import { findBackup } from '../../backups/list.ts'
import { readOfficeState } from '../../backups/office-state.ts'
import { previewRestore } from '../../backups/preview-restore.ts'
import { keyFileOfBackup } from '../../backups/backup-folder.ts'
import { restoreFiles, stageBackup } from '../../backups/restore.ts'
import { finishSwap, stagingFolderIn, swapForStaged } from '../../backups/swap.ts'
import type { CoreOptions } from '../../core.ts'
import { keyFileOf, keyId, readKeyFile } from '../../encryption/key-file.ts'
import type { KeyRing } from '../../encryption/key-ring.ts'
import { newKeyRing } from '../../encryption/key-ring.ts'
import { keyOfOffice } from '../../encryption/office-key.ts'
import { isDiskFull } from '../../disk-full.ts'
import { beforeHalfSign } from '../../half-signs.ts'
import { readInput } from '../../read-input.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import type { Db } from '../../store/database.ts'
import { lockFolder } from '../../store/folder-lock.ts'
import { recallHeads } from '../../store/head-memory.ts'
import { kyselyOn } from '../../store/kysely-on.ts'
import { databaseFile } from '../../store/open-store.ts'
import type { DatabaseKey } from '../../store/sqlite.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { recoverOffice, unlockBackupIn, unlockOffice } from '../encryption/unlock.ts'
import { useFolder } from '../office/use-folder.ts'
import { openLastWhole } from './open-last-whole.ts'
import type { Refused } from './rescue-proof.ts'
import { tellOfRescue } from './rescue-proof.ts'
import { lostFacts, unlessDamaged } from './restore.ts'
import { backupsView } from './view.ts'

type Given = Pick<CoreOptions, 'folder' | 'clock' | 'memoryFile' | 'keys' | 'passwordCost'>
type Options = Given & { readonly keys: KeyRing }
type Restoring = z.output<Operations['backups.restore']['input']>

/** What a folder answers whose office cannot be opened. Null: that is nothing to be asked of it. */
export type Rescue = (name: string, input: unknown) => Promise<Result<unknown, Failure>> | null

/** The backups of an office that cannot be opened: listed, looked into and put back without its database; or another folder. */
export function rescueOf(given: Given): Rescue {
  const options = { ...given, keys: given.keys ?? newKeyRing() }
  return (name, input) => {
    switch (name) {
      case 'backups.list':
        return Promise.resolve(ok(backupsView(options.folder)))
      case 'backups.preview':
      case 'backups.restore':
      case 'backups.openLastWhole':
      case 'backups.unlock':
      case 'encryption.unlock':
      case 'encryption.recover':
      case 'office.useFolder':
        return answer(options, name, input)
      default:
        return null
    }
  }
}

type Asked =
  | 'backups.preview'
  | 'backups.restore'
  | 'backups.openLastWhole'
  | 'backups.unlock'
  | 'encryption.unlock'
  | 'encryption.recover'
  | 'office.useFolder'

async function answer(options: Options, name: Asked, input: unknown): Promise<Result<unknown, Failure>> {
  const parsed = readInput(name, input)
  if (!parsed.ok) return parsed
  const before = beforeHalfSign(parsed.value)
  if (before !== null) return fail({ code: 'text-cut-in-sign', before })
  try {
    switch (name) {
      case 'office.useFolder':
        return useFolder(options.memoryFile, operations[name].input.parse(input).folder)
      case 'backups.preview':
        return await preview(options, operations[name].input.parse(input))
      case 'backups.restore':
        return await restoreAlone(options, operations[name].input.parse(input))
      case 'backups.openLastWhole': {
        const answering = operations[name].input.parse(input)
        return await alone(options.folder, () => openLastWhole(options, answering))
      }
      case 'backups.unlock':
        return await unlockBackupIn(options, operations[name].input.parse(input))
      case 'encryption.unlock':
        return await unlockOffice(options, operations[name].input.parse(input))
      case 'encryption.recover':
        return await recoverOffice(options, operations[name].input.parse(input))
    }
  } catch (error) {
    if (isDiskFull(error)) return fail({ code: 'disk-full', folder: options.folder })
    return fail({ code: 'unexpected', detail: error instanceof Error ? error.message : String(error) })
  }
}

async function preview(
  { folder, keys }: Options,
  { backup: asked }: z.output<Operations['backups.preview']['input']>,
) {
  const found = findBackup(folder, asked)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: asked.name })
  const key = keyOfBackup(found, keys)
  if (!key.ok) return key
  return unlessDamaged(asked.name, () =>
    withPresent({ folder, keys }, async (present) => ok(await previewRestore(found, key.value, present))),
  )
}

/** The database as it is, read only, where it can still be read. */
async function withPresent<Value>(
  at: Pick<Options, 'folder' | 'keys'>,
  work: (present: Db | null) => Promise<Value>,
): Promise<Value> {
  const db = await readable(at)
  try {
    return await work(db)
  } finally {
    await db?.destroy()
  }
}

async function readable({ folder, keys }: Pick<Options, 'folder' | 'keys'>): Promise<Db | null> {
  // Of an empty one SQLite would throw away the journal that lies beside it.
  if ((statSync(databaseFile(folder), { throwIfNoEntry: false })?.size ?? 0) === 0) return null
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return null
  let raw: Sqlite.Database | null = null
  try {
    raw = await openSqlite(databaseFile(folder), { readonly: true }, key.value)
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('damaged')
    // Another program's: nothing of it is compared with a backup.
    raw.prepare('select 1 from ledger limit 1')
    const db = kyselyOn(raw)
    await readOfficeState(db)
    return db
  } catch {
    raw?.close()
    return null
  }
}

async function restoreAlone(options: Options, input: Restoring): Promise<Result<Restored, Failure>> {
  if (new Set(input.people).size < 2) return fail({ code: 'two-people-needed' })
  return alone(options.folder, () => restore(options, input))
}

/** Nobody else opens the folder meanwhile; what was decided before a kill is done first, as at any start. */
async function alone<Value>(
  folder: string,
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> {
  const locked = lockFolder(folder)
  if (!locked.ok) return locked
  try {
    finishSwap(folder)
    return await work()
  } finally {
    locked.value.release()
  }
}

/** The damaged database is kept as it is, with its journal: somebody may still get something out of it. */
async function restore(options: Options, input: Restoring): Promise<Result<Restored, Failure>> {
  const { folder, clock } = options
  const found = findBackup(folder, input.backup)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: input.backup.name })
  const looked = await preview(options, input)
  if (!looked.ok) return looked
  const key = keyOfBackup(found, options.keys)
  if (!key.ok) return key
  const to = keyForRestored(options, key.value)
  const { now, lost, backup } = looked.value
  const before = now === null ? null : { sequence: now.entries, hash: now.last?.hash ?? '' }
  const body = {
    backup: backup.name,
    at: backup.at,
    before,
    lost: now === null ? null : lostFacts(lost),
    heads: recallHeads(options),
  }
  const staged = await stageBackup<Refused>({
    folder,
    found,
    clock,
    from: key.value,
    to,
    tell: (db) => tellOfRescue(db, clock().toISOString(), input, { kind: 'backup.restored', body }),
  })
  if (!staged.ok) return staged
  await restoreFiles(folder, found)
  stageKeyFile(options, found, to)
  return ok({ undo: '', aside: swapForStaged(folder, clock().toISOString()) })
}

/** As the office is encrypted now; where that is not known here any more, as the backup is. */
function keyForRestored({ folder, keys }: Options, backup: DatabaseKey): DatabaseKey {
  if (!existsSync(databaseFile(folder))) return backup
  const present = keyOfOffice(folder, keys)
  return present.ok ? present.value : backup
}

/** It takes its place with the database: an encrypted one without its key file is locked, and one beside a plain one opens nothing. */
function stageKeyFile({ folder }: Options, { place, view: { name } }: FoundBackup, to: DatabaseKey): void {
  if (to === null) return
  const present = readKeyFile(keyFileOf(folder))
  if (present.ok && present.value.id === keyId(to)) return
  writeAtomic(keyFileOf(stagingFolderIn(folder)), readFileSync(keyFileOfBackup(place, name)))
}
