import type { FailureOf, RecoveryKeyView } from '#shared/contract/index.ts'
import { recoveryGroups } from '#shared/domain/kernel/recovery-key.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, dayOf } from '../../context.ts'
import { keyFileOf, readKeyFile, sealKey, unsealKey, writeKeyFile } from '../../encryption/key-file.ts'
import { productCost } from '../../passwords.ts'
import { findOffice } from '../../store/offices.ts'
import { keyOf } from '../../store/sqlite.ts'
import { encryptionView } from './state.ts'

/** The key stays: every backup and the printed recovery key go on to be good. */
export const changePassphrase: Usecase<'encryption.changePassphrase'> = async (context, input) => {
  const opened = await openKeyFile(context, input.passphrase)
  if (!opened.ok) return opened
  const sealed = await sealKey(opened.value, input.next, context.options.passwordCost ?? productCost)
  const done = await act(context, () => {
    // Before the entry: what is changed without being told is found by whoever types the old one.
    writeKeyFile(keyFileOf(context.options.folder), sealed)
    return Promise.resolve(ok({ value: null, kind: 'encryption.passphrase-changed', body: {} }))
  })
  return done.ok ? ok(encryptionView(context.options.folder, true)) : done
}

export const showRecoveryKey: Usecase<'encryption.recoveryKey'> = async (context, input) => {
  const opened = await openKeyFile(context, input.passphrase)
  if (!opened.ok) return opened
  const view = await recoveryKeyView(context, opened.value)
  return act(context, () =>
    Promise.resolve(ok({ value: view, kind: 'encryption.recovery-key-shown', body: {} })),
  )
}

/** The office's key, to who knows its passphrase: the program having it is not enough for what concerns the key itself. */
export async function openKeyFile(
  { db, options }: Context,
  passphrase: string,
): Promise<
  Result<Uint8Array, FailureOf<'encryption-unchanged' | 'wrong-passphrase' | 'key-file-not-whole'>>
> {
  if (keyOf(db) === null) return fail({ code: 'encryption-unchanged', encrypted: false })
  const path = keyFileOf(options.folder)
  const file = readKeyFile(path)
  return file.ok ? unsealKey(file.value, passphrase) : fail({ code: 'key-file-not-whole', file: path })
}

export async function recoveryKeyView(context: Context, key: Uint8Array): Promise<RecoveryKeyView> {
  const office = await findOffice(context.db)
  return { groups: recoveryGroups(key), bureau: office?.profile.bureau ?? '', day: dayOf(context) }
}
