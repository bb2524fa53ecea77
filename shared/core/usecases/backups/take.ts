import { fail, ok } from '#shared/domain/kernel/result.ts'
import type { Usecase } from '../../context.ts'
import { backupsView } from './view.ts'

export const listBackups: Usecase<'backups.list'> = async (context) => {
  await context.backups.settled()
  return ok(backupsView(context.options.folder, context.backups))
}

/** 立即备份. It changes nothing of the office and leaves no entry: what it holds is told by itself. */
export const takeBackup: Usecase<'backups.take'> = async (context, _nothing, run) => {
  run.onProgress({ doing: 'backing-up', done: 0, total: 0 })
  const taken = await context.backups.take('by-hand')
  if (!taken.ok) {
    const { reason, detail } = taken.failure
    return fail({ code: 'backup-not-made', reason, detail })
  }
  return ok(backupsView(context.options.folder, context.backups))
}
