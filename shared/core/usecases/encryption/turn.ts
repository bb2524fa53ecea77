import type { EncryptionTurned, FailureOfOperation, Operations } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context, Usecase } from '../../context.ts'
import { act, stopIfCancelled } from '../../context.ts'
import type { Run } from '../../core.ts'
import { eraseFormer, putConverted, stageConversion } from '../../encryption/convert.ts'
import { keyFileOf, newDatabaseKey, removeKeyFile, sealKey, writeKeyFile } from '../../encryption/key-file.ts'
import { productCost } from '../../passwords.ts'
import { CopyNotWhole } from '../../store/database-copy.ts'
import type { DatabaseKey } from '../../store/sqlite.ts'
import { keyOf } from '../../store/sqlite.ts'
import { twoPeople } from '../accounts/two-people.ts'
import type { TwoPeople } from '../accounts/two-people.ts'
import { openKeyFile, recoveryKeyView } from './passphrase.ts'
import { encryptionView } from './state.ts'

type Refused = FailureOfOperation<Operations['encryption.turnOn']>

export const turnOn: Usecase<'encryption.turnOn'> = async (context, input, run) => {
  if (keyOf(context.db) !== null) return fail({ code: 'encryption-unchanged', encrypted: true })
  const people = await twoPeople(context, input)
  if (!people.ok) return people
  const key = newDatabaseKey()
  const path = keyFileOf(context.options.folder)
  const sealed = await sealKey(key, input.passphrase, context.options.passwordCost ?? productCost)
  context.keys.add(key)
  const recoveryKey = await recoveryKeyView(context, key)
  const turned = await turn(context, run, {
    to: key,
    people: people.value,
    // On the disk before anything needs it; beside a plain database it opens nothing.
    before: () => writeKeyFile(path, sealed),
  })
  return turned.ok ? ok({ ...turned.value, recoveryKey }) : turned
}

export const turnOff: Usecase<'encryption.turnOff'> = async (context, input, run) => {
  const opened = await openKeyFile(context, input.passphrase)
  if (!opened.ok) return opened
  const people = await twoPeople(context, input)
  if (!people.ok) return people
  const turned = await turn(context, run, { to: null, people: people.value, before: () => undefined })
  if (!turned.ok) return turned
  removeKeyFile(keyFileOf(context.options.folder))
  return turned
}

interface Turning {
  readonly to: DatabaseKey
  readonly people: TwoPeople
  readonly before: () => void
}

/** The entry that tells of it stands in the file that takes the place of the other: both are there, or neither. */
async function turn(
  context: Context,
  run: Run,
  { to, people, before }: Turning,
): Promise<Result<EncryptionTurned, Refused>> {
  const { folder, clock } = context.options
  await context.backups.settled()
  run.onProgress({ doing: to === null ? 'decrypting' : 'encrypting', done: 0, total: 0 })
  const kind = to === null ? 'encryption.turned-off' : 'encryption.turned-on'
  const staged = await unlessChanged(() =>
    stageConversion<Refused>({
      db: context.db,
      folder,
      clock,
      to,
      tell: (db) =>
        act({ ...context, db }, () => Promise.resolve(ok({ value: null, kind, body: { ...people } }))),
    }),
  )
  if (!staged.ok) return staged
  stopIfCancelled(run)
  const swapped = await context.swapDatabase(() => {
    before()
    putConverted(folder)
  })
  if (!swapped.ok) return swapped
  const overwritten = eraseFormer(folder)
  return ok({ ...encryptionView(folder, to !== null), recoveryKey: null, overwritten })
}

async function unlessChanged(work: () => Promise<Result<null, Refused>>): Promise<Result<null, Refused>> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CopyNotWhole)) throw error
    return fail({ code: 'conversion-not-whole', detail: error.message })
  }
}
