import type { z } from 'zod'
import type { Failure, FailureOf, Operations, Unlocked } from '#shared/contract/index.ts'
import { readRecoveryKey } from '#shared/domain/kernel/recovery-key.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { keyFileOfBackup } from '../../backups/backup-folder.ts'
import { findBackup } from '../../backups/list.ts'
import type { Usecase } from '../../context.ts'
import type { CoreOptions } from '../../core.ts'
import { keyFileOf, keyId, readKeyFile, sealKey, unsealKey, writeKeyFile } from '../../encryption/key-file.ts'
import type { KeyRing } from '../../encryption/key-ring.ts'
import { productCost } from '../../passwords.ts'
import { withCopy, CopyNotWhole } from '../../store/database-copy.ts'
import { databaseFile } from '../../store/database-file.ts'
import { isPlainDatabase } from '../../store/sqlite.ts'

type Options = Pick<CoreOptions, 'folder' | 'clock' | 'passwordCost'> & { readonly keys: KeyRing }
type InputOf<Name extends keyof Operations> = z.output<Operations[Name]['input']>
type SecretFailure = FailureOf<
  'wrong-passphrase' | 'wrong-recovery-key' | 'recovery-key-mistyped' | 'key-file-not-whole'
>

const unlocked = ok({ unlocked: true } as const)

/** The office is open: its passphrase has nothing more to open. */
export const unlockOpen: Usecase<'encryption.unlock'> = () => Promise.resolve(unlocked)

/** As above: whoever forgot the passphrase while it is open has the recovery key for the next start. */
export const recoverOpen: Usecase<'encryption.recover'> = ({ keys: _keys }) =>
  Promise.resolve(fail({ code: 'encryption-unchanged', encrypted: true }))

export const unlockBackup: Usecase<'backups.unlock'> = ({ options, keys }, input) =>
  unlockBackupIn({ ...options, keys }, input)

/** By the passphrase; its key is kept until the program ends. */
export async function unlockOffice(
  { folder, keys }: Options,
  { passphrase }: InputOf<'encryption.unlock'>,
): Promise<Result<Unlocked, SecretFailure>> {
  const opened = await openBySecret(keyFileOf(folder), passphrase)
  if (!opened.ok) return opened
  keys.add(opened.value)
  return unlocked
}

/** Needs no key file: the printed key is the key, and the database says whether it is its own. */
export async function recoverOffice(
  { folder, clock, keys, passwordCost = productCost }: Options,
  { recoveryKey, passphrase }: InputOf<'encryption.recover'>,
): Promise<Result<Unlocked, Failure>> {
  const file = databaseFile(folder)
  if (isPlainDatabase(file)) return fail({ code: 'encryption-unchanged', encrypted: false })
  const key = readRecoveryKey(recoveryKey)
  if (!key.ok) return key
  if (!(await isKeyOf(file, key.value))) return fail({ code: 'wrong-recovery-key' })
  const sealed = await sealKey(key.value, passphrase, passwordCost)
  // In the same file as the new passphrase: no kill parts the two before the ledger can tell of it (recovered.ts).
  writeKeyFile(keyFileOf(folder), { ...sealed, recovered: clock().toISOString() })
  keys.add(key.value)
  return unlocked
}

/** By the passphrase of its time, which may not be today's, or by its recovery key. */
export async function unlockBackupIn(
  { folder, keys }: Pick<Options, 'folder' | 'keys'>,
  { backup, secret }: InputOf<'backups.unlock'>,
): Promise<Result<Unlocked, SecretFailure | FailureOf<'record-not-found'>>> {
  const found = findBackup(folder, backup)
  if (found === null) return fail({ code: 'record-not-found', what: 'backup', id: backup.name })
  const opened = await openBySecret(keyFileOfBackup(found.place, backup.name), secret)
  if (!opened.ok) return opened
  keys.add(opened.value)
  return unlocked
}

async function openBySecret(path: string, secret: string): Promise<Result<Uint8Array, SecretFailure>> {
  const file = readKeyFile(path)
  if (!file.ok) return fail({ code: 'key-file-not-whole', file: path })
  const typed = readRecoveryKey(secret)
  if (typed.ok) return keyId(typed.value) === file.value.id ? typed : fail({ code: 'wrong-recovery-key' })
  // Of another length it is a passphrase and no recovery key with a slip in it.
  return typed.failure.group === 0 ? unsealKey(file.value, secret) : typed
}

async function isKeyOf(file: string, key: Uint8Array): Promise<boolean> {
  try {
    await withCopy(file, key, (raw) => Promise.resolve(raw.pragma('user_version')))
    return true
  } catch (error) {
    if (error instanceof CopyNotWhole) return false
    throw error
  }
}
