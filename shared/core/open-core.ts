import type { z } from 'zod'
import type { Failure, OperationName } from '#shared/contract/index.ts'
import { operations } from '#shared/contract/index.ts'
import type { Result } from '#shared/domain/kernel/result.ts'
import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Context } from './context.ts'
import { Cancelled, ClockSetBack } from './context.ts'
import type { Core, OpenCore, Run } from './core.ts'
import { attachmentFolderIn, documentFolderIn } from './document-folder.ts'
import { sweepUnfinished } from './files/write-atomic.ts'
import { findOffice } from './store/offices.ts'
import { openStore } from './store/open-store.ts'
import { usecases } from './usecases/index.ts'
import { newPreviews } from './usecases/rosters/previews.ts'

/** Composition root: everything the product can do, over one office's folder. */
export const openCore: OpenCore = async (options) => {
  const store = await openStore(options)
  if (!store.ok) return store
  // The folder is this process's alone from here on: what is unfinished there belongs to nobody who lives.
  for (const folderIn of [documentFolderIn, attachmentFolderIn]) sweepUnfinished(folderIn(options.folder))
  const context: Context = {
    db: store.value,
    options,
    previews: newPreviews(),
    inspectionPreviews: newPreviews(),
    recusalPreviews: newPreviews(),
    planPreviews: newPreviews(),
  }
  return ok(coreOver(context))
}

function coreOver(context: Context): Core {
  return {
    call: (name, input, run) => answer(context, name, input, run),
    close: () => context.db.destroy(),
  }
}

async function answer(
  context: Context,
  name: string,
  input: unknown,
  run: Run,
): Promise<Result<unknown, Failure>> {
  if (!isOperation(name)) return fail({ code: 'wrong-input', path: 'operation', detail: name })
  const declared = operations[name]
  const parsed = declared.input.safeParse(input)
  if (!parsed.success) return fail(wrongInput(parsed.error))
  try {
    const needsOffice = (declared.failures as readonly string[]).includes('office-not-created')
    if (needsOffice && (await findOffice(context.db)) === null) return fail({ code: 'office-not-created' })
    // The name chose both the schema and the use case, so the parsed input fits it.
    return await usecases[name](context, parsed.data as never, run)
  } catch (error) {
    // Builders of files know no Cancelled: they throw the signal's own reason.
    const isCancelled = error instanceof Cancelled || (run.signal.aborted && error === run.signal.reason)
    if (isCancelled) return fail({ code: 'cancelled' })
    if (error instanceof ClockSetBack) {
      return fail({ code: 'clock-set-back', now: error.now, last: error.last })
    }
    return fail({ code: 'unexpected', detail: error instanceof Error ? error.message : String(error) })
  }
}

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}

function wrongInput(error: z.ZodError): Failure {
  const [first] = error.issues
  return { code: 'wrong-input', path: first?.path.join('.') ?? '', detail: first?.message ?? '' }
}
