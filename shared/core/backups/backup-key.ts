import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { readKeyFile } from '../encryption/key-file.ts'
import type { KeyRing } from '../encryption/key-ring.ts'
import type { DatabaseKey } from '../store/sqlite.ts'
import { isPlainDatabase } from '../store/sqlite.ts'
import { databaseOf, keyFileOfBackup } from './backup-folder.ts'
import type { FoundBackup } from './list.ts'

export interface BackupLocked {
  readonly code: 'backup-locked'
  readonly name: string
}

/** The key of a backup, where it has one, if somebody unlocked it. */
export function keyOfBackup(
  { place, view: { name } }: FoundBackup,
  keys: KeyRing,
): Result<DatabaseKey, BackupLocked> {
  if (isPlainDatabase(databaseOf(place, name))) return ok(null)
  const file = readKeyFile(keyFileOfBackup(place, name))
  const key = file.ok ? keys.find(file.value.id) : null
  return key === null ? fail({ code: 'backup-locked', name }) : ok(key)
}
