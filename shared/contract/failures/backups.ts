import type { RecoveryKeyMistyped } from '#shared/domain/kernel/recovery-key.ts'

/** 备份, 恢复 and 数据库加密. */
export type BackupsFailure =
  | { readonly code: 'wrong-passphrase' }
  /** It is a recovery key, but not this database's */
  | { readonly code: 'wrong-recovery-key' }
  | RecoveryKeyMistyped
  | { readonly code: 'key-file-not-whole'; readonly file: string }
  /** It is encrypted with a key that was not unlocked here */
  | { readonly code: 'backup-locked'; readonly name: string }
  /** What was written anew is not what there was; nothing was replaced */
  | { readonly code: 'conversion-not-whole'; readonly detail: string }
  | { readonly code: 'encryption-unchanged'; readonly encrypted: boolean }
  /** It is not what it was when it was made, or cannot be read */
  | { readonly code: 'backup-damaged'; readonly name: string; readonly detail: string }
  /** It was mended meanwhile, or never was damaged */
  | { readonly code: 'journal-not-damaged' }
  | { readonly code: 'backup-not-made'; readonly reason: 'disk-full' | 'other'; readonly detail: string }
  | {
      readonly code: 'second-place-not-usable'
      readonly folder: string
      readonly why: 'absent' | 'within' | 'not-writable'
    }
