import type { FailureOf } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { existsSync, readdirSync } from 'node:fs'
import { backupFolderIn } from '../backups/backup-folder.ts'
import { databaseFile } from '../store/database-file.ts'
import type { DatabaseKey } from '../store/sqlite.ts'
import { isPlainDatabase, looksEncrypted } from '../store/sqlite.ts'
import { keyFileOf, readKeyFile } from './key-file.ts'
import type { KeyRing } from './key-ring.ts'

/** By what an office's file is opened: nothing, where it lies plainly; a key that somebody unlocked; or it is locked. */
export function keyOfOffice(
  folder: string,
  keys: KeyRing,
): Result<DatabaseKey, FailureOf<'locked-database'>> {
  const file = databaseFile(folder)
  if (isPlainDatabase(file)) return ok(null)
  const keyFile = keyFileOf(folder)
  const read = readKeyFile(keyFile)
  if (read.ok) {
    const key = keys.find(read.value.id)
    return key === null ? fail({ code: 'locked-database', file, keyFile, state: 'whole' }) : ok(key)
  }
  if (read.failure.code === 'damaged')
    return fail({ code: 'locked-database', file, keyFile, state: 'damaged' })
  // No trace of encryption anywhere: a file that is not ours, which says so itself when it is opened.
  return looksEncrypted(file) || hasKeyBesideBackup(folder)
    ? fail({ code: 'locked-database', file, keyFile, state: 'absent' })
    : ok(null)
}

function hasKeyBesideBackup(folder: string): boolean {
  const place = backupFolderIn(folder)
  return existsSync(place) && readdirSync(place).some((name) => name.endsWith('.key'))
}
