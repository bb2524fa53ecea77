import type { BackupKeeper } from '../../backups/keeper.ts'
import type { BackupFailure } from '../../backups/state.ts'
import type { BackupsView, BackupTrouble } from '#shared/contract/index.ts'
import { backupFolderIn } from '../../backups/backup-folder.ts'
import { listBackups } from '../../backups/list.ts'
import { isReachable } from '../../backups/second-place.ts'
import { isBackupStateDamaged, readBackupState } from '../../backups/state.ts'

/** What the running program knows of the last attempt, before what a full disk let it write down */
type Known = Pick<BackupKeeper, 'failure' | 'secondFailure'>

/** Needs no database, and no running program. */
export function backupsView(folder: string, known?: Known): BackupsView {
  const state = readBackupState(folder)
  return {
    folder: backupFolderIn(folder),
    backups: listBackups(folder),
    failure: troubleOf(known === undefined ? state.failure : known.failure()),
    second: {
      folder: state.secondPlace,
      reachable: isReachable(state.secondPlace),
      seenAt: state.secondSeenAt,
      failure: troubleOf(known === undefined ? state.secondFailure : known.secondFailure()),
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
