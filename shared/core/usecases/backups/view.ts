import type { BackupFailure } from '../../backups/state.ts'
import type { BackupsView, BackupTrouble } from '#shared/contract/index.ts'
import { backupFolderIn } from '../../backups/backup-folder.ts'
import { listBackups } from '../../backups/list.ts'
import { isReachable } from '../../backups/second-place.ts'
import { isBackupStateDamaged, readBackupState } from '../../backups/state.ts'

/** Needs no database. `failure`: what the running program knows of the last attempt, before what is written down of it */
export function backupsView(folder: string, failure?: BackupFailure | null): BackupsView {
  const state = readBackupState(folder)
  return {
    folder: backupFolderIn(folder),
    backups: listBackups(folder),
    failure: troubleOf(failure === undefined ? state.failure : failure),
    second: {
      folder: state.secondPlace,
      reachable: isReachable(state.secondPlace),
      seenAt: state.secondSeenAt,
      failure: troubleOf(state.secondFailure),
      memory: memoryOf(folder),
    },
  }
}

/** What is to be said of the file that remembers the second place. */
export function memoryOf(folder: string): BackupsView['second']['memory'] {
  if (isBackupStateDamaged(folder)) return 'damaged'
  return readBackupState(folder).rebuiltAt === '' ? 'whole' : 'rebuilt'
}

function troubleOf(failure: BackupFailure | null): BackupTrouble | null {
  return failure === null ? null : { at: failure.at, reason: failure.reason, detail: failure.detail }
}
