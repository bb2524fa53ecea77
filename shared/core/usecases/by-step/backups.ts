import { openLastWholeOpen } from '../backups/open-last-whole.ts'
import { previewBackup, restoreBackup } from '../backups/restore.ts'
import { setSecondPlace } from '../backups/second-place.ts'
import { listBackups, takeBackup } from '../backups/take.ts'
import { changePassphrase, showRecoveryKey } from '../encryption/passphrase.ts'
import { encryptionState } from '../encryption/state.ts'
import { turnOff, turnOn } from '../encryption/turn.ts'
import { recoverOpen, unlockBackup, unlockOpen } from '../encryption/unlock.ts'
import type { UsecasesOf } from './usecases-of.ts'

/** 备份 and 数据库加密. */
export const backupsUsecases: UsecasesOf<'backups' | 'encryption'> = {
  'backups.list': listBackups,
  'backups.preview': previewBackup,
  'backups.restore': restoreBackup,
  'backups.openLastWhole': openLastWholeOpen,
  'backups.take': takeBackup,
  'backups.unlock': unlockBackup,
  'backups.setSecondPlace': setSecondPlace,
  'encryption.state': encryptionState,
  'encryption.turnOn': turnOn,
  'encryption.turnOff': turnOff,
  'encryption.changePassphrase': changePassphrase,
  'encryption.recoveryKey': showRecoveryKey,
  'encryption.unlock': unlockOpen,
  'encryption.recover': recoverOpen,
}
