import { existsSync, readFileSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import type { z } from 'zod'
import type { Failure, FailureOfOperation, Operations, Result, Restored } from '#shared/contract/index.ts'
import { operations } from '#shared/contract/index.ts'
import { isAtLeast } from '#shared/domain/kernel/accounts.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { keyOfBackup } from '../../backups/backup-key.ts'
import type { FoundBackup } from '../../backups/list.ts'
import { findBackup } from '../../backups/list.ts'
import { readOfficeState } from '../../backups/office-state.ts'
import { previewRestore } from '../../backups/preview-restore.ts'
import { keyFileOfBackup } from '../../backups/backup-folder.ts'
import { putAside, putStaged, restoreFiles, stageBackup } from '../../backups/restore.ts'
import { isClockBehind } from '../../context.ts'
import type { CoreOptions } from '../../core.ts'
import { keyFileOf, keyId, readKeyFile } from '../../encryption/key-file.ts'
import type { KeyRing } from '../../encryption/key-ring.ts'
import { newKeyRing } from '../../encryption/key-ring.ts'
import { keyOfOffice } from '../../encryption/office-key.ts'
import { isDiskFull } from '../../disk-full.ts'
import { writeAtomic } from '../../files/write-atomic.ts'
import { isPasswordOf } from '../../passwords.ts'
import { findAccountNamed, hasAccounts } from '../../store/accounts.ts'
import type { Db } from '../../store/database.ts'
import { kyselyOn } from '../../store/kysely-on.ts'
import { appendLedger, lastEntryTime, ledgerHead } from '../../store/ledger.ts'
import { databaseFile } from '../../store/open-store.ts'
import type { DatabaseKey } from '../../store/sqlite.ts'
import { isPlainDatabase, openSqlite, sqliteCode } from '../../store/sqlite.ts'
import { recoverOffice, unlockBackupIn, unlockOffice } from '../encryption/unlock.ts'
import { useFolder } from '../office/use-folder.ts'
import { lostFacts, unlessDamaged } from './restore.ts'
import { backupsView } from './view.ts'

type Given = Pick<CoreOptions, 'folder' | 'clock' | 'memoryFile' | 'keys' | 'passwordCost'>
type Options = Given & { readonly keys: KeyRing }
type Restoring = z.output<Operations['backups.restore']['input']>
type Refused = FailureOfOperation<Operations['backups.restore']>

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
  | 'backups.unlock'
  | 'encryption.unlock'
  | 'encryption.recover'
  | 'office.useFolder'

async function answer(options: Options, name: Asked, input: unknown): Promise<Result<unknown, Failure>> {
  const parsed = operations[name].input.safeParse(input)
  if (!parsed.success)
    return fail({ code: 'wrong-input', path: parsed.error.issues[0]?.path.join('.') ?? '', detail: '' })
  try {
    switch (name) {
      case 'office.useFolder':
        return useFolder(options.memoryFile, operations[name].input.parse(input).folder)
      case 'backups.preview':
        return await preview(options, operations[name].input.parse(input))
      case 'backups.restore':
        return await restore(options, operations[name].input.parse(input))
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
  if (!existsSync(databaseFile(folder))) return null
  const key = keyOfOffice(folder, keys)
  if (!key.ok) return null
  let raw: Sqlite.Database | null = null
  try {
    raw = await openSqlite(databaseFile(folder), { readonly: true }, key.value)
    if (raw.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('damaged')
    const db = kyselyOn(raw)
    await readOfficeState(db)
    return db
  } catch {
    raw?.close()
    return null
  }
}

/** The damaged database is put aside as it is, with its journal: somebody may still get something out of it. */
async function restore(options: Options, input: Restoring): Promise<Result<Restored, Failure>> {
  const { folder, clock } = options
  if (new Set(input.people).size < 2) return fail({ code: 'two-people-needed' })
  if (await isInUse(folder)) return fail({ code: 'office-in-use', folder })
  const found = findBackup(folder, input.backup)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: input.backup.name })
  const looked = await preview(options, input)
  if (!looked.ok) return looked
  const key = keyOfBackup(found, options.keys)
  if (!key.ok) return key
  const to = keyForRestored(options, key.value)
  const { now, lost, backup } = looked.value
  const { reason, people } = input
  const before = now === null ? null : { sequence: now.entries, hash: now.last?.hash ?? '' }
  const told = {
    backup: backup.name,
    at: backup.at,
    reason,
    people,
    before,
    lost: now === null ? null : lostFacts(lost),
  }
  const staged = await stageBackup<Refused>({
    folder,
    found,
    clock,
    from: key.value,
    to,
    tell: async (db) => {
      const proved = await proveSecond(db, input)
      return proved.ok ? tell(db, clock().toISOString(), people.join('、'), told) : proved
    },
  })
  if (!staged.ok) return staged
  await restoreFiles(folder, found)
  const aside = existsSync(databaseFile(folder)) ? putAside(folder, clock().toISOString()) : ''
  putKeyFile(options, found, to)
  putStaged(folder)
  return ok({ undo: '', aside })
}

/** As the office is encrypted now; where that is not known here any more, as the backup is. */
function keyForRestored({ folder, keys }: Options, backup: DatabaseKey): DatabaseKey {
  if (!existsSync(databaseFile(folder))) return backup
  const present = keyOfOffice(folder, keys)
  return present.ok ? present.value : backup
}

/** Before the database is put there: an encrypted one without its key file is locked, and one beside a plain one opens nothing. */
function putKeyFile({ folder }: Options, { place, view: { name } }: FoundBackup, to: DatabaseKey): void {
  if (to === null) return
  const present = readKeyFile(keyFileOf(folder))
  if (present.ok && present.value.id === keyId(to)) return
  writeAtomic(keyFileOf(folder), readFileSync(keyFileOfBackup(place, name)))
}

/** Where the office had accounts when the backup was made, one of the two proves by password to be a reviewer of it. */
async function proveSecond(db: Db, { secondPerson }: Restoring): Promise<Result<null, Refused>> {
  if (!(await hasAccounts(db))) return ok(null)
  if (secondPerson === null) return fail({ code: 'two-people-needed' })
  const account = await findAccountNamed(db, secondPerson.account)
  if (account === null || !(await isPasswordOf(secondPerson.password, account.credential))) {
    return fail({ code: 'wrong-password', tries: 1, until: '' })
  }
  if (account.disabled) return fail({ code: 'account-disabled', name: account.name })
  if (account.passwordGiven) return fail({ code: 'password-given', name: account.name })
  return isAtLeast(account.role, 'reviewer')
    ? ok(null)
    : fail({ code: 'not-permitted', roles: ['reviewer', 'administrator'] })
}

function tell(
  db: Db,
  now: string,
  actor: string,
  told: Readonly<Record<string, unknown>>,
): Promise<Result<null, Refused>> {
  return db.transaction().execute(async (tx) => {
    const last = (await lastEntryTime(tx)) ?? now
    if (isClockBehind(now, last)) return fail({ code: 'clock-set-back', now, last })
    const at = Date.parse(last) > Date.parse(now) ? last : now
    const body = { ...told, after: await ledgerHead(tx) }
    await appendLedger(tx, { at, actor, kind: 'backup.restored', body })
    return ok(null)
  })
}

/** Another program holds the file: whatever is damaged in it, the lock is asked for first. */
async function isInUse(folder: string): Promise<boolean> {
  if (!existsSync(databaseFile(folder))) return false
  let raw: Sqlite.Database | null = null
  try {
    // Any key: of a file that another holds, the lock is told before it is read.
    const key = isPlainDatabase(databaseFile(folder)) ? null : new Uint8Array(32)
    raw = await openSqlite(databaseFile(folder), { timeout: 0 }, key)
    raw.pragma('locking_mode = EXCLUSIVE')
    raw.exec('begin exclusive; rollback')
    return false
  } catch (error) {
    return sqliteCode(error).startsWith('SQLITE_BUSY')
  } finally {
    raw?.close()
  }
}
