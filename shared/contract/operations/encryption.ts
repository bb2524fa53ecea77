import { z } from 'zod'
import { operation } from '../operation.ts'
import * as schema from '../schemas.ts'
import type * as view from '../views.ts'
import { nothing, office, secondPersonFailures, twoPeople, unopenedFailures } from './common.ts'

/** Why a database made anew cannot take the place of the one there is */
const unfit = [
  'encryption-unchanged',
  'conversion-not-whole',
  ...unopenedFailures,
  'folder-missing',
  'folder-memory-damaged',
] as const

/** 数据库加密: the office's database unreadable to who has neither passphrase nor recovery key (requirements, personal data). */
export const encryptionOperations = {
  'encryption.state': operation<view.EncryptionView>()({ input: nothing }),
  /** Two people answer for it: a passphrase that one alone knows can take the office from all others. */
  'encryption.turnOn': operation<view.EncryptionTurned>()({
    input: z.object({ passphrase: schema.newPassphraseSchema, ...twoPeople }),
    failures: [...office, ...unfit, ...secondPersonFailures],
  }),
  'encryption.turnOff': operation<view.EncryptionTurned>()({
    input: z.object({ passphrase: schema.secretSchema, ...twoPeople }),
    failures: [...office, ...unfit, ...secondPersonFailures, 'wrong-passphrase', 'key-file-not-whole'],
  }),
  /** The key stays, and with it the recovery key: it is sealed anew. */
  'encryption.changePassphrase': operation<view.EncryptionView>()({
    input: z.object({ passphrase: schema.secretSchema, next: schema.newPassphraseSchema }),
    failures: [...office, 'encryption-unchanged', 'wrong-passphrase', 'key-file-not-whole'],
  }),
  /** Once more, for a sheet that was lost. */
  'encryption.recoveryKey': operation<view.RecoveryKeyView>()({
    input: z.object({ passphrase: schema.secretSchema }),
    failures: [...office, 'encryption-unchanged', 'wrong-passphrase', 'key-file-not-whole'],
  }),
  /** Answers where the office is locked; where it is open, that it is. */
  'encryption.unlock': operation<view.Unlocked>()({
    input: z.object({ passphrase: schema.secretSchema }),
    failures: ['wrong-passphrase', 'key-file-not-whole'],
  }),
  /** The recovery key in the place of a forgotten passphrase, which is set anew. */
  'encryption.recover': operation<view.Unlocked>()({
    input: z.object({ recoveryKey: schema.secretSchema, passphrase: schema.newPassphraseSchema }),
    failures: [...unfit, 'wrong-recovery-key', 'recovery-key-mistyped'],
  }),
} as const
