import type { EncryptionView } from '#shared/contract/index.ts'
import { ok } from '#shared/domain/kernel/result.ts'
import { backupFolderIn, databaseOf, olderBackupFolderIn } from '../../backups/backup-folder.ts'
import { foldersAtSecond, isReachable } from '../../backups/second-place.ts'
import { readBackupState } from '../../backups/state.ts'
import { namesIn } from '../../backups/take.ts'
import type { Usecase } from '../../context.ts'
import { isPlainDatabase, keyOf } from '../../store/sqlite.ts'

export const encryptionState: Usecase<'encryption.state'> = (context) =>
  Promise.resolve(ok(encryptionView(context.options.folder, keyOf(context.db) !== null)))

export function encryptionView(folder: string, encrypted: boolean): EncryptionView {
  const { secondPlace } = readBackupState(folder)
  const second = isReachable(secondPlace) ? foldersAtSecond(secondPlace) : []
  const files = [backupFolderIn(folder), olderBackupFolderIn(folder), ...second].flatMap((place) =>
    namesIn(place).map((name) => databaseOf(place, name)),
  )
  return {
    encrypted,
    plainBackups: files.filter(isPlainDatabase).length,
    backups: files.length,
  }
}
