export interface EncryptionView {
  readonly encrypted: boolean
  /** Backups that anybody can read */
  readonly plainBackups: number
  /** All of them */
  readonly backups: number
}

/** What opens the database without its passphrase, to be printed. It is kept nowhere. */
export interface RecoveryKeyView {
  readonly groups: readonly string[]
  readonly bureau: string
  /** `2024-05-27` */
  readonly day: string
}

export interface EncryptionTurned extends EncryptionView {
  /** null: it was turned off */
  readonly recoveryKey: RecoveryKeyView | null
  /** The file of before was overwritten, not removed only; a file system without second names allows no more */
  readonly overwritten: boolean
}

export interface Unlocked {
  readonly unlocked: true
}
