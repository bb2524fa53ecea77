import type { Failure, OperationName } from '#shared/contract/index.ts'
import { operations, permissions } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import { admit } from './admission.ts'
import type { Context } from './context.ts'
import { Cancelled, ClockSetBack } from './context.ts'
import type { Core, OpenCore, Run } from './core.ts'
import { causesOfBackups } from './backups/causes.ts'
import { newBackupKeeper } from './backups/keeper.ts'
import { mendBackupState } from './backups/mend-state.ts'
import { sweepConversion } from './encryption/erase.ts'
import { newKeyRing } from './encryption/key-ring.ts'
import { tellRecovered } from './encryption/recovered.ts'
import { asSeenBy } from './as-seen-by.ts'
import { isDiskFull } from './disk-full.ts'
import { beforeHalfSign } from './half-signs.ts'
import { attachmentFolderIn, documentFolderIn } from './document-folder.ts'
import { sweepUnfinished } from './files/write-atomic.ts'
import { findOffice } from './store/offices.ts'
import { keyOf } from './store/sqlite.ts'
import type { OpenFile } from './open-file.ts'
import { readInput } from './read-input.ts'
import { openFile } from './open-file.ts'
import type { Turns } from './turns.ts'
import { newTurns } from './turns.ts'
import { sweepDestroyed } from './usecases/archive/destroy.ts'
import { usecases } from './usecases/index.ts'
import { newPreviews } from './usecases/rosters/previews.ts'

/** Composition root: everything the product can do, over one office's folder. */
export const openCore: OpenCore = async (options) => {
  const keys = options.keys ?? newKeyRing()
  const turns = newTurns()
  const file = await openFile({ options, keys, calls: turns.count })
  if (!file.ok) return file
  // The folder is this process's alone from here on: what is unfinished there belongs to nobody who lives.
  for (const folderIn of [documentFolderIn, attachmentFolderIn]) sweepUnfinished(folderIn(options.folder))
  sweepConversion(options.folder, keyOf(file.value.db()) !== null)
  await mendBackupState(file.value.db(), options.folder, options.clock().toISOString())
  const context: Context = {
    get db() {
      return file.value.db()
    },
    get guard() {
      return file.value.guard()
    },
    options,
    backups: newBackupKeeper({
      ...options,
      db: file.value.db,
      isSound: () => file.value.guard().isSound(),
      automatic: options.automaticBackups ?? true,
    }),
    keys,
    swapDatabase: file.value.swap,
    previews: newPreviews(),
    inspectionPreviews: newPreviews(),
    recusalPreviews: newPreviews(),
    planPreviews: newPreviews(),
    session: null,
    by: null,
  }
  await sweepDestroyed(context.db, options.folder)
  await tellRecovered(context)
  await file.value.remember()
  context.backups.noticed(null)
  return ok(coreOver(context, file.value, turns))
}

/** Acts that put another file in the place of the office's: nobody else may be at work in it. */
const replacesDatabase: ReadonlySet<string> = new Set<OperationName>([
  'backups.restore',
  'encryption.turnOn',
  'encryption.turnOff',
])

/**
 * Acts that vouch for all that went before: a sheet that people sign prints the ledger's head, a package and an archive leave the house,
 * what is destroyed does not come back, a backup is what everybody will fall back upon. They wait until every entry is verified. Other acts
 * go on meanwhile: what they add stands in the chain after whatever will be found. A text of the ledger itself is no such act: whoever gets
 * it verifies it himself.
 */
const vouchesForLedger: ReadonlySet<string> = new Set<OperationName>([
  'draw.commitFirst',
  'draw.commitSecond',
  'draw.commitLate',
  'draw.commitRefill',
  'draw.conclude',
  'draw.replace',
  'draw.void',
  'draw.package',
  'archive.export',
  'archive.destroy',
  'backups.take',
  'backups.restore',
  'encryption.turnOn',
  'encryption.turnOff',
])

function coreOver(context: Context, file: OpenFile, turns: Turns): Core {
  return {
    call: async (name, input, run) => {
      const work = async () => {
        const lost = file.lost()
        if (lost !== null) return fail(lost)
        const answered = await answer(context, name, input, run)
        // Refused ones too: a wrong password is counted.
        if (mayWrite(name) && file.lost() === null) await file.remember()
        if (answered.ok) context.backups.noticed(isOperation(name) ? (causesOfBackups[name] ?? null) : null)
        return answered
      }
      return replacesDatabase.has(name) ? turns.alone(work) : turns.among(work)
    },
    lost: file.lost,
    // After whoever is still at work: a file that was found broken is closed without the shell having waited for them.
    close: () =>
      turns.alone(async () => {
        await context.guard.stop()
        await context.backups.settled()
        await file.close()
      }),
  }
}

async function answer(
  shared: Context,
  name: string,
  input: unknown,
  run: Run,
): Promise<Result<unknown, Failure>> {
  if (!isOperation(name)) return fail({ code: 'wrong-input', path: 'operation', detail: name })
  const asking: Context = { ...shared, session: run.session ?? null }
  try {
    // Before its input is looked at: who may not ask learns nothing of what would have been accepted.
    const admitted = await admit(asking, name)
    if (!admitted.ok) return admitted
    if (vouchesForLedger.has(name)) {
      const whole = await shared.guard.whole(run)
      if (!whole.ok) return whole
    }
    return await done({ ...asking, by: admitted.value }, name, input, run)
  } catch (error) {
    return fail(caught(error, run, shared.options.folder))
  }
}

async function done(
  context: Context,
  name: OperationName,
  input: unknown,
  run: Run,
): Promise<Result<unknown, Failure>> {
  const declared = operations[name]
  const parsed = readInput(name, input)
  if (!parsed.ok) return parsed
  // What an auditor may ask keeps nothing: a list that is only to be saved as a workbook is not refused for its signs.
  const before = permissions[name] === 'auditor' ? null : beforeHalfSign(parsed.value)
  if (before !== null) return fail({ code: 'text-cut-in-sign', before })
  const needsOffice = (declared.failures as readonly string[]).includes('office-not-created')
  if (needsOffice && (await findOffice(context.db)) === null) return fail({ code: 'office-not-created' })
  // The name chose both the schema and the use case, so the parsed input fits it.
  return asSeenBy(context.by, name, parsed.value, await usecases[name](context, parsed.value as never, run))
}

function caught(error: unknown, run: Run, folder: string): Failure {
  // Builders of files know no Cancelled: they throw the signal's own reason.
  const isCancelled = error instanceof Cancelled || (run.signal.aborted && error === run.signal.reason)
  if (isCancelled) return { code: 'cancelled' }
  if (isDiskFull(error)) return { code: 'disk-full', folder }
  if (error instanceof ClockSetBack) return { code: 'clock-set-back', now: error.now, last: error.last }
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) }
}

const mayWrite = (name: string) => isOperation(name) && permissions[name] !== 'auditor'

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}
